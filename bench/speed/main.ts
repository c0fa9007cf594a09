import { resolve } from "node:path";
import { readCorpus } from "../../src/text";
import { measureKernels } from "../kernels/main";
import { measureArchive } from "./archive";
import { measureCluster } from "./cluster";
import { measureCommands } from "./commands";
import { measureCounts } from "./counts";
import { measureHostile } from "./hostile";
import { measureQuotes } from "./quotes";
import { measureReports } from "./reports";
import { measureRooms } from "./rooms";
import { measureStreams } from "./streams";

const help = `npm run bench [-- WHAT [--peers] [--small] [--large] [PATH…]]

WHAT: all (default), commands, a room (text, words, numbers, passages), or
  quotes    quotations in 1, 10 and 100 MB of news: KB/s, growth, peak memory
  counts    per-document word counts of 1, 10 and 100 MB, beside two C programs (gcc)
  archive   shared passages and events of 1,000 to 100,000 articles with planted copies
  streams   commands over JSON Lines: how time and memory grow
  cluster   one machine beside Spark (Java)
  kernels   the kernel of the notebooks beside other kernels
  reports   first paint, scrolling and size of the reports, of the texts given and of 50 articles (Chromium)
  hostile   how the cost of each analysis (or of the one named) grows on texts made to choke it, up to 16 MB
--peers: beside polars, DuckDB, scikit-learn, natural, datasketch, installed into .cache.
--small: the smallest size of each only. --large: streams of 10, 100 and 400 MB (an hour or more).
PATH: texts to make the larger corpora from (default: seeds). Example: npm run bench -- quotes my-articles
kernels takes programs instead of paths, to be measured too: a Deno, and Nodes other than the one that runs; what
'npm install --no-save --prefix .cache/deno deno' and 'npm run matrix' have brought is taken by itself.
`;

const rooms = ["text", "words", "numbers", "passages"];

async function main(args: string[]): Promise<void> {
  if (args.includes("--help")) return void process.stdout.write(help);
  const withPeers = args.includes("--peers");
  const [what = "all", ...paths] = args.filter((word) => !word.startsWith("--"));
  const is = (name: string): boolean => what === "all" || what === name;
  const upTo = (sizes: number[]): number[] => (args.includes("--small") ? sizes.slice(0, 1) : sizes);
  if (what === "kernels") return measureKernels(paths);
  if (is("commands")) measureCommands();
  if (what === "commands") return;
  if (what === "hostile") return measureHostile(paths[0] ?? "", args.includes("--small") ? 1 : 16);
  const corpus = await readCorpus(paths.length > 0 ? paths : [resolve(__dirname, "../../../../seeds")]);
  const texts = corpus.articles.map((article) => article.text);
  if (what === "reports") return measureReports(texts, args.includes("--small"));
  if (what === "all" || rooms.includes(what)) measureRooms(texts, what === "all" ? "" : what);
  if (is("quotes")) measureQuotes(texts, upTo([1, 10, 100]));
  if (is("counts")) measureCounts(texts, withPeers, upTo([1, 10, 100]));
  if (is("archive")) measureArchive(texts, withPeers, upTo([1_000, 10_000, 100_000]));
  if (is("streams")) measureStreams(texts, args.includes("--large") ? [10, 100, 400] : upTo([2, 8, 32]));
  if (is("cluster")) measureCluster(texts, args.includes("--small") ? [1] : [4, 16]);
}

main(process.argv.slice(2));
