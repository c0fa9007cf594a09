import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/browser";
import { checkPage } from "./check-page";

const root = resolve(__dirname, "../..");
const reports = process.env.VARIORUM_REPORTS ?? join(root, "reports");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const files = filesUnder(reports);
const pages = files.filter((file) => file.endsWith(".html"));

describe("the committed reports of the five texts", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("are five, and the tables as CSV and JSON", () => {
    const names = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
    expect(pages).toHaveLength(names.length);
    expect(pages).toContain("index.html");
    for (const table of [
      "articles",
      "words",
      "keywords",
      "quotes",
      "utterances",
      "numbers",
      "claims",
      "checks",
      "passages",
      "overlaps",
    ])
      expect(files).toEqual(expect.arrayContaining([join("data", `${table}.csv`), join("data", `${table}.json`)]));
  });

  it("link to each other and to files that are there", () => {
    for (const page of pages) {
      const html = readFileSync(join(reports, page), "utf8");
      const links = [...html.matchAll(/<a\s[^>]*?href="([^"#:]+)(?:#[^"]*)?"/g)].map((match) => match[1]);
      expect(links).toEqual(expect.arrayContaining(pages));
      expect(links.filter((link) => !files.includes(link))).toEqual([]);
    }
  });

  describe.each(pages)("%s", (page) => checkPage(join(reports, page), () => browser));
});

describe("rendered once more", () => {
  const output = mkdtempSync(join(tmpdir(), "variorum-again-"));
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  it("they have the same bytes", () => {
    const { config } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      config: { sourceDateEpoch: number };
    };
    const run = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "report", "seeds", "-o", output], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: String(config.sourceDateEpoch) },
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(filesUnder(output)).toEqual(files);
    const changed = files.filter((file) => !readFileSync(join(output, file)).equals(readFileSync(join(reports, file))));
    expect(changed).toEqual([]);
  });
});
