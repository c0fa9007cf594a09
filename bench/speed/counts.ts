import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  compileC,
  peerPython,
  peerScript,
  runCommand,
  runProgram,
  type Usage,
  usageHead,
  usageRow,
} from "./contenders";
import { makeTexts } from "./corpus";
import { growthRow, row } from "./measure";

/** Per-document word counts of 1, 10 and 100 MB: ours beside a C program, and beside the peers when asked. */
export function measureCounts(texts: readonly string[], withPeers: boolean, sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const program = compileC(folder);
  const python = withPeers ? peerPython() : null;
  const mine: Usage[] = [];
  for (const megabytes of sizes) {
    const made = makeTexts(texts, megabytes * 1e6);
    const [lines, records] = [join(folder, "texts"), join(folder, "records.jsonl")];
    writeFileSync(lines, made.map((text) => `${text.replaceAll("\n", " ")}\n`).join(""));
    writeFileSync(records, made.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
    row(`counts of ${made.length} articles, ${megabytes} MB`, ...usageHead);
    const base = runProgram(program, [lines]);
    usageRow("C, one thread", base, base);
    const own = runProgram(process.execPath, [join(__dirname, "count-alone.js"), lines])!;
    mine.push(own);
    usageRow("createCounter, one thread", own, base);
    const command = runCommand(["words", records, "--each"], join(folder, "rows"), folder);
    usageRow("variorum words --each, rows too", command, base);
    if (!withPeers) continue;
    usageRow("natural", runProgram(process.execPath, [peerScript("counts-natural.cjs"), lines]), base);
    for (const tool of ["polars", "duckdb", "scikit-learn"])
      usageRow(tool, runProgram(python, [peerScript("counts.py"), tool, lines]), base);
  }
  growthRow(
    "createCounter",
    sizes,
    mine.map((usage) => usage.cpu),
  );
  rmSync(folder, { recursive: true, force: true });
}
