import { oftenReports } from "../cues/cue-lexicon";
import type { Draft } from "../grammar/draft";
import { isNominal, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

const INCLUDING = new Set(["including", "excluding"]);

/** Words a noun phrase is made of, with what hangs on it: "a network of helpers supporting the group". */
function isPhrasal(tag: Tag): boolean {
  switch (tag) {
    case Tag.Determiner:
    case Tag.Possessive:
    case Tag.Number:
    case Tag.Adjective:
    case Tag.Preposition:
    case Tag.Gerund:
    case Tag.Clitic:
    case Tag.Participle:
    case Tag.Conjunction:
    case Tag.Quote:
      return true;
    default:
      return isNominal(tag);
  }
}

/** Does the word before a quotation make it a part of its phrase: "a ring of "helpers""? */
function governs(tag: Tag): boolean {
  return tag === Tag.Preposition || tag === Tag.Determiner || tag === Tag.Possessive || tag === Tag.Adjective;
}

/**
 * Take in the rest of the object of a cue where a quotation is a part of it: "put the losses" + "at 20 ships, including
 * a number of "wrecks" in the bay".
 *
 * @returns the content to the end of that phrase, or as it was where no quotation is
 */
export function withInclusion({ units, sentences }: Draft, cue: number, content: UnitRange): UnitRange {
  const { end } = sentences[units[cue]!.sentence]!;
  if (content.first !== cue + 1 || !oftenReports(units[cue]!.lemma)) return content;
  let last = content.end;
  let quoted = false;
  while (last < end) {
    const { tag } = units[last]!;
    const goesOn = isPhrasal(tag) || (tag === Tag.Comma && INCLUDING.has(units[last + 1]?.word ?? ""));
    if (!goesOn || (tag === Tag.Quote && !governs(units[last - 1]!.tag))) break;
    quoted ||= tag === Tag.Quote;
    last += 1;
  }
  return quoted ? { first: content.first, end: last } : content;
}
