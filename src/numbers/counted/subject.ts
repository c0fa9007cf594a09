import type { Figure } from "../figure";
import { auxiliaries, determiners, functionWords, isPlural, prepositions, pronouns, verbs } from "../grammar";
import type { Reader } from "../reader";

/** tokens looked back over; keeps a hostile sentence without end linear */
const farthest = 40;
const breaks = new Set(
  "that which who whom where while but whereas although because if when as than said says and".split(" "),
);

/** The noun phrase left of a figure that it is said of: "first-quarter loss | of 63 cents", "Bitcoin | fell to $34,935". */
export function subjectOf(
  reader: Reader,
  figure: Figure,
  first: number,
  before: Figure | undefined,
): [number, number] | null {
  const last = figure.left - 1;
  if (last < first) return null;
  if (/^(of|is|was|at|to|worth|by)$/.test(reader.lower(last)) || reader.raw(last) === "(") {
    const near = nounEnding(
      reader,
      reader.raw(last) === "(" && before && before.nounFrom !== null && before.right >= last ? last - 1 : last - 1,
      first,
    );
    if (
      reader.raw(last) === "(" &&
      before &&
      before.right === last &&
      before.nounFrom !== null &&
      before.nounTo !== null
    )
      return [before.nounFrom, before.nounTo];
    if (near && reader.lower(last) === "of") return near;
  }
  const from = clauseStart(reader, last, first);
  return leading(reader, from, last) ?? nearest(reader, last, first);
}

function clauseStart(reader: Reader, last: number, first: number): number {
  for (let index = last; index >= Math.max(first, last - farthest); index--) {
    const word = reader.lower(index);
    if (reader.raw(index) === ";" || reader.raw(index) === ":" || reader.raw(index) === "—") return index + 1;
    if (breaks.has(word) && index < last && hasVerb(reader, index + 1, last) && hasNoun(reader, index + 1))
      return index + 1;
  }
  return Math.max(first, last - farthest);
}

function hasVerb(reader: Reader, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if (isVerb(reader, index)) return true;
  return false;
}

function hasNoun(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return reader.isWord(at) && !verbs.has(word) && !auxiliaries.has(word) && !pronouns.has(word);
}

const isVerb = (reader: Reader, index: number) => {
  const word = reader.lower(index);
  if (reader.isJoiner(index + 1) || reader.isJoiner(index - 1)) return false;
  if (auxiliaries.has(word)) return true;
  if (
    word.length > 4 &&
    word.endsWith("ed") &&
    !reader.isCapital(index) &&
    !determiners.has(reader.lower(index - 1)) &&
    reader.isWord(index - 1)
  )
    return true;
  return verbs.has(word) && !reader.isCapital(index) && !(isPlural(word) && functionWords.has(reader.lower(index - 1)));
};

/** The first noun phrase of a clause, with its "of" and "in" phrases, up to the verb. */
function leading(reader: Reader, from: number, last: number): [number, number] | null {
  let at = from;
  if (prepositions.has(reader.lower(at)) && reader.isWord(at)) {
    while (at <= last && reader.raw(at) !== "," && !isVerb(reader, at)) at++;
    if (reader.raw(at) !== ",") return null;
    at++;
  }
  while (
    at <= last &&
    (functionWords.has(reader.lower(at)) ||
      /^(meanwhile|alternatively|previously|additionally|similarly|currently|overall|still|,)$/.test(
        reader.lower(at),
      )) &&
    !auxiliaries.has(reader.lower(at)) &&
    !pronouns.has(reader.lower(at)) &&
    reader.raw(at) !== "US"
  )
    at++;
  const start = at;
  while (at <= last && at < start + 14) {
    if (reader.isNumber(at) || isVerb(reader, at)) break;
    const inner = reader.isWord(at) || reader.isJoiner(at) || reader.kind(at) === 2 || reader.raw(at) === "&";
    if (!inner) break;
    at++;
  }
  let end = at;
  while (end > start && functionWords.has(reader.lower(end - 1)) && !reader.isCapital(end - 1)) end--;
  return end > start && !pronouns.has(reader.lower(start)) ? [start, end] : null;
}

function nounEnding(reader: Reader, last: number, first: number): [number, number] | null {
  let start = last + 1;
  for (let index = last; index >= first && index > last - 8; index--) {
    const word = reader.lower(index);
    if (!(reader.isWord(index) || reader.isJoiner(index) || reader.kind(index) === 2)) break;
    if (functionWords.has(word) && !reader.isCapital(index)) break;
    if (isVerb(reader, index) && index !== last) break;
    start = index;
  }
  return start <= last ? [start, last + 1] : null;
}

/** The nearest noun to the left, when the clause has no subject of its own. */
function nearest(reader: Reader, last: number, first: number): [number, number] | null {
  for (let index = last; index >= first && index > last - 12; index--) {
    const word = reader.lower(index);
    if (!reader.isWord(index) || functionWords.has(word) || isVerb(reader, index)) continue;
    return nounEnding(reader, index, first);
  }
  return null;
}
