import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = resolve(__dirname, "../..");
const prefix = mkdtempSync(join(tmpdir(), "variorum-stock-"));
const kernels = join(prefix, "share/jupyter/kernels");

/** A stock tslab, under a name of its own. */
beforeAll(() => {
  const tslab = join(root, "node_modules/tslab/bin/tslab");
  const python = join(root, ".venv/bin/python3");
  execFileSync(process.execPath, [
    tslab,
    "install",
    "--python",
    python,
    "--prefix",
    prefix,
    "--binary",
    join(root, "node_modules/.bin/tslab"),
  ]);
  renameSync(join(kernels, "tslab"), join(kernels, "stock"));
});
afterAll(() => rmSync(prefix, { recursive: true, force: true }));

interface Output {
  output_type: string;
  name?: string;
  text?: string[];
}

/** Every notebook runs on a stock tslab too: a reader may have that one. */
it.each(readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb")))(
  "%s runs on a stock tslab",
  (name) => {
    // Beside the notebooks, so that its packages and paths are found as in its own place.
    const copy = join(root, "notebooks", `.stock-${process.pid}-${name}`);
    writeFileSync(copy, readFileSync(join(root, "notebooks", name)));
    try {
      const args = [
        "nbconvert",
        "--to",
        "notebook",
        "--execute",
        "--stdout",
        "--ExecutePreprocessor.kernel_name=stock",
        "--ExecutePreprocessor.timeout=120",
        copy,
      ];
      const { status, stdout, stderr } = spawnSync(join(root, ".venv/bin/jupyter"), args, {
        encoding: "utf8",
        maxBuffer: 1 << 28,
        env: {
          ...process.env,
          JUPYTER_PATH: join(prefix, "share/jupyter"),
          VARIORUM_CORPUS_PATH: join(root, "tests/fixtures/ferry"),
        },
      });
      expect(status, stderr).toBe(0);
      const outputs = (JSON.parse(stdout).cells as { outputs?: Output[] }[]).flatMap((cell) => cell.outputs ?? []);
      const complaints = outputs.filter((output) => output.output_type === "error" || output.name === "stderr");
      expect(complaints.map((output) => output.text)).toEqual([]);
      expect(outputs.some((output) => output.output_type === "display_data")).toBe(true);
    } finally {
      rmSync(copy, { force: true });
    }
  },
);
