import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renderReports } from "../../src/report";

const root = resolve(__dirname, "../..");
const runs = Number(process.env.VARIORUM_NOTEBOOKS ?? 200);

/** Processes that this one started, and theirs. */
function descendants(): string[] {
  const parents = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) => (match ? [{ pid: match[1]!, parent: match[2]!, args: match[3]! }] : []));
  const found: string[] = [];
  for (let open = [String(process.pid)]; open.length > 0; ) {
    const next = parents.filter(({ parent }) => open.includes(parent));
    found.push(...next.filter(({ args }) => !/^ps |esbuild/.test(args)).map(({ args }) => args));
    open = next.map(({ pid }) => pid);
  }
  return found.sort();
}

describe.skipIf(!process.env.VARIORUM_LONG)(`${runs} executions of a notebook`, () => {
  it("leave no process and no temporary file", { timeout: runs * 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "variorum-long-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [temporary, runtime, output] = ["tmp", "runtime", "out"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [temporary, runtime]) mkdirSync(each);
    vi.stubEnv("TMPDIR", temporary);
    vi.stubEnv("JUPYTER_RUNTIME_DIR", runtime);
    const before = descendants();
    for (let run = 0; run < runs; run++) {
      const { failures } = await renderReports({
        paths: [join(root, "tests/fixtures/ferry")],
        notebooks: [join(root, "tests/fixtures/notebooks/90-sample.ipynb")],
        output,
        python: join(root, ".venv/bin/python3"),
        tool: "variorum 0.0.0",
        command: "variorum report ferry",
        time: new Date(0),
        inputs: [],
      });
      expect(failures).toEqual([]);
    }
    await expect.poll(descendants, { timeout: 20_000 }).toEqual(before);
    expect([readdirSync(temporary), readdirSync(runtime), readdirSync(output)]).toEqual([[], [], ["90-sample.html"]]);
    process.stdout.write(`${runs} executions: no process, no temporary file left\n`);
    vi.unstubAllEnvs();
  });
});
