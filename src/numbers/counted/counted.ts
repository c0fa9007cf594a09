import { Tag } from "../../quotes/grammar/tags";
import type { Figure } from "../figure";
import { auxiliaries, casualties, functionWords, isPlural, prepositions, singular, verbs } from "../grammar";
import type { Reader } from "../reader";
import { described, partOf } from "./described";
import { broad, ellipsis } from "./ellipsis";
import type { Scope } from "./left-of-figure";
import { endOfPhrase, endOfRelative, nounPhraseAt } from "./noun-phrase";
import { relate } from "./relative";
import { unitOf } from "./unit-of-count";
import { isNounTag, tagSentence } from "./word-tags";

/** Say of each figure what it counts; `earlier` are the figures of the sentence before. */
export function findCounted(reader: Reader, figures: Figure[], first: number, end: number, earlier: Figure[]): void {
  const tags = tagSentence(reader, figures, first, end);
  for (const [index, figure] of figures.entries()) {
    const following = figures.slice(index + 1, index + 8);
    const limit = Math.min(following.find((next) => next.kind !== "ordinal")?.left ?? end, end);
    const stops = new Set(following.map((next) => beforeDate(reader, next)));
    const scope: Scope = { reader, tags, first, end, stops, before: figures[index - 1] };
    if (figure.kind === "count" || figure.kind === "vague-count") {
      if (!isParticiple(scope, figure) && countedRight(scope, figure, limit)) relate(scope, figure);
      else ellipsis(scope, figure, { figures, index, sentenceBefore: earlier });
    } else if (ofSomething.has(figure.kind)) {
      const share = figure.kind === "fraction" || figure.kind === "percentage";
      if (!(share && partOf(scope, figure))) described(scope, figure);
      relate(scope, figure);
    }
    restated(reader, figure, figures[index - 1]);
  }
  for (let index = figures.length - 2; index >= 0; index--) {
    stacked(reader, figures[index]!, figures[index + 1]!);
    suspended(reader, figures[index]!, figures[index + 1]!);
  }
}

/** "two-, three- and four-bedroom flats": the hyphen waits for the noun of the last. */
function suspended(reader: Reader, figure: Figure, next: Figure): void {
  if (figure.kind !== "count" || next.kind !== "count" || !next.hyphened || next.unit === null) return;
  if (reader.raw(figure.right) !== "-" || next.left - figure.right > 3) return;
  for (let index = figure.right + 1; index < next.left; index++)
    if (!/^(?:,|and|or|to)$/.test(reader.lower(index))) return;
  figure.hyphened = true;
  figure.unit = next.unit;
  figure.nounFrom = next.nounFrom;
  figure.nounTo = next.nounTo;
  figure.said = next.said;
}

/** "a poll of 1,600 conducted in May": no noun follows. */
function isParticiple({ reader, tags }: Scope, figure: Figure): boolean {
  const tag = tags.at(figure.right);
  const next = tags.at(figure.right + 1);
  // "4.6 | rattled Sonoma", and "300 recorded songs", "80 displaced Syrians"
  const object = next === Tag.Name && tag === Tag.Past && !isPlural(reader.lower(figure.right + 1));
  if (!object && (isNounTag(next) || next === Tag.Adjective)) return false;
  return (tag === Tag.Past || tag === Tag.Participle) && !casualties.has(reader.lower(figure.right));
}

const ofSomething = new Set(["fraction", "percentage", "money", "measure", "duration", "age"]);

/** "an eight-year, $180 million contract": both are of the noun after the second. */
function stacked(reader: Reader, figure: Figure, next: Figure): void {
  if (!figure.hyphened || next.left !== figure.right + 1 || reader.raw(figure.right) !== ",") return;
  if (next.nounFrom === null || next.nounFrom < next.right || next.kind === "count") return;
  figure.nounFrom = next.nounFrom;
  figure.nounTo = next.nounTo;
  figure.said = next.said;
}

/** What stands in parentheses right after a figure restates it: it counts the same. */
function restated(reader: Reader, figure: Figure, before: Figure | undefined): void {
  if (!before || figure.left - before.right !== 1 || reader.raw(before.right) !== "(") return;
  // "1.3 billion ($1.7bn)": the sign of the first amount is left out
  const bare = before.kind === "count" && before.unit === null && figure.kind === "money";
  if (figure.kind !== before.kind && !bare) return;
  figure.nounFrom = before.nounFrom;
  figure.nounTo = before.nounTo;
  figure.counted = before.counted;
  figure.said = before.said;
}

/** A date ends a phrase together with its preposition: "attacks | since October". */
function beforeDate(reader: Reader, figure: Figure): number {
  return prepositions.has(reader.lower(figure.left - 1)) && figure.kind !== "count" ? figure.left - 1 : figure.left;
}

function setPhrase(reader: Reader, figure: Figure, from: number, to: number, end: number, stops: Set<number>): void {
  figure.nounFrom = from;
  figure.nounTo = endOfPhrase(reader, to, end, stops, isObject(reader, figure));
  if (figure.nounTo === to) figure.nounTo = endOfRelative(reader, to, end, stops);
}

/** Does a verb or a preposition come before the figure, so that "troops deployed in" is no subject with its verb? */
function isObject(reader: Reader, figure: Figure): boolean {
  const before = reader.lower(figure.left - 1);
  if (prepositions.has(before) || figure.kind !== "count") return true;
  for (let index = figure.left - 1; index >= 0 && index > figure.left - 9; index--) {
    const word = reader.lower(index);
    if (/^[.;:,]$/.test(word) || word === "and" || word === "that") return false;
    if (verbs.has(word) || auxiliaries.has(word)) return true;
  }
  return false;
}

/** nouns that stand in the singular before another noun: "a 12 page document" */
const attributive = new Set("page member seat bedroom storey story bed man course door".split(" "));

/** words between a number and what it counts: "12 more boats", "12 fewer seats" */
const further = new Set(["more", "fewer", "other", "additional"]);

function countedRight({ reader, tags, end, stops }: Scope, figure: Figure, limit: number): boolean {
  let at = figure.right;
  if (reader.isJoiner(at) || (reader.raw(at) === "-" && figure.hyphened)) at++;
  if (reader.lower(at) === "or" && reader.lower(at + 1) === "more") at += 2;
  while (further.has(reader.lower(at))) at++;
  if (reader.lower(at) === "of") {
    const phrase = nounPhraseAt(reader, at + 1, limit, true);
    if (!phrase || /^(them|us|whom|which|those|these)$/.test(reader.lower(at + 1))) return false;
    figure.unit = unitOf(reader, phrase);
    setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
    return true;
  }
  const word = reader.lower(at);
  if (at >= limit || !reader.isWord(at)) return false;
  if (figure.hyphened && word === "strong") {
    // "a 3,000-strong march"
    const march = nounPhraseAt(reader, at + 1, limit, false);
    figure.unit = "person";
    if (march) setPhrase(reader, figure, march.from, march.to, end, stops);
    return true;
  }
  // "half a million nationwide", and "two nationwide strikes"
  if (broad.has(word) && !isNounTag(tags.at(at + 1)) && !isPlural(reader.lower(at + 1))) return false;
  if (auxiliaries.has(word) || (functionWords.has(word) && reader.raw(at) !== "US" && !reader.isJoiner(at + 1)))
    return false;
  if ((figure.hyphened || attributive.has(word)) && reader.isWord(at + 1) && !functionWords.has(reader.lower(at + 1))) {
    const owner = nounPhraseAt(reader, at + 1, limit, false);
    if (owner && owner.from === at + 1) {
      figure.unit = singular(word);
      // "church | stands"
      let to = owner.to;
      while (to > owner.from + 1 && (tags.at(to - 1) === Tag.Past || tags.at(to - 1) === Tag.Verb)) to--;
      setPhrase(reader, figure, owner.from, to, end, stops);
      return true;
    }
  }
  // "15 critically": how, and nothing that is counted
  if (tags.at(at) === Tag.Adverb && word.endsWith("ly") && !reader.isWord(at + 1)) return false;
  const phrase = nounPhraseAt(reader, at, limit, (figure.value ?? 2) !== 1);
  if (!phrase || phrase.from !== at) return false;
  if (casualties.has(reader.lower(phrase.head)) && phrase.head === phrase.from) {
    figure.unit = "person";
    figure.nounFrom = phrase.from;
    figure.nounTo = phrase.to;
    return true;
  }
  figure.unit = unitOf(reader, phrase);
  setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
  return true;
}
