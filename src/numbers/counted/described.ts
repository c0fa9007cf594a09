import { Tag } from "../../quotes/grammar/tags";
import { readVerb, VerbForm } from "../../quotes/grammar/verbs";
import type { Figure } from "../figure";
import { functionWords, isPlural, verbs } from "../grammar";
import type { Reader } from "../reader";
import { clauseLeft } from "./clause";
import { beside, continued, governor, object, periods, quake, type Scope } from "./left-of-figure";
import { endOfPhrase, nounPhraseAt } from "./noun-phrase";
import { subjectOf } from "./subject";
import { unitOf } from "./unit-of-count";
import { isNounTag } from "./word-tags";

/** adjectives of size after a measure: "30 feet deep" says nothing of what is deep */
const sizes = new Set(
  "deep long wide high tall thick away off apart old older younger up down lower higher more less cheaper faster slower heavier ahead behind cash apiece each extra annually total combined yearly overall above below north south east west northeast northwest southeast southwest north-east north-west inland offshore long-range".split(
    " ",
  ),
);
/** "a third of voters", "40 percent of the buildings", "half the staff" */
export function partOf(scope: Scope, figure: Figure): boolean {
  const { reader, end } = scope;
  const at = figure.right;
  const word = reader.lower(at);
  const bare = figure.kind === "fraction" && reader.isWord(at) && !functionWords.has(word);
  const determined = figure.kind === "fraction" && /^(the|its|their|his|her|our|all|this|that)$/.test(word);
  if (word !== "of" && !bare && !determined) return false;
  const from = word === "of" ? at + 1 : at;
  const noun = nounPhraseAt(reader, from, end, true);
  const phrase = noun ?? nounRun(scope, from);
  if (!phrase) return false;
  set(scope, figure, phrase.from, phrase.to);
  if (figure.kind === "fraction" && figure.unit === null && noun && !reader.isCapital(noun.head))
    figure.unit = unitOf(reader, noun);
  return true;
}

/** Amounts, measures and shares are of the noun they stand before, or of what they are said of. */
export function described(scope: Scope, figure: Figure): void {
  if (ofGroup(scope, figure) || sinceEvent(scope, figure) || attributive(scope, figure) || complement(scope, figure))
    return;
  // "the top 1 percent": who they are is not said
  if (/^(?:top|bottom|richest|poorest|upper|middle)$/.test(scope.reader.lower(figure.left - 1))) return;
  if (figure.unit === "magnitude" && quake(scope, figure)) return;
  if (!isPeriod(scope, figure) && (governor(scope, figure) || continued(scope, figure) || object(scope, figure)))
    return;
  const { reader, tags, first, before } = scope;
  // "a 60-year-old may take": the age names the person
  if (isPerson(scope, figure)) return;
  const clause = clauseLeft(reader, tags, figure.left);
  if (clause && (clause.subject || clause.pronoun)) {
    if (clause.subject) [figure.nounFrom, figure.nounTo] = clause.subject;
    else if (figure.kind === "duration") object(scope, figure, true);
    return;
  }
  if (isPeriod(scope, figure)) return;
  const near = clause ? null : beside(scope, figure);
  const subject = near ?? (figure.kind === "age" ? null : subjectOf(reader, figure, first, before));
  if (
    subject &&
    !periods.has(reader.lower(subject[1] - 1)) &&
    tags.at(subject[1] - 1) !== Tag.Number &&
    (near || isNounTag(tags.at(subject[1] - 1)))
  )
    [figure.nounFrom, figure.nounTo] = subject;
}

/** "adults | 18-49" */
function ofGroup({ reader, tags }: Scope, figure: Figure): boolean {
  const last = figure.left - 1;
  if (figure.kind !== "age" || figure.from !== figure.left || !isNounTag(tags.at(last))) return false;
  if (!isPlural(reader.lower(last)) || reader.lower(last) === "ages") return false;
  [figure.nounFrom, figure.nounTo] = [last, last + 1];
  return true;
}

/** "a decade after | its initiation", "six months before | the vote": the event that the time is counted from. */
function sinceEvent(scope: Scope, figure: Figure): boolean {
  const { reader, tags, end } = scope;
  if (figure.kind !== "duration" || !/^(?:after|before|since)$/.test(reader.lower(figure.right))) return false;
  const at = figure.right + 1;
  const opener = tags.at(at);
  if (opener !== Tag.Determiner && opener !== Tag.Possessive) return false;
  const phrase = nounPhraseAt(reader, at, end, false) ?? nounRun(scope, at);
  if (!phrase || !isNounTag(tags.at(phrase.to - 1))) return false;
  const next = tags.at(phrase.to);
  // "after the party lost": what happened is said by a clause
  if (next === Tag.Past || next === Tag.Auxiliary || next === Tag.Verb || next === Tag.Modal) return false;
  set(scope, figure, opener === Tag.Possessive ? at : phrase.from, phrase.to);
  return true;
}

const isPerson = ({ reader }: Scope, figure: Figure) =>
  figure.kind === "age" &&
  /^olds?$/.test(reader.lower(figure.to - 1)) &&
  /^(?:a|an|the|another|this|that|one)$/.test(reader.lower(figure.left - 1));

/** "the last three months", "the past 8 weeks": when, not what */
function isPeriod({ reader }: Scope, figure: Figure): boolean {
  return (
    figure.kind === "duration" &&
    /^(last|past|next|previous|first|coming|recent|following|final|those|these)$/.test(reader.lower(figure.left - 1))
  );
}

function set({ reader, tags, end, stops }: Scope, figure: Figure, from: number, until: number): void {
  let to = until;
  // "a third of the fleet | sank"
  while (to > from + 1 && (tags.at(to - 1) === Tag.Past || tags.at(to - 1) === Tag.Verb)) to--;
  // "tax | cuts"
  while (tags.at(to) === Tag.Noun && !isPlural(reader.lower(to - 1)) && reader.isWord(to)) to++;
  figure.nounFrom = from;
  figure.nounTo = endOfPhrase(reader, to, end, stops, true);
}

/** The token after "(13 km)", which restates the figure before it. */
function afterParenthesis(reader: Reader, at: number, end: number): number {
  if (reader.raw(at) !== "(") return at;
  for (let index = at + 1; index < at + 7 && index < end; index++) if (reader.raw(index) === ")") return index + 1;
  return at;
}

/** "a $5 fee", "a 65-year-old man", "a 7% rise" */
function attributive(scope: Scope, figure: Figure): boolean {
  const { reader, tags, end } = scope;
  let at = afterParenthesis(reader, figure.right, end);
  if (reader.isJoiner(at)) at++;
  const word = reader.lower(at);
  if (
    !reader.isWord(at) ||
    functionWords.has(word) ||
    (tags.at(at) === Tag.Adverb && !figure.hyphened) ||
    (sizes.has(word) && !figure.hyphened)
  )
    return false;
  // "Dow +0.2% Nasdaq +0.8%": a name after an amount begins something else
  if (figure.kind === "age" && !/^olds?$/.test(reader.lower(figure.to - 1))) return false;
  const beginsAnew = !figure.hyphened && figure.kind !== "measure" && figure.kind !== "age";
  if (tags.at(at) === Tag.Name && beginsAnew) return false;
  const determined = /^(a|an|the|its|their|his|her)$/.test(reader.lower(figure.left - 1));
  if (!figure.hyphened && !determined && word.endsWith("ing") && isGerund(scope, figure, at)) return false;
  if (figure.unit === "magnitude" && tags.at(at) === Tag.Past) return false;
  // "the 65-year-old worries that"
  if (isPerson(scope, figure) && readVerb(word) && word.endsWith("s") && opensObject.test(reader.lower(at + 1)))
    return false;
  if (isPerson(scope, figure) && tags.at(at) === Tag.Past && (word === "told" || tags.at(at + 1) !== Tag.Noun))
    return false;
  if (!figure.hyphened && !determined && (verbs.has(word) || tags.at(at) === Tag.Past || tags.at(at) === Tag.Verb))
    return false;
  const phrase =
    nounPhraseAt(reader, at, end, figure.kind === "count") ??
    (determined || figure.hyphened ? nounRun(scope, at) : null);
  if (!phrase || phrase.from !== at) return false;
  set(scope, figure, phrase.from, phrase.to);
  return true;
}

const opensObject = /^(?:that|to|he|she|it|they|the|a|an|his|her|their|whether|how|why|about|with|for)$/;

/** "five years creating jobs", "10 percent voting by proxy": what somebody does, not what the figure is of. */
function isGerund({ reader }: Scope, figure: Figure, at: number): boolean {
  if (readVerb(reader.lower(at))?.form !== VerbForm.Gerund) return false;
  const next = reader.lower(at + 1);
  return figure.kind !== "percentage" || functionWords.has(next) || !reader.isWord(at + 1);
}

/** The nouns and adjectives from a token on, by their tags alone: "pay rise". */
function nounRun({ tags }: Scope, at: number): { from: number; to: number } | null {
  let from = at;
  while (tags.at(from) === Tag.Determiner || tags.at(from) === Tag.Possessive || tags.at(from) === Tag.Number) from++;
  let to = from;
  while (to < from + 6 && (isNounTag(tags.at(to)) || tags.at(to) === Tag.Adjective)) to++;
  while (to > from && !isNounTag(tags.at(to - 1))) to--;
  return to > from ? { from, to } : null;
}

/** "in total", "in cash": how, not what */
const manners = new Set("total all addition part return turn cash advance order fact full".split(" "));
const whens = new Set("time first example instance now years months weeks days quarters decades".split(" "));

/** "$3 million of debt", "worth of goods", "for a flat", "$2 million in fines" */
function complement(scope: Scope, figure: Figure): boolean {
  const { reader, tags, end } = scope;
  let at = afterParenthesis(reader, figure.right, end);
  // "three weeks' worth of"
  if (/^['’]$/.test(reader.raw(at)) && reader.lower(at + 1) === "worth") at++;
  const word = reader.lower(at);
  const amount = figure.kind === "money" || figure.kind === "percentage";
  const inside = figure.kind === "money" && word === "in" && !reader.isCapital(at + 1);
  if (!(word === "of" || word === "worth" || inside || (amount && word === "for"))) return false;
  if (word === "in" && tags.at(at + 1) !== Tag.Noun && tags.at(at + 1) !== Tag.Adjective) return false;
  const from = word === "worth" && reader.lower(at + 1) === "of" ? at + 2 : at + 1;
  const phrase = nounPhraseAt(reader, from, end, false) ?? nounRun(scope, from);
  if (!phrase) return false;
  const head = reader.lower(phrase.to - 1);
  if (word === "in" && manners.has(head)) return false;
  if (word === "for" && (periods.has(head) || whens.has(head))) return false;
  set(scope, figure, phrase.from, phrase.to);
  return true;
}
