import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startDraft, writePage } from "../../src/report/write";

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "variorum-draft-"));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

it("moves files to their place and leaves others there alone", () => {
  mkdirSync(join(output, "data"));
  writeFileSync(join(output, "data/mine.csv"), "mine");
  writeFileSync(join(output, "index.html"), "old");
  const draft = startDraft(output);
  writePage(draft.folder, "index.html", "new");
  mkdirSync(join(draft.folder, "data"));
  writePage(join(draft.folder, "data"), "words.csv", "words");
  expect(readFileSync(join(output, "index.html"), "utf8")).toBe("old");
  expect(draft.publish()).toEqual([join(output, "data/words.csv"), join(output, "index.html")]);
  draft.discard();
  expect(readFileSync(join(output, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(join(output, "data"))).toEqual(["mine.csv", "words.csv"]);
  expect(readdirSync(output).sort()).toEqual(["data", "index.html"]);
});

it("a discarded draft leaves nothing, not even the folders made for it", () => {
  const folder = join(output, "a/b");
  startDraft(folder).discard();
  expect(existsSync(join(output, "a"))).toBe(false);
  startDraft(output).discard();
  expect(existsSync(output)).toBe(true);
});
