/** Score the alignment on both dev halves: `node bench/train-quotes/run.mjs measure-align <gold folder>`. */
import { join } from "node:path";
import { evaluateAlignment } from "../eval/align";

export function main(folder: string): void {
  for (const file of ["pairs.dev.jsonl", "groups.dev.json"]) {
    process.stdout.write(evaluateAlignment(join(folder, "alignment", file)));
  }
}
