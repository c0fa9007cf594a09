import { resolve } from "node:path";
import { readCorpus } from "../../src/text";
import { measureKernels } from "../kernels/main";
import { measureCommands } from "./commands";
import { measureHostile } from "./hostile";
import { measureRooms } from "./rooms";

const help = `npm run bench [-- WHAT [PATH…]]

WHAT: all (default), commands, kernels, a room (text, words, quotes, numbers, passages), or hostile: how the cost of
      each analysis grows on texts made to choke it.
PATH: texts to make the larger corpora from (default: seeds). Example: npm run bench -- quotes my-articles
kernels takes programs instead of paths, to be measured too: a Deno, and Nodes other than the one that runs.
`;

async function main([what = "all", ...paths]: string[]): Promise<void> {
  if (what === "--help") return void process.stdout.write(help);
  if (what === "kernels") return measureKernels(paths);
  if (what === "all" || what === "commands") measureCommands();
  if (what === "commands") return;
  if (what === "hostile") return measureHostile(paths[0] ?? "");
  const corpus = await readCorpus(paths.length > 0 ? paths : [resolve(__dirname, "../../../../seeds")]);
  measureRooms(
    corpus.articles.map((article) => article.text),
    what === "all" ? "" : what,
  );
}

main(process.argv.slice(2));
