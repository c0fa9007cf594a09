import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { peerPython, peerScript, runCommand, runProgram, type Usage, usageHead, usageRow } from "./contenders";
import { randomFrom } from "./corpus";
import { growthRow, row } from "./measure";

interface Planted {
  copy: string;
  of: string;
  words: number;
  kind: "exact" | "altered" | "whole";
}

/**
 * Passages, near-identical articles and events of 1,000 to 100,000 articles by the commands, with copies planted among
 * articles whose words are drawn at random from the texts: one in 200 has 40 to 100 words of another, one in 200 the same
 * with every twelfth word altered, one in 1,000 is another with every sixtieth altered.
 */
export function measureArchive(texts: readonly string[], withPeers: boolean, sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const input = join(folder, "articles.jsonl");
  const output = join(folder, "rows.jsonl");
  const python = withPeers ? peerPython() : null;
  const mine: Usage[] = [];
  for (const articles of sizes) {
    const { planted, bytes } = makeArchive(texts, articles, input);
    row(`${articles} articles, ${(bytes / 1e6).toFixed(0)} MB`, ...usageHead);
    const passages = runCommand(["passages", input], output, folder);
    mine.push(passages);
    usageRow("variorum passages", passages, passages);
    for (const kind of ["exact", "altered", "whole"] as const) tellFound(kind, planted, readFileSync(output, "utf8"));
    usageRow("variorum copies", runCommand(["copies", input], output, folder), passages);
    usageRow("variorum events", runCommand(["events", input], output, folder), passages);
    if (!withPeers || articles > 10_000) continue;
    for (const tool of ["datasketch", "scikit-learn"])
      usageRow(tool, runProgram(python, [peerScript("passages.py"), tool, input]), passages);
  }
  growthRow(
    "passages",
    sizes,
    mine.map((usage) => usage.cpu),
  );
  rmSync(folder, { recursive: true, force: true });
}

function makeArchive(texts: readonly string[], articles: number, path: string): { planted: Planted[]; bytes: number } {
  const random = randomFrom(articles);
  const below = (limit: number): number => Math.floor(random() * limit);
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ""));
  const sources: { id: string; words: string[] }[] = [];
  const planted: Planted[] = [];
  const file = openSync(path, "w");
  let bytes = 0;
  for (let number = 0; number < articles; number++) {
    const id = `article-${number}`;
    let own = Array.from({ length: 400 }, () => words[below(words.length)]!);
    const source = sources[below(Math.max(1, sources.length))];
    if (source && number % 100 === 50) {
      const length = 40 + below(60);
      const from = below(source.words.length - length);
      const piece = source.words.slice(from, from + length);
      const kind = number % 200 === 50 ? "exact" : "altered";
      if (kind === "altered") for (let at = 11; at < length; at += 12) piece[at] = `altered${number}x${at}`;
      own.splice(below(300), 0, ...piece);
      planted.push({ copy: id, of: source.id, words: length, kind });
    } else if (source && number % 1000 === 77) {
      own = source.words.map((word, at) => (at % 60 === 0 ? `altered${number}` : word));
      planted.push({ copy: id, of: source.id, words: own.length, kind: "whole" });
    }
    if (number % 37 === 0) sources.push({ id, words: own });
    bytes += writeSync(file, `${JSON.stringify({ id, text: `${own.join(" ")}.` })}\n`);
  }
  closeSync(file);
  return { planted, bytes };
}

/** How many of the planted copies are among the passages, and how much of their words. */
function tellFound(kind: Planted["kind"], planted: readonly Planted[], rows: string): void {
  const shared = new Map<string, number>();
  for (const line of rows.split("\n")) {
    if (line === "") continue;
    const { words, occurrences } = JSON.parse(line) as { words: number; occurrences: { article: string }[] };
    const names = [...new Set(occurrences.map((each) => each.article))];
    for (const a of names) for (const b of names) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + words);
  }
  const own = planted.filter((each) => each.kind === kind);
  const found = own.map(({ copy, of }) => shared.get(`${copy} ${of}`) ?? 0);
  const share =
    found.reduce((sum, words, at) => sum + Math.min(1, words / own[at]!.words), 0) / Math.max(1, own.length);
  row(
    `  planted ${kind}`,
    `${found.filter((words) => words > 0).length} of ${own.length}`,
    `${(share * 100).toFixed(1)}% words`,
  );
}
