import { alignNumbers, findNumbers } from "../../src/numbers";
import { findQuotes } from "../../src/quotes";
import { findOverlaps, findPassages } from "../../src/reuse";
import { type Article, analyse, createArticle, findDefinitions, findNames, findRegions } from "../../src/text";
import { readHtml } from "../../src/text/html";
import { readMarkdown } from "../../src/text/markdown";
import { diffWords } from "../../src/views/word-diff";
import { compareForms, concordance, countWords } from "../../src/words";
import { growth, row } from "./measure";

/** Texts that no outlet writes: what a loop that looks back, or ahead to the end, would choke on. */
export const hostileTexts: { readonly [name: string]: (length: number) => string } = {
  "straight marks": repeat('"'),
  "opening marks": repeat("\u201c"),
  "single marks": repeat("' "),
  "marks and words": repeat('"a '),
  "one long word": repeat("a"),
  capitals: repeat("Abc "),
  initials: repeat("A. "),
  "one sentence": repeat("and the mayor of the town said that "),
  said: repeat("said "),
  "he said": repeat("he said "),
  "according to": repeat("according to "),
  digits: repeat("1"),
  numbers: repeat("1 "),
  commas: repeat("1,"),
  prices: repeat("$5 million, "),
  "number words": repeat("hundred and "),
  millions: repeat("million "),
  hyphens: repeat("-"),
  dates: repeat("Jan. 5, "),
  years: repeat("in 2014 "),
  parentheses: repeat("("),
  "defined names": repeat("Big Old Party (BOP) "),
  "line ends": repeat("\n"),
  "short lines": repeat("a\n"),
  "blank lines": repeat("a\n\n"),
  spaces: repeat(" a          "),
  "combining marks": repeat("\u0301"),
  emoji: repeat("\u{1f600}"),
  "right to left": repeat("\u05d0\u05d1 "),
  tags: repeat("<b>"),
  ampersands: repeat("&amp;"),
  "photo credits": repeat("Photo: REUTERS\n"),
  "full stops": repeat("."),
  ellipses: repeat("... "),
  "one family": count((at) => `said Al${(at + 46_656).toString(36)} Lee. `),
  "middle names": count((at) => `said Ann M${(at + 46_656).toString(36)} Lee. `),
  "all quoted": count((at) => `“We will mend ${at} boats,” said Ann Lee${at}. `),
};

/** A text whose pieces differ by their number. */
function count(piece: (at: number) => string): (length: number) => string {
  return (length) => {
    let text = "";
    for (let at = 0; text.length < length; at++) text += piece(at);
    return text;
  };
}

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}

const article = (text: string): Article => createArticle({ id: "hostile", text });

const pair = (text: string): Article[] => [article(text), createArticle({ id: "other", text: `${text} end` })];

/** Every analysis of a text, from the text as read; those that compare take a second that is nearly the same. */
export const analyses: { readonly [name: string]: (text: string) => unknown } = {
  regions: (text) => findRegions(text),
  text: (text) => analyse(article(text)),
  names: (text) => findNames(article(text)),
  definitions: (text) => findDefinitions(article(text)),
  words: (text) => countWords([article(text)]),
  forms: (text) => compareForms([article(text)]),
  concordance: (text) => concordance([article(text)], "a"),
  quotes: (text) => findQuotes(article(text)),
  numbers: (text) => findNumbers(article(text)),
  claims: (text) => alignNumbers([article(text)]),
  reuse: (text) => {
    const articles = pair(text);
    return findOverlaps(articles, findPassages(articles));
  },
  diffs: (text) => diffWords(text, `${text.slice(0, text.length / 2)}other${text.slice(text.length / 2)}`),
  html: (text) => readHtml(`<html><body><article><p>${text}`),
  markdown: (text) => readMarkdown(text),
};

/** seconds an analysis may take before larger texts are left out */
const patience = 60;

/**
 * Does a cost grow faster than the text? Each analysis on each hostile text at 0.25 and 1 MB, then on the three that took
 * longest at 4 and 16 MB.
 *
 * @param only - the name of one analysis (default: all)
 * @param most - the largest size in megabytes
 */
export async function measureHostile(only: string, most = 16): Promise<void> {
  row("analysis", "worst text", "MB", "CPU s", "exponent");
  for (const [name, work] of Object.entries(analyses)) {
    if (only !== "" && only !== name) continue;
    const results: { text: string; times: number[] }[] = [];
    for (const text of Object.keys(hostileTexts))
      results.push({ text, times: [await timeOf(work, text, 0.25), await timeOf(work, text, 1)] });
    for (const { text, times } of results.sort((a, b) => b.times[1] - a.times[1]).slice(0, 3)) {
      const sizes = [0.25, 1];
      for (const size of [4, 16])
        if (size <= most && times[times.length - 1] < patience) {
          sizes.push(size);
          times.push(await timeOf(work, text, size));
        }
      const last = sizes.length - 1;
      const from = last > 1 ? 1 : 0;
      row(name, text, sizes[last], times[last], growth([sizes[from], sizes[last]], [times[from], times[last]]));
    }
  }
}

/** Seconds of the processor, which other work on the machine hardly changes. */
async function timeOf(work: (text: string) => unknown, text: string, megabytes: number): Promise<number> {
  const made = hostileTexts[text](megabytes * 1e6);
  const start = process.cpuUsage();
  await work(made);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
