import { makeDraft } from "../../src/quotes/find";
import type { Draft } from "../../src/quotes/grammar/draft";
import { createArticle } from "../../src/text";
import type { GoldArticle } from "../eval/quote-score";
import { readGold } from "../eval/quotes";

/** An article of the training corpus as units, with what is attributed in it. */
export interface Lesson {
  gold: GoldArticle;
  draft: Draft;
}

export function readLessons(path: string): Lesson[] {
  return readGold(path).map((gold) => ({ gold, draft: makeDraft(createArticle({ id: gold.id, text: gold.text })) }));
}

/** Units that lie wholly or by half inside a stretch of the text. */
export function unitsWithin(draft: Draft, start: number, end: number): { first: number; end: number } {
  const { units } = draft;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < units.length && units[stop]!.start < end) stop += 1;
  return { first: low, end: stop };
}
