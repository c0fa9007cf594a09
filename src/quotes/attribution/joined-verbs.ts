import type { Draft } from "../grammar/draft";
import { isNominal, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { readVerb, VerbForm } from "../grammar/verbs";

/** Forms of helping verbs in the past: what follows "and" may go on in it. */
const PAST = new Set(["was", "were", "had", "did", "been"]);

/** What begins an object: "thanked all sailors", "left it". */
function opensObject(tag: Tag): boolean {
  return tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Pronoun || isNominal(tag) || tag === Tag.Quote;
}

/**
 * Cut what the speaker does and does not say: "said the mission will end and thanked all sailors".
 *
 * A verb behind "and" goes on with the cue, where both are in the past and no verb of the content is: "will end", or a
 * quotation in place of the clause.
 *
 * @returns the content up to "and", or as it was
 */
export function withoutJoinedVerb(draft: Draft, cue: UnitRange, content: UnitRange): UnitRange {
  const { units } = draft;
  if (content.first < cue.end || units[cue.first]!.tag !== Tag.Past) return content;
  let clause = false;
  for (let i = content.first; i < content.end; i += 1) {
    const { tag, word } = units[i]!;
    if (tag === Tag.Past || PAST.has(word)) return content;
    const before = units[i - 1]!.tag;
    if (tag === Tag.Conjunction && word === "and" && clause && isJoinedVerb(draft, i + 1, content.end)) {
      const end = before === Tag.Comma ? i - 1 : i;
      return { first: content.first, end };
    }
    if (tag === Tag.Modal || tag === Tag.Auxiliary) clause = true;
    else if (tag === Tag.Verb && before !== Tag.To) clause = true;
    else if (tag === Tag.Quote) clause ||= holdsClause(draft, i);
  }
  return content;
}

function isJoinedVerb({ units }: Draft, first: number, end: number): boolean {
  const at = units[first]?.tag === Tag.Adverb ? first + 1 : first;
  if (at + 1 >= end || units[at]!.tag !== Tag.Past) return false;
  // "is tired and exhausted the whole day": both may hang on the same helping verb
  const before = units[first - 2]!.tag;
  const alike = before === Tag.Past || before === Tag.Participle || before === Tag.Adjective;
  return !alike && opensObject(units[at + 1]!.tag);
}

/** Words inside a quotation among which a verb is looked for. */
const LONGEST = 12;

/** Does a finite verb stand in what is quoted, so that it is a clause and no name of something? */
function holdsClause({ text, units, segments }: Draft, unit: number): boolean {
  const { innerStart, innerEnd } = segments[units[unit]!.segment]!;
  const words = text.slice(innerStart, Math.min(innerEnd, innerStart + LONGEST * 12)).split(/[^\p{L}'’]+/u, LONGEST);
  return words.some((word) => FINITE.has(word.toLowerCase()) || readVerb(word.toLowerCase())?.form === VerbForm.Third);
}

const FINITE = new Set(
  "is are am was were has have had will would can could shall should may might must do did".split(" "),
);
