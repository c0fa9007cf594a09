import type { Draft } from "../grammar/draft";
import { isNominal, isVerbTag, Tag, type Unit } from "../grammar/tags";
import { bucket, mix } from "../model";

/** Out of 255: how often the lemma is a cue where it was learnt. */
export type CuePrior = (lemma: string) => number;

const REACH = 12;

/** Does the unit stand where a cue could: a verb, or a noun of saying? */
export function canBeCue(unit: Unit, prior: CuePrior): boolean {
  return isVerbTag(unit.tag) || ((unit.tag === Tag.Noun || unit.tag === Tag.Colon) && prior(unit.lemma) > 0);
}

function distanceTo(
  units: Unit[],
  at: number,
  step: 1 | -1,
  first: number,
  end: number,
  test: (unit: Unit) => boolean,
): number {
  for (let i = at + step, steps = 1; steps <= REACH && i >= first && i < end; i += step, steps += 1) {
    if (test(units[i]!)) return steps;
  }
  return 0;
}

const isQuote = (unit: Unit) => unit.tag === Tag.Quote;
const isThat = (unit: Unit) => unit.tag === Tag.That;
const isSubject = (unit: Unit) => isNominal(unit.tag) || unit.tag === Tag.Pronoun;
const isVerb = (unit: Unit) => isVerbTag(unit.tag) || unit.tag === Tag.Auxiliary || unit.tag === Tag.Modal;

/** What follows the word: "that", "to" and a verb, a question word, a quotation, a clause of its own, a noun, nothing. */
function complementOf(units: Unit[], at: number, end: number): number {
  let nominal = 0;
  for (let i = at + 1; i < end && i < at + REACH; i += 1) {
    const { tag, word } = units[i]!;
    if (tag === Tag.Quote) return nominal ? 1 : 2;
    if (tag === Tag.That) return nominal ? 3 : 4;
    if (tag === Tag.To) return nominal ? 5 : 6;
    if (tag === Tag.Relative || word === "if" || word === "whether") return nominal ? 7 : 8;
    if (tag === Tag.Comma || tag === Tag.Stop) return nominal ? 9 : 10;
    if (tag === Tag.Colon) return 11;
    if (tag === Tag.Gerund) return nominal ? 12 : 13;
    if (tag === Tag.Past || tag === Tag.Verb || tag === Tag.Auxiliary || tag === Tag.Modal) return nominal ? 14 : 15;
    if (tag === Tag.Preposition && !nominal) return 16;
    if (isNominal(tag) || tag === Tag.Pronoun) nominal = 1;
  }
  return nominal ? 17 : 18;
}

/**
 * Features of a word that may be a cue.
 *
 * @param out - filled with the hashes; cleared first
 */
export function cueFeatures(draft: Draft, at: number, prior: CuePrior, out: number[]): void {
  const { units } = draft;
  const unit = units[at]!;
  const { first, end } = draft.sentences[unit.sentence]!;
  out.length = 0;
  const lemma = unit.hash;
  const level = Math.min(9, Math.floor(prior(unit.lemma) / 25.6));
  const tag = (i: number) => (i >= first && i < end ? units[i]!.tag : 0);
  const hash = (i: number) => (i >= first && i < end ? units[i]!.hash : 7);
  const next = tag(at + 1);
  const previous = tag(at - 1);
  const quoteLeft = bucket(distanceTo(units, at, -1, first, end, isQuote));
  const quoteRight = bucket(distanceTo(units, at, 1, first, end, isQuote));
  const that = bucket(distanceTo(units, at, 1, first, end, isThat));
  const subject = distanceTo(units, at, -1, first, end, isSubject);
  const subjectUnit = subject > 0 ? units[at - subject]! : null;
  const kind = subjectUnit ? subjectUnit.tag * 512 + (subjectUnit.classes & 496) : 0;
  const verbRight = bucket(distanceTo(units, at, 1, first, end, isVerb));
  const verbLeft = bucket(distanceTo(units, at, -1, first, end, isVerb));
  const complement = complementOf(units, at, end);
  const passive = unit.tag === Tag.Participle && units[at - 1]?.lemma === "be" ? 1 : 0;
  const edge = at + 1 >= end ? 1 : 0;
  out.push(
    mix(1, lemma),
    mix(2, lemma, unit.tag),
    mix(3, unit.tag, level),
    mix(4, level, next, previous),
    mix(5, lemma, next),
    mix(6, lemma, previous),
    mix(7, unit.tag, next),
    mix(8, unit.tag, previous, tag(at - 2)),
    mix(9, unit.tag, next, tag(at + 2)),
    mix(10, hash(at - 1), unit.tag),
    mix(11, hash(at + 1), unit.tag),
    mix(12, level, quoteLeft, quoteRight),
    mix(13, level, that),
    mix(14, lemma, that > 0 && that < 5 ? 1 : 0, quoteRight > 0 && quoteRight < 4 ? 1 : 0),
    mix(15, kind, level),
    mix(16, bucket(subject), unit.tag, level),
    mix(17, hash(at - 2), previous),
    mix(18, hash(at + 2), next),
    mix(19, lemma, subjectUnit ? subjectUnit.tag : 0),
    mix(20, verbRight, level, unit.tag),
    mix(21, verbLeft, level, unit.tag),
    mix(22, edge, lemma),
    mix(23, at === first ? 1 : 0, unit.tag, level),
    mix(24, subjectUnit ? subjectUnit.hash : 0),
    mix(25, lemma, hash(at + 1)),
    mix(26, lemma, hash(at - 1)),
    mix(27, quoteLeft, previous, next),
    mix(28, lemma, complement),
    mix(29, level, complement, unit.tag),
    mix(30, complement, kind, passive),
    mix(31, lemma, passive, next),
    mix(32, lemma, kind),
    mix(33, complement, verbLeft, previous),
  );
}
