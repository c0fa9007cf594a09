import { Tag } from "../../quotes/grammar/tags";
import type { Reader } from "../reader";
import { isNounTag, type Tagged } from "./word-tags";

const longest = 16;
/** Prepositions inside a noun phrase; "while", "because", "as" begin a clause */
const inside = new Set(
  "of in for from on at with by between near against among within without around across inside outside".split(" "),
);

const relative = /^(?:last|this|next|past|previous)$/;
const times = /^(?:season|year|month|week|night|quarter|summer|winter|spring|autumn)$/;

/** The noun phrase that ends with a token, with the phrases of "of", "in", "for" inside it, or of "of" only. */
export function phraseEnding(tags: Tagged, reader: Reader, last: number, narrow = false): [number, number] | null {
  let at = last;
  let from = last + 1;
  let closed = false;
  for (; at >= tags.first && at > last - longest; at--) {
    const tag = tags.at(at);
    const right = tags.at(at + 1);
    // "since last season | Chris Wood has"
    if (right === Tag.Name && at < last && relative.test(reader.lower(at - 1)) && times.test(reader.lower(at))) break;
    if (tag === Tag.Conjunction || tag === Tag.Comma) {
      if (
        tag === Tag.Comma ||
        !isNounTag(tags.at(at - 1)) ||
        !(isNounTag(right) || right === Tag.Adjective || right === Tag.Determiner || right === Tag.Possessive)
      )
        break;
      continue;
    }
    if (tag === Tag.Preposition || tag === Tag.To) {
      if (!inside.has(reader.lower(at)) || at === last || (narrow && reader.lower(at) !== "of")) break;
      continue;
    }
    if (tag === Tag.Number || (tag === Tag.Open && !closed)) break;
    if (tag === Tag.Close) closed = true;
    const part =
      isNounTag(tag) ||
      tag === Tag.Adjective ||
      tag === Tag.Clitic ||
      tag === Tag.Other ||
      tag === Tag.Open ||
      tag === Tag.Close;
    // "the timeline for reducing forces"
    if (tag === Tag.Gerund && tags.at(at - 1) === Tag.Preposition) continue;
    const opener = tag === Tag.Determiner || tag === Tag.Possessive;
    if (!part && !opener) break;
    from = at;
    // "months | the council": two phrases that only stand side by side
    const left = tags.at(at - 1);
    if (opener && (isNounTag(left) || left === Tag.Adjective)) break;
  }
  while (from <= last && !startsWell(tags.at(from))) from++;
  return from <= last ? [from, last + 1] : null;
}

const startsWell = (tag: Tag) => isNounTag(tag) || tag === Tag.Adjective;
