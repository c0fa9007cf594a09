import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { evaluateAlignment } from "./align";
import { evaluateClaims } from "./claims";
import { evaluateNumbers } from "./numbers";
import { evaluateQuotes } from "./quotes";

/** Each prints its scores itself or returns the text to print. */
type Evaluation = (path: string) => unknown;

const evaluations: { readonly [name: string]: Evaluation } = {
  quotes: evaluateQuotes,
  alignment: evaluateAlignment,
  numbers: evaluateNumbers,
  claims: evaluateClaims,
};

/** Where a folder of gold data keeps each kind. */
const places: readonly (readonly [string, string])[] = [
  ...["ggt", "polnear-direct", "polnear", "gum-news"].map((name) => ["quotes", `quotes/${name}`] as const),
  ["alignment", "alignment/pairs"],
  ["alignment", "alignment/groups"],
  ["numbers", "numbers"],
  ["claims", "numbers/crossdoc"],
];
const endings = [
  "/dev.jsonl",
  "/test.jsonl",
  ".dev.jsonl",
  ".test.jsonl",
  ".dev.json",
  ".test.json",
  "/dev.json",
  "/test.json",
];

const help = `npm run eval -- WHAT GOLD

WHAT: ${Object.keys(evaluations).join(", ")}, with GOLD a file of annotated data; or all, with GOLD a folder of such data.
Prints the data and the half, our scores, and the recorded figures of other tools where the half is the same.
Examples: npm run eval -- quotes gold/quotes/ggt/dev.jsonl
          npm run eval -- all gold
`;

/** The gold files of a folder, with what to measure on each. */
function filesOf(folder: string): [string, string][] {
  return places.flatMap(([what, place]) => {
    const path = join(folder, place);
    if (what === "numbers") return existsSync(path) ? [[what, path] as [string, string]] : [];
    return endings
      .map((ending) => path + ending)
      .filter((file) => existsSync(file))
      .map((file) => [what, file] as [string, string]);
  });
}

async function run(what: string, gold: string): Promise<void> {
  const text = await evaluations[what](gold);
  if (typeof text === "string") process.stdout.write(text);
}

async function main([what, gold]: string[]): Promise<void> {
  const isKnown = what === "all" || (what !== undefined && Object.hasOwn(evaluations, what));
  if (gold === undefined || !isKnown) {
    process.stderr.write(help);
    process.exitCode = what === "--help" ? 0 : 2;
    return;
  }
  const found = statSync(gold, { throwIfNoEntry: false });
  if (!found || (what === "all" && !found.isDirectory())) {
    process.stderr.write(
      `eval: ${gold}: ${found ? "not a folder" : "not found"}. Name a ${what === "all" ? "folder" : "file"} of annotated data.\n`,
    );
    process.exitCode = 3;
    return;
  }
  const jobs = what === "all" ? filesOf(gold) : [[what, gold] as const];
  if (jobs.length === 0) {
    process.stderr.write(
      `eval: ${gold}: no annotated data that this command knows. It looks for ${places.map(([, place]) => place).join(", ")}.\n`,
    );
    process.exitCode = 3;
    return;
  }
  for (const [each, file] of jobs) await run(each, file);
}

main(process.argv.slice(2));
