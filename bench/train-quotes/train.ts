/**
 * Learn all models of the quotes room anew, in their order:
 * `node bench/train-quotes/run.mjs train <train.jsonl> <direct train.jsonl> [dev.jsonl] [dev direct.jsonl]`.
 * Each model reads the data files of those before it, so each is learnt by a run of its own.
 */
import { execFileSync } from "node:child_process";

export function main(all: string, direct: string, dev = "", directDev = ""): void {
  const run = (name: string, ...rest: string[]) => {
    process.stdout.write(`${name}\n`);
    const paths = rest.filter((path) => path !== "");
    execFileSync(process.execPath, ["bench/train-quotes/run.mjs", name, ...paths], { stdio: "inherit" });
  };
  run("train-cues", all, dev);
  run("train-arguments", all, dev);
  run("train-acceptance", all, dev);
  run("train-speakers", all, direct, directDev);
  run("train-speech", all, direct, directDev);
}
