import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { renderReports } from "../../src/report";

const root = resolve(__dirname, "../..");
const notebooks = readdirSync(join(root, "notebooks"))
  .filter((name) => name.endsWith(".ipynb"))
  .sort()
  .map((name) => join(root, "notebooks", name));
const output = mkdtempSync(join(tmpdir(), "variorum-notebooks-"));

afterEach(() => rmSync(output, { recursive: true, force: true }));

/** Whatever the texts are, no notebook needs an edit. */
it.each([
  { what: "three invented texts", paths: ["tests/fixtures/ferry"] },
  { what: "one text alone", paths: ["tests/fixtures/ferry/1-courier.txt"] },
  { what: "two paths", paths: ["tests/fixtures/ferry/1-courier.txt", "tests/fixtures/ferry/2-herald.txt"] },
])("every notebook runs over $what", async ({ paths }) => {
  const { written, failures } = await renderReports({
    paths: paths.map((path) => join(root, path)),
    notebooks,
    output,
    python: join(root, ".venv/bin/python3"),
    tool: "variorum",
    command: "variorum report",
    time: new Date(0),
    inputs: [],
  });
  expect(failures).toEqual([]);
  expect(written).toHaveLength(notebooks.length);
});
