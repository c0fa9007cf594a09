import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Usage, usageHead } from "./contenders";
import { makeTexts } from "./corpus";
import { growthRow, row } from "./measure";

/** Articles come out over the years: each round through the texts a month later, so that no event grows with the archive. */
function toRecord(text: string, id: number, texts: number): string {
  const published = new Date(Date.UTC(1990, 0, 1 + 30 * Math.floor(id / texts))).toISOString().slice(0, 10);
  return `${JSON.stringify({ id, text, published })}\n`;
}

/** Commands that read JSON Lines of any length: what they take of memory, and how their time grows. */
export function measureStreams(texts: readonly string[], sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const input = join(folder, "articles.jsonl");
  const commands = [
    ...[["words", "--each"], ["words"], ["keywords"], ["passages"], ["quotes", "--each"], ["numbers", "--each"]],
    ...[["utterances"], ["claims"]],
  ];
  for (const command of commands) {
    row(`variorum ${command.join(" ")}`, ...usageHead.slice(0, 3), "MB/CPU s");
    const taken: Usage[] = [];
    for (const megabytes of sizes) {
      const made = makeTexts(texts, megabytes * 1e6);
      writeFileSync(input, made.map((text, id) => toRecord(text, id, texts.length)).join(""));
      const usage = runCommand([command[0]!, input, ...command.slice(1)], join(folder, "rows"), folder);
      taken.push(usage);
      row(`  ${megabytes} MB`, usage.cpu, usage.seconds, usage.megabytes, megabytes / usage.cpu);
    }
    growthRow(
      command[0]!,
      sizes,
      taken.map((usage) => usage.cpu),
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
