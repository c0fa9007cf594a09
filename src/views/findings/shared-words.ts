import { matchWords, type PlainWord, plainWords } from "../../quotes/across/plain-words";
import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import { stopWords } from "../../words";
import { sameWords, wordsOf } from "./speech-parts";

/** Words to introduce an utterance by, and whether every text that gives it has them. */
export interface Introduction {
  words: string;
  exact: boolean;
}

/** So many words that are no grammar name an utterance. */
const fewest = 3;

/** The longest run of words that all texts have where they say the thing differently; else the words of the first text. */
export function introduce(utterance: UtteranceRow, quotes: readonly QuoteRow[]): Introduction {
  if (sameWords(utterance)) return { words: wordsOf(quotes), exact: true };
  const shared = longestRun([
    ...quotes.map(({ content }) => content.text),
    ...utterance.echoes.map(({ text }) => text),
  ]);
  return shared === null ? { words: wordsOf(quotes), exact: false } : { words: shared, exact: true };
}

/** The longest run of words of the first text that stands in each of the others, null where it would say nothing. */
export function longestRun([first = "", ...others]: readonly string[]): string | null {
  const words = plainWords(first);
  /** for each word: how many words up to and with it stand in one run in all of the texts */
  const runs = words.map(() => words.length);
  for (const other of others) {
    const meets = new Map(matchWords(words, plainWords(other)));
    for (let at = 0, run = 0; at < words.length; at++) {
      const there = meets.get(at);
      run = there === undefined ? 0 : run > 0 && meets.get(at - 1) === there - 1 ? run + 1 : 1;
      runs[at] = Math.min(runs[at]!, run);
    }
  }
  let best: PlainWord[] = [];
  for (let end = words.length; end > 0; end--) {
    const run = trimmed(words.slice(Math.max(0, end - runs[end - 1]!), end));
    if (content(run) > content(best)) best = run;
    end -= Math.max(0, runs[end - 1]! - 1);
  }
  return content(best) < fewest ? null : first.slice(best[0]!.start, best.at(-1)!.end);
}

const grammar = new Set(stopWords);

function content(run: readonly PlainWord[]): number {
  return run.filter(({ key }) => !grammar.has(key)).length;
}

/** Without the "and the" that a run begins or ends with. */
function trimmed(run: PlainWord[]): PlainWord[] {
  const said = run.flatMap(({ key }, at) => (grammar.has(key) ? [] : [at]));
  return said.length === 0 ? [] : run.slice(said[0], said.at(-1)! + 1);
}
