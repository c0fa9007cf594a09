import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { isClosedClass } from "../grammar/tagger";
import { isNominal, Tag } from "../grammar/tags";
import { textOf } from "./entity-names";

/** Prepositions that tie a noun to what it belongs to: "a spokesman for the ministry". */
const TIES = new Set(["of", "for", "from", "at", "by", "in", "with"]);
const TIED = 2;

const HAVE = new Set(["has", "have", "had", "having"]);

/** "since October US-led troops", "pushed Brena's minister": neither the month nor the verb is part of the phrase. */
function startOfNoun(draft: Draft, { first, head }: Mention): number {
  let at = first;
  while (at < head) {
    const { tag, word } = draft.units[at]!;
    // "has pushed | the minister"
    const perfect = at === first && HAVE.has(draft.units[first - 1]?.word ?? "") && !isNominal(tag);
    const loose = perfect || tag === Tag.Past || tag === Tag.Gerund || (tag === Tag.Name && isClosedClass(word));
    if (!loose) break;
    at += 1;
  }
  return at;
}

/** Where what a noun is tied to ends: "a spokesman | for the ministry". */
function endOfTies({ units, mentions }: Draft, index: number): number {
  const { sentence, end: own } = mentions[index]!;
  let end = own;
  for (let step = 1; step <= TIED; step += 1) {
    const next = mentions[index + step];
    const tie = step === 1 && next?.first === end + 2 ? endOfAdjective(units, end) : end;
    if (!next || next.first !== tie + 1 || next.sentence !== sentence) break;
    if (tie === end && !TIES.has(units[tie]!.word)) break;
    end = next.end;
  }
  return end;
}

/** Words that tie a noun like adjectives and can be verbs: "a source close to", "officials briefed on". */
const TYING = new Set(["close", "briefed"]);

/** The preposition behind an adjective: "a source | close | to the probe", "briefed on"; the place itself where none is. */
function endOfAdjective(units: Draft["units"], at: number): number {
  const { tag, word } = units[at]!;
  const link = units[at + 1]?.tag;
  const ties = link === Tag.Preposition || link === Tag.To;
  return ties && (tag === Tag.Adjective || tag === Tag.Participle || TYING.has(word)) ? at + 1 : at;
}

/** A description as the text gives it, with what it is tied to: "a spokesman for the ministry". */
export function describe(draft: Draft, index: number): string {
  return textOf(draft, startOfNoun(draft, draft.mentions[index]!), endOfTies(draft, index));
}

/** The words that tell one official from another: "senior", "navy"; not the noun itself. */
export function modifiersOf({ units, mentions }: Draft, index: number): string[] {
  const found: string[] = [];
  const { first, head } = mentions[index]!;
  for (let i = first; i < head; i += 1) {
    const { tag, lemma } = units[i]!;
    if (isNominal(tag) || tag === Tag.Adjective || tag === Tag.Number || tag === Tag.Participle) found.push(lemma);
  }
  return found;
}

/** The same with the words it is tied to: "an official in Tarn" can be "the Tarn official" later on. */
export function allModifiersOf(draft: Draft, index: number): string[] {
  const found = modifiersOf(draft, index);
  const end = endOfTies(draft, index);
  for (let i = draft.mentions[index]!.end; i < end; i += 1) {
    const { tag, lemma } = draft.units[i]!;
    if (isNominal(tag) || tag === Tag.Adjective) found.push(lemma);
  }
  return found;
}

const ORDINALS = ["first", "second", "third", "fourth"];

/**
 * Of earlier descriptions with the same noun the one that is meant: "the second official" by its order, else the last
 * that has all modifiers of this one.
 *
 * @param earlier - their modifiers, in the order of the text
 * @returns the index, or -1 where this is somebody new
 */
export function findDescribed(earlier: ReadonlySet<string>[], modifiers: string[]): number {
  const ordinal = ORDINALS.findIndex((word) => modifiers.includes(word));
  if (ordinal >= 0) return ordinal < earlier.length ? ordinal : -1;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - ORDINALS.length * 4); at -= 1) {
    if (modifiers.every((word) => earlier[at]!.has(word))) return at;
  }
  return -1;
}
