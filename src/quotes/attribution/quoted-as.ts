import type { Draft } from "../grammar/draft";
import { type Mention, MentionKind } from "../grammar/mention";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

const QUOTING = new Set(["quote", "cite"]);

/** Who is quoted, and what by, in "The agency quoted an official as saying the line was cut". */
export interface Quoted {
  source: UnitRange;
  speaker: Mention;
  content: UnitRange;
}

/**
 * The one who speaks in what another quotes.
 *
 * @returns null where the content is not "somebody as saying something"
 */
export function quotedAs(draft: Draft, cue: number, content: UnitRange, mentionAt: Int32Array): Quoted | null {
  const { units, mentions } = draft;
  if (!QUOTING.has(units[cue]!.lemma) || content.first !== cue + 1) return null;
  for (let i = content.first + 1; i + 2 < content.end; i += 1) {
    if (units[i]!.tag === Tag.Quote) return null;
    if (units[i]!.word !== "as" || units[i + 1]!.lemma !== "say") continue;
    const speaker = mentions[mentionAt[content.first] ?? -1];
    if (units[i + 2]!.tag === Tag.Comma) return null;
    if (!speaker || speaker.first !== content.first || speaker.kind === MentionKind.Pronoun) return null;
    return { source: { first: content.first, end: i }, speaker, content: { first: i + 2, end: content.end } };
  }
  return null;
}
