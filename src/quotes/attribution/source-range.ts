import type { Draft } from "../grammar/draft";
import { type Mention, MentionKind } from "../grammar/mention";
import { isOffice } from "../grammar/mentions";
import { isClosedClass } from "../grammar/tagger";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

/** Commas and full stops at the edges belong to nobody. */
export function trimEdges(draft: Draft, { first, end }: UnitRange): UnitRange | null {
  const isEdge = (unit: number) => {
    const { tag } = draft.units[unit]!;
    return tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Colon || tag === Tag.Dash;
  };
  let [a, b] = [first, end];
  while (a < b && isEdge(a)) a += 1;
  while (b > a && isEdge(b - 1)) b -= 1;
  return a < b ? { first: a, end: b } : null;
}

const LOOSE = new Set([Tag.Relative, Tag.That, Tag.Preposition, Tag.Conjunction, Tag.To]);

/** What stands behind the noun that names the speaker: "the company that", "an engineer," */
const CLOSING = new Set([Tag.Comma, Tag.Preposition, Tag.To, Tag.Relative, Tag.That]);

/** Neither "who" left alone nor "on Friday" at the end is part of a source. */
export function trimSource(draft: Draft, run: UnitRange): UnitRange | null {
  const { units } = draft;
  let range = trimEdges(draft, run);
  while (range) {
    const { first, end }: UnitRange = range;
    const last = units[end - 1]!;
    const day = last.tag === Tag.Name && isClosedClass(last.word) && units[end - 2]?.tag === Tag.Preposition;
    if (end - first < 2 || !(LOOSE.has(last.tag) || day)) break;
    range = trimEdges(draft, { first, end: end - 1 });
  }
  return range;
}

/**
 * Of the mentions in a source the one that names the speaker: the last before a comma or preposition where that is a
 * name ("volunteer coordinator Anna Kerr"), else the first name behind a comma ("an engineer, Peter Lund"), else the first.
 */
export function speakerIn(draft: Draft, source: UnitRange, mentionAt: Int32Array): Mention | null {
  const { units } = draft;
  let first: Mention | null = null;
  let last: Mention | null = null;
  let open = true;
  for (let i = source.first; i < source.end; i += 1) {
    const { tag } = units[i]!;
    if (mentionAt[i]! < 0) {
      if (CLOSING.has(tag)) {
        if (last?.kind === MentionKind.Name) return last;
        open = tag === Tag.Comma;
      } else if (tag === Tag.Conjunction && last && isOffice(draft, last)) open = true;
      else if (tag !== Tag.Determiner) open = open && (tag === Tag.Gerund || tag === Tag.Verb || tag === Tag.Dash);
      continue;
    }
    const mention = draft.mentions[mentionAt[i]!]!;
    first ??= mention;
    if (open) last = mention;
    i = mention.end - 1;
  }
  return last?.kind === MentionKind.Name ? last : first;
}
