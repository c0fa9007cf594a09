import { surelyReports } from "../cues/cue-lexicon";
import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { isVerbTag, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { issuerOf } from "../speakers/issuers";
import type { Resolver } from "../speakers/resolution";
import { indexMentions } from "./argument-features";

/** Units before the colon among which the cue stands. */
const REACH = 10;
const FEWEST_WORDS = 6;
const MOST_PARAGRAPHS = 20;
const MESSAGES = new Set("statement letter email e-mail message memo note tweet post".split(" "));
const FIRST_PERSON = new Set("i we us our my me ours mine we're we've we'll i'm i've i'll".split(" "));
const CONFIDENCE = 0.6;

/** The verb or "statement" that leads to the colon at the end of a paragraph; -1 where nothing does. */
function cueBefore({ units, sentences }: Draft, rates: Float32Array, colon: number): number {
  const { first } = sentences[units[colon]!.sentence]!;
  for (let i = colon - 1; i >= Math.max(first, colon - REACH); i -= 1) {
    const { tag, lemma } = units[i]!;
    if (tag === Tag.Quote) return -1;
    if (isVerbTag(tag) && (lemma === "read" || (surelyReports(lemma) && rates[i]! >= 0.5))) return i;
    if (tag === Tag.Noun && MESSAGES.has(lemma)) return i;
  }
  return -1;
}

/** Does a paragraph read as what somebody says: a sentence without marks, no list and no heading? */
function isPlain({ units, ranges }: Draft, paragraph: number): boolean {
  const { first, end } = ranges[paragraph]!;
  if (end - first < FEWEST_WORDS || units[end - 1]!.tag !== Tag.Stop) return false;
  if (units[first]!.tag === Tag.Dash || units[first]!.tag === Tag.Other) return false;
  for (let i = first; i < end; i += 1) if (units[i]!.tag === Tag.Quote) return false;
  return true;
}

function isFirstPerson({ units, ranges }: Draft, paragraph: number): boolean {
  const { first, end } = ranges[paragraph]!;
  for (let i = first; i < end; i += 1) if (FIRST_PERSON.has(units[i]!.word)) return true;
  return false;
}

/** The first mention of the sentence, where a verb follows it: who writes or says it. */
function speakerOf({ units, sentences, mentions }: Draft, cue: number, mentionAt: Int32Array): Mention | null {
  const { first } = sentences[units[cue]!.sentence]!;
  for (let i = first; i <= cue; i += 1) {
    const mention = mentions[mentionAt[i] ?? -1];
    const before = units[i - 1];
    if (mention && !(before?.sentence === units[cue]!.sentence && before.tag === Tag.Preposition)) return mention;
    if (mention) i = mention.end - 1;
  }
  return null;
}

/**
 * Find what is quoted without marks: paragraphs behind "Kerr gave this statement:", the first of them and those that go
 * on in the first person.
 *
 * @param taken - what was found otherwise: a verb that has its content before the colon introduces nothing more
 */
export function findBlocks(
  draft: Draft,
  rates: Float32Array,
  resolver: Resolver,
  taken: readonly Finding[],
): Finding[] {
  const { units, ranges } = draft;
  const mentionAt = indexMentions(draft);
  const used = new Set(taken.map(({ cue }) => cue?.first));
  const blocks: Finding[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 1) {
    const colon = ranges[at]!.end - 1;
    if (units[colon]?.tag !== Tag.Colon || draft.text[units[colon]!.start] !== ":") continue;
    if (!isPlain(draft, at + 1)) continue;
    const cue = cueBefore(draft, rates, colon);
    const mention = cue < 0 || used.has(cue) ? null : speakerOf(draft, cue, mentionAt);
    if (!mention) continue;
    const index = mentionAt[mention.first]!;
    const own = resolver.resolve(index, null);
    const entity = (own && issuerOf(draft, resolver, own, index, new Map())) ?? own;
    for (let next = at + 1; next < ranges.length && next - at <= MOST_PARAGRAPHS; next += 1) {
      const goesOn = next === at + 1 || isFirstPerson(draft, next);
      if (!goesOn || !isPlain(draft, next)) break;
      const content: UnitRange = { first: ranges[next]!.first, end: ranges[next]!.end };
      blocks.push({
        content,
        cue: { first: cue, end: cue + 1 },
        source: { first: mention.first, end: mention.end },
        mention,
        entity,
        addressee: null,
        continued: next > at + 1,
        confidence: CONFIDENCE,
        turn: true,
      });
    }
  }
  return blocks;
}
