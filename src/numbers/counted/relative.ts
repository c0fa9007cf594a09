import { Tag } from "../../quotes/grammar/tags";
import type { Figure } from "../figure";
import { asideOf } from "./aside";
import { clauseLeft, saying } from "./clause";
import { type Scope, sums } from "./left-of-figure";
import { nounPhraseAt } from "./noun-phrase";
import { phraseEnding } from "./phrase-left";
import { isNounTag, isVerbal } from "./word-tags";

const longestVerb = 7;
const longestSubject = 9;

/**
 * Say whose or what a figure is that has its noun at hand, from the clause around it:
 * "Tern has more than 60 bakers" counts "bakers Tern has", "8 million people" of "the population is" are
 * "people, population", "a study of 135 startups" has "startups (study)", "14 players left the club" counts
 * "players that left the club".
 */
export function relate(scope: Scope, figure: Figure): void {
  const { reader, tags } = scope;
  if (figure.hyphened || figure.nounFrom === null || figure.nounTo === null) return;
  if (reader.lower(figure.right) === "of" && figure.kind === "count") return;
  const text = (from: number, to: number) =>
    reader.text.slice(reader.start(from), reader.end(to - 1)).replace(/\s+/g, " ");
  const isCount = figure.kind === "count" || figure.kind === "vague-count";
  if (startsReport(scope, figure) || isSinceEvent(scope, figure)) return;
  const right = figure.nounFrom >= figure.right;
  const near = right ? governor(scope, figure) : null;
  if (near && !isPredicate(scope, near)) {
    figure.said = { before: null, after: asideOf(reader, near, text(figure.nounFrom, figure.nounTo)) };
    return;
  }
  if (right && isSubject(scope, figure)) {
    const to = isCount ? objectEnd(scope, figure) : 0;
    if (to) figure.said = { before: null, after: ` that ${text(figure.nounTo, to)}` };
    return;
  }
  const clause = clauseLeft(reader, tags, figure.left);
  if (!clause?.subject || clause.subject[1] > figure.left) return;
  const state = figure.kind === "duration" ? stateBefore(scope, figure) : null;
  if (state !== null) {
    figure.said = { before: null, after: ` ${state}` };
    return;
  }
  const [from, to] = clause.subject;
  if (to - from > longestSubject || (from < figure.nounTo && to > figure.nounFrom)) return;
  // "Spain, whose country has 300 troops there": of whom is said elsewhere
  if (reader.lower(from - 1) === "whose") return;
  if (!right && isSaying(scope, clause.verb)) return;
  if (clause.copula && !near) {
    figure.said = { before: null, after: `, ${text(from, to)}` };
    return;
  }
  if (figure.unit === "time") return;
  const [verb, last] =
    isCount && !known.has(reader.lower(figure.left - 1)) ? verbPhrase(scope, figure, clause.verb) : [0, 0];
  figure.said =
    verb >= to && last > verb && tags.at(verb) !== Tag.To
      ? { before: `${articleOf(scope, from)}${text(from, to)} ${text(verb, last)}`, after: null }
      : { before: null, after: asideOf(reader, [from, to], text(figure.nounFrom, figure.nounTo)) };
}

/** "a decade after its initiation": the event says all. */
const isSinceEvent = ({ reader }: Scope, figure: Figure) =>
  figure.kind === "duration" &&
  figure.nounFrom! > figure.right &&
  /^(?:after|before|since)$/.test(reader.lower(figure.right));

/** "found that the top 1 percent": the figure begins what is reported. */
function startsReport({ tags }: Scope, figure: Figure): boolean {
  let at = figure.left - 1;
  while (tags.at(at) === Tag.Determiner || tags.at(at) === Tag.Adjective || tags.at(at) === Tag.Adverb) at--;
  return tags.at(at) === Tag.That;
}

/** "the ", so that a clause reads "the timeline will consider" and not "timeline will consider". */
function articleOf({ reader }: Scope, from: number): string {
  const before = reader.lower(from - 1);
  return /^(?:the|a|an|this|that|its|their|his|her|our)$/.test(before) ? `${before} ` : "";
}

/** "people who have been | unemployed | for two years": the state that lasts. */
function stateBefore({ reader, tags }: Scope, figure: Figure): string | null {
  const at = figure.left - 2;
  if (reader.lower(figure.left - 1) !== "for") return null;
  const tag = tags.at(at);
  const state = tag === Tag.Participle || tag === Tag.Past || tag === Tag.Adjective;
  return state && tags.at(at - 1) === Tag.Auxiliary ? reader.lower(at) : null;
}

/** "said 50 were injured": who says it is no owner */
const isSaying = ({ reader }: Scope, [from]: [number, number]) => saying.has(reader.lower(from));

/** "a study | of 135 startups", "a squad | of 23 players": the noun that the figure hangs on. */
function governor({ reader, tags }: Scope, figure: Figure): [number, number] | null {
  let last = figure.left - 1;
  while (tags.at(last) === Tag.Determiner || tags.at(last) === Tag.Possessive) last--;
  if (!/^(of|with|between|among|for|on)$/.test(reader.lower(last)) || !isNounTag(tags.at(last - 1))) return null;
  if (sums.has(reader.lower(last - 1))) return null;
  const phrase = phraseEnding(tags, reader, last - 1, true);
  return phrase && phrase[1] - phrase[0] <= longestSubject ? phrase : null;
}

/** "Oslo is the home port | for 30 trawlers": the noun only says again what the subject is. */
function isPredicate({ reader, tags }: Scope, phrase: [number, number]): boolean {
  let at = phrase[0] - 1;
  while (tags.at(at) === Tag.Determiner || tags.at(at) === Tag.Possessive || tags.at(at) === Tag.Adverb) at--;
  return /^(?:is|are|was|were|became|be|been)$/.test(reader.lower(at)) && isNounTag(tags.at(at - 1));
}

/** "14 players | left the club": the end of the object, or 0 when the verb has none. */
function objectEnd({ reader, tags, end, stops }: Scope, figure: Figure): number {
  let at = figure.nounTo!;
  while (tags.at(at) === Tag.Adverb) at++;
  if (tags.at(at) !== Tag.Past && tags.at(at) !== Tag.Verb) return 0;
  at++;
  if (/^(off|up|out|down)$/.test(reader.lower(at))) at++;
  const object = nounPhraseAt(reader, at, end, false);
  if (!object || object.to - figure.nounTo! > longestVerb) return 0;
  for (let index = figure.nounTo!; index < object.to; index++) if (stops.has(index)) return 0;
  return object.to;
}

/** "the two countries": which they are was said before */
const known = new Set("the these those both all its their his her our".split(" "));

/**
 * The verb with its preposition, as far as a relative clause can take it: "has", "looked at", "plans to lay off".
 * After a coordination ("has 60 bakers and 12 shops") it ends at the first of its figures.
 */
function verbPhrase({ reader, tags }: Scope, figure: Figure, [from, to]: [number, number]): [number, number] {
  let last = to;
  for (let index = from; index < to; index++) {
    if (tags.at(index) !== Tag.Number) continue;
    const joined = tags.at(figure.left - 1) === Tag.Conjunction || tags.at(figure.left - 1) === Tag.Comma;
    if (!joined) return [from, from];
    last = index;
    break;
  }
  // "accused her | of signing 12 contracts": the subject does not sign them for certain
  if (tags.at(from - 1) === Tag.Preposition && reader.lower(from).endsWith("ing")) return [from, from];
  // "children including three": no verb
  if (last - from > longestVerb || /^(?:including|excluding|regarding|following)$/.test(reader.lower(last - 1)))
    return [from, from];
  for (let index = from; index < last; index++) {
    const tag = tags.at(index);
    if (index === last - 1 && tag === Tag.Preposition && !stranded.has(reader.lower(index))) return [from, from];
    const inner = tag === Tag.Preposition && index < last - 1 && tags.at(index + 1) !== Tag.Preposition;
    if (unfit.has(tag) || inner) return [from, from];
  }
  // "a squad contained | just 17"
  while (/^(?:just|only|about|also|even|some|nearly|almost|around)$/.test(reader.lower(last - 1))) last--;
  return [from, last];
}

/** prepositions a relative clause can end with */
const stranded = new Set("with to at in on of by from into about through against".split(" "));

const unfit = new Set([
  Tag.Comma,
  Tag.Colon,
  Tag.Conjunction,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Pronoun,
  Tag.Open,
  Tag.Close,
  Tag.Name,
]);

/** Does the noun of a figure go on with its own verb: "300 residents have been evacuated"? */
function isSubject({ reader, tags, end, stops }: Scope, figure: Figure): boolean {
  let at = figure.nounTo!;
  while (at < end && !stops.has(at) && tags.at(at) === Tag.Adverb) at++;
  const tag = tags.at(at);
  if (tag === Tag.Modal || tag === Tag.Auxiliary || tag === Tag.Verb) return true;
  if (tag !== Tag.Past || (isVerbal(tags.at(figure.left - 1)) && !saying.has(reader.lower(figure.left - 1))))
    return false;
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
