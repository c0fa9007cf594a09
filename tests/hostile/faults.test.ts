import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeLeftovers } from "../../src/cli/leftovers";
import { runPython } from "../../src/report/run-python";
import { type Ended, filesOf, main, start } from "./command";

const isLong = process.env.VARIORUM_LONG === "1";
const kills = isLong ? 40 : 3;
const folder = mkdtempSync(join(tmpdir(), "variorum-faults-"));
const temporary = join(folder, "tmp");
const archive = join(folder, "archive.jsonl");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Just so many bytes that they are worked on in parts, on threads, with files beside the output and in the temporary folder. */
function writeArchive(): void {
  const line = (at: number): string =>
    JSON.stringify({ id: `${at}`, text: `Ann Lee said: “We sank ${at} boats.”`, ignored: "x".repeat(10_000) });
  writeFileSync(archive, `${Array.from({ length: 220 }, (_, at) => line(at)).join("\n")}\n`);
}

const exportTo = (output: string, format = "jsonl"): string[] => [
  "export",
  archive,
  "-o",
  output,
  "--only",
  "words,articles",
  "--format",
  format,
];

describe("a run that is ended, or cannot write", () => {
  let whole: { [name: string]: string };
  let duration = 0;

  beforeAll(async () => {
    mkdirSync(temporary);
    writeArchive();
    const started = performance.now();
    expect(await start(exportTo(join(folder, "whole")), temporary).ended).toMatchObject({ code: 0, said: "" });
    duration = performance.now() - started;
    whole = filesOf(join(folder, "whole"));
    expect(Object.keys(whole).sort()).toEqual(["articles.jsonl", "meta.json", "words.jsonl"]);
  });

  it(
    `killed at ${kills} moments, has no half-written file; the next run completes and clears up`,
    async () => {
      const output = join(folder, "killed");
      for (let kill = 0; kill < kills; kill++) {
        const { child, ended } = start(exportTo(output), temporary);
        await sleep((duration * (kill + 0.5)) / kills);
        child.kill("SIGKILL");
        await ended;
        const there = existsSync(output) ? filesOf(output) : {};
        for (const [name, content] of Object.entries(there))
          if (!name.startsWith(".")) expect([name, content === whole[name]]).toEqual([name, true]);
      }
      expect(await start(exportTo(output), temporary).ended).toMatchObject({ code: 0, said: "" });
      expect(filesOf(output)).toEqual(whole);
    },
    60_000 + kills * 20_000,
  );

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ended by %s, it leaves nothing at all", async (signal) => {
    rmSync(temporary, { recursive: true });
    mkdirSync(temporary);
    const output = join(folder, "ended");
    const { child, ended } = start(exportTo(output), temporary);
    await expect.poll(() => readdirSync(temporary).length, { interval: 5, timeout: 10_000 }).toBeGreaterThan(0);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: null, signal });
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(output) ? readdirSync(output) : []).toEqual([]);
  });

  it.each(["jsonl", "csv", "parquet"])(
    "on a disk that is full it says so and leaves no half-written %s",
    async (format) => {
      const output = join(folder, `full-${format}`);
      const { code, said } = await start(exportTo(output, format), temporary, 4).ended;
      expect([code, said]).toEqual([74, expect.stringMatching(/cannot be written: .*grew larger|no space is left/)]);
      expect(said).not.toContain("    at ");
      expect(existsSync(output) ? readdirSync(output) : []).toEqual([]);
    },
  );

  it.skipIf(!existsSync("/dev/full"))("says so too when the table goes to standard output", async () => {
    const { spawnSync } = await import("node:child_process");
    const command = `"$0" "$1" articles "$2" > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, main, archive], { encoding: "utf8" });
    expect([status, stderr]).toEqual([74, expect.stringContaining("no space is left on the disk")]);
  });

  it("without a folder for temporary files, says so", async () => {
    const { code, said } = await start(exportTo(join(folder, "none")), join(folder, "missing")).ended;
    expect([code, said]).toEqual([74, expect.stringMatching(/missing, the folder for temporary files, is not there/)]);
  });

  it.skipIf(!existsSync("/dev/full"))("keeps its exit code where its messages cannot be written", async () => {
    const { spawnSync } = await import("node:child_process");
    const command = `"$0" "$1" articles "$2" 2> /dev/full`;
    expect(spawnSync("sh", ["-c", command, process.execPath, main, join(folder, "none")]).status).toBe(3);
  });

  it("where the output cannot be, says what stands in the way", async () => {
    const file = join(folder, "a file");
    writeFileSync(file, "mine");
    const { code, said } = await start(exportTo(join(file, "out")), temporary).ended;
    expect([code, said]).toEqual([74, expect.stringContaining("a part of the path is a file")]);
  });

  it.skipIf(process.getuid?.() === 0)("in a folder that is closed, says so", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const { code, said } = await start(exportTo(closed), temporary).ended;
    expect([code, said]).toEqual([74, expect.stringContaining("not allowed")]);
  });

  it("two at once in one folder give what one gives", async () => {
    const output = join(folder, "both");
    const both: Ended[] = await Promise.all([0, 1].map(() => start(exportTo(output), temporary).ended));
    expect(both.map(({ code, said }) => [code, said])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(filesOf(output)).toEqual(whole);
  });
});

describe("removeLeftovers", () => {
  it("takes what a dead process left unfinished, and nothing else", () => {
    const place = join(folder, "leftovers");
    const kept = [
      "quotes.jsonl",
      ".quotes.jsonl",
      ".mine.4194305",
      ".draft-x",
      `.words.csv.${process.pid}`,
      ".quotes.jsonl.4194305.txt",
    ];
    const left = [".quotes.jsonl.4194305", ".meta.json.4194305-0a1b2c3d", ".words.parquet.4194305"];
    mkdirSync(join(place, ".draft-4194305-0a1b2c3d/data"), { recursive: true });
    for (const name of [...kept, ...left]) writeFileSync(join(place, name), "x");
    removeLeftovers(place);
    expect(readdirSync(place).sort()).toEqual([...kept].sort());
    removeLeftovers(join(place, "missing"));
  });
});

describe("a child that dies", () => {
  it.each([
    ["kill -9 $$", "ended with SIGKILL", "memory ran out"],
    ["echo 'no module named nbclient' >&2; exit 1", "ended with 1", "no module named nbclient"],
  ])("in the middle of a line, by %s, is told with what it said", async (end, how, hint) => {
    const python = join(folder, "python.sh");
    writeFileSync(
      python,
      `#!/bin/sh\nread -r job\nprintf '{"event":"cell","name":"a","done":1,"of":2}\\n{"event":"pa'\n${end}\n`,
    );
    chmodSync(python, 0o755);
    const heard: unknown[] = [];
    const job = { kernel: "tslab", timeout: 1, parallel: 1, site: { pages: [] }, notebooks: [] };
    const failure = await runPython(python, job, (event) => heard.push(event)).catch((error: Error) => error);
    expect(heard).toEqual([{ event: "cell", name: "a", done: 1, of: 2 }]);
    expect(String(failure)).toContain(how);
    expect(String(failure)).toContain(hint);
  });
});
