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
import { tablesForC } from "./tables";

/** Per-document word counts of 1, 10 and 100 MB: ours beside two C programs, one of which does the same work, and beside the peers when asked. */
export function measureCounts(texts: readonly string[], withPeers: boolean, sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const ascii = compileC(folder, "counts");
  const unicode = compileC(folder, "counts-unicode");
  const tables = join(folder, "tables");
  writeFileSync(tables, tablesForC());
  const python = withPeers ? peerPython() : null;
  const mine: Usage[] = [];
  for (const megabytes of sizes) {
    const made = makeTexts(texts, megabytes * 1e6);
    const [lines, records] = [join(folder, "texts"), join(folder, "records.jsonl")];
    writeFileSync(lines, made.map((text) => `${text.replaceAll("\n", " ")}\n`).join(""));
    writeFileSync(records, made.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""));
    row(`counts of ${made.length} articles, ${megabytes} MB`, ...usageHead);
    const base = runProgram(ascii, [lines]);
    usageRow("C, one thread, ASCII only", base, base);
    const same = runProgram(unicode, [tables, lines]);
    usageRow("C, one thread, the same words", same, base);
    const own = runProgram(process.execPath, [join(__dirname, "count-alone.js"), lines])!;
    mine.push(own);
    usageRow("createCounter, one thread", own, base);
    const two = runProgram(process.execPath, [join(__dirname, "count-alone.js"), lines, "2"])!;
    usageRow("createCounter, two threads", two, base);
    row("  one thread's seconds to two's", own.seconds / two.seconds);
    if (same) tellSame(own, same);
    tellSame(own, two);
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

/** Two programs that do the same work find the same: pairs of document and word, and words in all. */
function tellSame(a: Usage, b: Usage): void {
  const isSame = a.result === b.result && a.words === b.words;
  row("  the same counts", isSame ? "yes" : `NO: ${a.result}, ${a.words}`, isSame ? "" : `${b.result}, ${b.words}`);
  if (!isSame) process.exitCode = 1;
}
