import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(__dirname, "../..");
const bin = (name: string): string => join(root, ".venv/bin", name);
const work = mkdtempSync(join(tmpdir(), "variorum kernels "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A notebook of code cells. */
function notebook(...cells: string[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" } },
    cells: cells.map((source, i) => ({
      id: `c${i}`,
      cell_type: "code",
      source,
      metadata: {},
      outputs: [],
      execution_count: null,
    })),
  });
}

function execute(
  text: string,
  ...more: string[]
): {
  code: number | null;
  said: string;
  cells: { outputs: { [field: string]: unknown }[]; execution_count: number | null }[];
} {
  const path = join(work, "a notebook.ipynb");
  writeFileSync(path, text);
  const args = ["nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb", ...more, path];
  const { status, stderr } = spawnSync(bin("jupyter"), args, { encoding: "utf8", cwd: work });
  const cells = status === 0 ? JSON.parse(readFileSync(join(work, "done.ipynb"), "utf8")).cells : [];
  return { code: status, said: stderr, cells };
}

describe("nbconvert", () => {
  it("fails at a cell that throws, and tells the cell, the name and the message", () => {
    const { code, said } = execute(notebook("1", "const lines = 2;\nthrow new RangeError('the mill is closed')", "2"));
    expect(code).not.toBe(0);
    expect(said).toContain("RangeError: the mill is closed");
    expect(said).toContain("> 2 | throw new RangeError('the mill is closed')");
  });

  it("goes on when errors are allowed, and keeps what later cells give", () => {
    const { cells } = execute(notebook("throw new Error('one')", "const n: number = 'two'", "1 + 2"), "--allow-errors");
    expect(cells.map(({ execution_count }) => execution_count)).toEqual([1, 2, 3]);
    expect(cells.map(({ outputs }) => outputs[0]!.output_type)).toEqual(["error", "error", "execute_result"]);
    expect(cells[1]!.outputs[0]).toMatchObject({ ename: "TypeScriptError" });
  });
});

describe("variorum kernel install", () => {
  const cli = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(root, "dist/cli/main.js"), "kernel", ...args], {
      encoding: "utf8",
      env: { ...process.env, JUPYTER_DATA_DIR: join(work, "data of a user") },
    });

  it("writes a kernelspec with a logo that starts, from a path with spaces", () => {
    const prefix = join(work, "an environment");
    const { status, stdout } = cli("install", "--prefix", prefix, "--name", "two-words");
    expect([status, String(stdout)]).toEqual([0, `${join(prefix, "share/jupyter/kernels/two-words")}\n`]);
    expect(readdirSync(String(stdout).trim()).sort()).toEqual([
      "kernel.json",
      "logo-32x32.png",
      "logo-64x64.png",
      "logo-svg.svg",
      "snapshot.blob",
    ]);
    const spec = JSON.parse(readFileSync(join(String(stdout).trim(), "kernel.json"), "utf8"));
    expect(spec).toMatchObject({
      language: "typescript",
      interrupt_mode: "message",
      display_name: "TypeScript (variorum)",
    });
  });

  it.each([
    [["install", "--name", "a b"], "--name a b"],
    [["install", "--user", "--prefix", "x"], "exclude each other"],
    [["start"], "variorum kernel install"],
    [["install", "--other"], "Unknown option"],
  ])("%j is refused", (args, says) => {
    const { status, stderr } = cli(...args);
    expect(status).toBe(2);
    expect(String(stderr)).toContain(says);
  });

  it("installs for the user when nothing is said, and works where the package lies in a path with spaces", () => {
    const copy = join(work, "a package");
    mkdirSync(copy);
    cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(copy, "package.json"));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const data = join(work, "data of a user");
    const env = { ...process.env, JUPYTER_DATA_DIR: data };
    const args = [join(copy, "dist/cli/main.js"), "kernel", "install"];
    const folder = execFileSync(process.execPath, args, { encoding: "utf8", env });
    expect(folder).toBe(`${join(data, "kernels/variorum")}\n`);
    const list = execFileSync(bin("jupyter"), ["kernelspec", "list", "--json"], { encoding: "utf8", env });
    expect(Object.keys(JSON.parse(list).kernelspecs)).toEqual(expect.arrayContaining(["tslab", "variorum"]));
    const path = join(work, "spaced.ipynb");
    writeFileSync(path, notebook("6 * 7"));
    const convert = ["nbconvert", "--to", "notebook", "--execute", "--stdout"];
    const chosen = "--ExecutePreprocessor.kernel_name=variorum";
    const out = execFileSync(bin("jupyter"), [...convert, chosen, path], { encoding: "utf8", env });
    expect(JSON.parse(out).cells[0].outputs[0].data["text/plain"]).toEqual(["42"]);
  });
});
