import { Tag } from "../quotes/tags";
import { clauseLeft } from "./clause";
import type { Scope } from "./described";
import type { Figure } from "./figure";
import { isNounTag, isVerbal } from "./word-tags";

const longestVerb = 7;
const longestSubject = 9;

/**
 * Say of a count that is the object of a verb whose it is: "Duly has more than 900 doctors" counts
 * "doctors Duly has".
 */
export function relate(scope: Scope, figure: Figure): void {
  const { reader, tags } = scope;
  if (figure.hyphened || figure.nounFrom === null || figure.nounTo === null || isSubject(scope, figure)) return;
  const clause = clauseLeft(reader, tags, figure.left);
  if (!clause?.subject) return;
  const [from, to] = clause.subject;
  if (to - from > longestSubject || from >= figure.left) return;
  const [verb, last] = clause.verb;
  const text = (start: number, end: number) =>
    start < end ? reader.text.slice(reader.start(start), reader.end(end - 1)).replace(/\s+/g, " ") : "";
  const subject = text(from, to);
  if (clause.copula) {
    figure.said = { before: null, after: subject };
    return;
  }
  for (let index = verb; index < last; index++)
    if (tags.at(index) === Tag.Comma || tags.at(index) === Tag.Colon) return;
  if (last - verb > longestVerb || verb < to) return;
  figure.said = { before: `${subject} ${text(verb, last)}`, after: null };
}

/** Does the noun of a figure go on with its own verb: "300 residents have been evacuated"? */
function isSubject({ tags, end, stops }: Scope, figure: Figure): boolean {
  if (isVerbal(tags.at(figure.left - 1))) return false;
  let at = figure.nounTo!;
  while (at < end && !stops.has(at) && tags.at(at) === Tag.Adverb) at++;
  const tag = tags.at(at);
  if (tag === Tag.Modal || tag === Tag.Auxiliary || tag === Tag.Verb) return true;
  if (tag !== Tag.Past) return false;
  const next = tags.at(at + 1);
  if (next !== Tag.Preposition && next !== Tag.Adverb) return true;
  return !hasVerb(tags, figure);
}

function hasVerb(tags: Scope["tags"], figure: Figure): boolean {
  for (let at = figure.left - 1; at >= tags.first && at > figure.left - 12; at--) {
    const tag = tags.at(at);
    if (tag === Tag.Comma || tag === Tag.Conjunction || tag === Tag.That) return false;
    if (isVerbal(tag)) return true;
    if (tag === Tag.Colon || isNounTag(tag)) continue;
  }
  return false;
}
