/** Print the hash of each model's file: `node bench/train-quotes/run.mjs hashes`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const MODELS = ["cue", "argument", "acceptance", "speaker", "speech"];

/** SHA-256 of each data file, its first sixteen digits, as docs/model-quotes.md has them. */
export function printHashes(): void {
  for (const name of MODELS) {
    const file = `src/quotes/data/${name}-model.json`;
    const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
    process.stdout.write(`${file} ${hash}\n`);
  }
}

export { printHashes as main };
