import { resolve } from "node:path";
import * as variorum from "../../src";
import * as frames from "../../src/frames";
import * as notebook from "../../src/notebook";

/** The folder whose `articles` the examples are about: what `variorum init` makes. */
export const sampleFolder = resolve(__dirname, "../../src/cli/init/template");

export const modules = { variorum, "variorum/frames": frames, "variorum/notebook": notebook } as const;

/** The names that examples of functions use without making them. */
export async function sampleNames() {
  const corpus = await variorum.readCorpus(resolve(sampleFolder, "articles"));
  const { articles, corrections } = corpus;
  const { quotes, utterances } = variorum.alignQuotes(articles);
  const { numbers, claims } = variorum.alignNumbers(articles);
  const checks = variorum.checkNumbers(articles, { numbers, claims });
  const passages = variorum.findPassages(articles);
  const overlaps = variorum.findOverlaps(articles, passages);
  const descents = variorum.findDescents(articles, overlaps);
  const forms = variorum.compareForms(articles);
  return {
    corpus,
    articles,
    corrections,
    quotes,
    utterances,
    numbers,
    claims,
    checks,
    passages,
    overlaps,
    descents,
    forms,
  };
}
