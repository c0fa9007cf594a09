import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(__dirname, "../..");

it("Jupyter's own conformance test passes whole", () => {
  const python = join(root, ".venv/bin/python3");
  const output = execFileSync(python, [join(__dirname, "conformance.py"), "tslab", "tslab"], { encoding: "utf8" });
  const { passed, failed, skipped } = JSON.parse(output) as { passed: string[]; failed: object; skipped: string[] };
  expect(failed).toEqual({});
  expect(skipped).toEqual([]);
  expect(passed.length).toBeGreaterThanOrEqual(13);
});
