import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

const root = resolve(__dirname, "../..");
const committed = join(root, "docs/api");
const fresh = mkdtempSync(join(tmpdir(), "variorum-api-"));
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort();

it("docs/api is what the docstrings give: run 'npm run docs' after a change", { timeout: 180_000 }, () => {
  execFileSync(process.execPath, [join(root, "scripts/docs.mjs"), fresh], { stdio: "pipe" });
  expect(filesOf(fresh)).toEqual(filesOf(committed));
  for (const name of filesOf(fresh))
    expect(readFileSync(join(committed, name), "utf8") === readFileSync(join(fresh, name), "utf8"), name).toBe(true);
});

it("links only to files that are there, and names no machine and no host", () => {
  for (const name of filesOf(committed)) {
    const page = readFileSync(join(committed, name), "utf8");
    expect(page).not.toContain(root);
    expect(page.match(/https?:\/\/[^\s)`"]+/g) ?? []).toEqual([]);
    for (const [, link] of page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(committed, dirname(name), link!)), `${name}: ${link}`).toBe(true);
  }
});
