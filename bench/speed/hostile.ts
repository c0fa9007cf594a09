import { findNumbers } from "../../src/numbers";
import { findQuotes } from "../../src/quotes";
import { findOverlaps, findPassages } from "../../src/reuse";
import { type Article, analyse, createArticle, findDefinitions, findNames } from "../../src/text";
import { readHtml } from "../../src/text/html";
import { readMarkdown } from "../../src/text/markdown";
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
};

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}

const article = (text: string): Article => createArticle({ id: "hostile", text });

/** Every analysis of a text on its own, from the text as read. */
export const analyses: { readonly [name: string]: (text: string) => unknown } = {
  text: (text) => analyse(article(text)),
  names: (text) => findNames(article(text)),
  definitions: (text) => findDefinitions(article(text)),
  words: (text) => countWords([article(text)]),
  forms: (text) => compareForms([article(text)]),
  concordance: (text) => concordance([article(text)], "a"),
  quotes: (text) => findQuotes(article(text)),
  numbers: (text) => findNumbers(article(text)),
  reuse: (text) => {
    const articles = [article(text), createArticle({ id: "other", text: `${text} end` })];
    return findOverlaps(articles, findPassages(articles));
  },
  html: (text) => readHtml(`<html><body><article><p>${text}`),
  markdown: (text) => readMarkdown(text),
};

/** Does a cost grow faster than the text? Each analysis on each hostile text, at a size and at four times it. */
export async function measureHostile(only: string, megabytes = 0.25): Promise<void> {
  const sizes = [megabytes * 1e6, 4 * megabytes * 1e6];
  row("analysis", "worst text", `s at ${4 * megabytes} MB`, "exponent");
  for (const [name, work] of Object.entries(analyses)) {
    if (only !== "" && only !== name) continue;
    const results: { text: string; seconds: number; exponent: number }[] = [];
    for (const [text, make] of Object.entries(hostileTexts)) {
      const times: number[] = [];
      for (const size of sizes) {
        const made = make(size);
        const start = performance.now();
        await work(made);
        times.push(performance.now() - start);
      }
      results.push({ text, seconds: times[1] / 1000, exponent: growth(sizes, times) });
    }
    const worst = results.sort((a, b) => b.seconds - a.seconds).slice(0, 3);
    for (const { text, seconds, exponent } of worst) row(name, text, seconds, exponent);
  }
}
