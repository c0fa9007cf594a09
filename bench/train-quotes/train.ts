/**
 * Learn all models of the quotes room anew, in their order, and print the hash of each file:
 * `node bench/train-quotes/run.mjs train <train.jsonl> <direct train.jsonl> [dev.jsonl] [dev direct.jsonl]`.
 * Each run reads the data files that those before it wrote.
 */
import { execFileSync } from "node:child_process";
import { printHashes } from "./hashes";

export function main(all: string, direct: string, dev = "", directDev = ""): void {
  const run = (name: string, ...rest: string[]) => {
    process.stdout.write(`${name}\n`);
    const paths = rest.filter((path) => path !== "");
    execFileSync(process.execPath, ["bench/train-quotes/run.mjs", name, ...paths], { stdio: "inherit" });
  };
  run("train-cues", all, dev);
  run("train-arguments", all, dev);
  run("train-readers", all, direct, dev, directDev);
  printHashes();
}
