import { evaluateAlignment } from "./align";
import { evaluateClaims } from "./claims";
import { evaluateNumbers } from "./numbers";
import { evaluateQuotes } from "./quotes";

const evaluations: { readonly [name: string]: (path: string, ...more: string[]) => unknown } = {
  quotes: evaluateQuotes,
  alignment: evaluateAlignment,
  numbers: evaluateNumbers,
  claims: evaluateClaims,
};

const help = `npm run eval -- WHAT GOLD

WHAT: ${Object.keys(evaluations).join(", ")}. GOLD: a file of annotated data. Example: npm run eval -- quotes dev.jsonl
Prints the data and the half, our scores, and the recorded figures of other tools where the half is the same.
`;

async function main([what, gold, ...more]: string[]): Promise<void> {
  if (what === undefined || gold === undefined || !Object.hasOwn(evaluations, what)) {
    process.stderr.write(help);
    process.exitCode = what === "--help" ? 0 : 2;
    return;
  }
  await evaluations[what](gold, ...more);
}

main(process.argv.slice(2));
