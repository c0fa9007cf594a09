import frames from "../data/report-frames.json";
import { isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isNominal, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

const NAMING = new Set(frames.naming.split(" "));
const DIRECTING = new Set(frames.directing.split(" "));

/** The first quotation of a range before which no verb stands, or -1. */
function firstQuote({ units }: Draft, first: number, end: number): number {
  for (let i = first; i < end; i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote) return i;
    if (isFiniteTag(tag) || tag === Tag.That) return -1;
  }
  return -1;
}

/**
 * Leave out what stands between a cue and a quotation and is said by nobody: whom or what the speaker addresses, names
 * or speaks of. "called the verdict "bold"", "urged the fleet "to leave"", "claimed of the bridge, "It is old.""
 *
 * @returns the content from the quotation on, or as it was where the words before it are part of the clause
 */
export function fromQuotation(draft: Draft, cue: UnitRange, content: UnitRange): UnitRange {
  if (content.first < cue.end) return content;
  const { units } = draft;
  const quote = firstQuote(draft, content.first, content.end);
  if (quote <= content.first) return content;
  const { lemma } = units[cue.first]!;
  const { tag, word } = units[quote - 1]!;
  const isObject = isNominal(tag) || tag === Tag.Pronoun;
  const named = NAMING.has(lemma) && (isObject || word === "as");
  const addressed = DIRECTING.has(lemma) && !NAMING.has(lemma) && isObject;
  const introduced = tag === Tag.Comma || tag === Tag.Colon;
  return named || addressed || introduced ? { first: quote, end: content.end } : content;
}
