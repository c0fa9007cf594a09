import type { WordChange } from "../rows";
import { changesMeaning } from "./meaning";
import type { PlainWord } from "./plain-words";

/** A stretch between matched words where one text differs from the other. */
export interface Gap {
  from: PlainWord[];
  to: PlainWord[];
  /** editors say so: "..." for what is left out, [brackets] for what is put in */
  marked: boolean;
}

const ELLIPSIS = /\.\s?\.\s?\.|…/;

/** The same letters, in one word or two: "data center" and "datacenter". */
function isSpacing(from: readonly PlainWord[], to: readonly PlainWord[]): boolean {
  const joined = (list: readonly PlainWord[]) => list.map(({ key }) => key).join("");
  return from.length > 0 && to.length > 0 && joined(from) === joined(to);
}

function isMarked(from: readonly PlainWord[], to: readonly PlainWord[], textA: string, textB: string): boolean {
  const own = (list: readonly PlainWord[]) => list.filter(({ bracketed }) => !bracketed);
  const [ownA, ownB] = [own(from), own(to)];
  const bracketsA = from.length > 0 && ownA.length === 0;
  const bracketsB = to.length > 0 && ownB.length === 0;
  if (bracketsA || bracketsB) return bracketsA !== bracketsB;
  return (ELLIPSIS.test(textA) && ownA.length === 0) || (ELLIPSIS.test(textB) && ownB.length === 0);
}

/** One side of a comparison. */
export interface Side {
  text: string;
  words: readonly PlainWord[];
}

/** Words of `a` and `b` that stand in the same place, from one place to another; null where they differ in spacing only. */
export function toGap(a: Side, b: Side, [i, nextI]: [number, number], [j, nextJ]: [number, number]): Gap | null {
  const [from, to] = [a.words.slice(i, nextI), b.words.slice(j, nextJ)];
  if ((from.length === 0 && to.length === 0) || isSpacing(from, to)) return null;
  const between = ({ text, words }: Side, first: number, next: number) =>
    text.slice(words[first - 1]?.end ?? 0, words[next]?.start ?? text.length);
  return { from, to, marked: isMarked(from, to, between(a, i, nextI), between(b, j, nextJ)) };
}

/** What stands between the matched words, where it differs in more than spacing. */
export function listGaps(a: Side, b: Side, pairs: readonly [number, number][]): Gap[] {
  const gaps: Gap[] = [];
  for (let k = 1; k < pairs.length; k += 1) {
    const [i, j] = pairs[k - 1]!;
    const [nextI, nextJ] = pairs[k]!;
    const gap = toGap(a, b, [i + 1, nextI], [j + 1, nextJ]);
    if (gap) gaps.push(gap);
  }
  return gaps;
}

/** @param retold - one side is in the text's own words */
export function toChange({ from, to }: Pick<Gap, "from" | "to">, retold: boolean): WordChange {
  const text = (words: readonly PlainWord[]) => words.map((word) => word.text).join(" ");
  return { from: text(from), to: text(to), meaning: changesMeaning(from, to, retold) };
}
