import type { Draft } from "../grammar/draft";
import { MentionKind } from "../grammar/mention";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

/** Units of what stands between commas: "who has led the council since May". */
const LONGEST_ASIDE = 20;

/**
 * Where what tells more of a person ends: behind "Kerr", ", who leads the council," or ", a former judge,".
 *
 * @param comma - the comma that opens it
 * @returns index of the comma that closes it or `end`; -1 where something else stands there
 */
export function endOfAside({ units, mentions }: Draft, comma: number, end: number, mentionAt: Int32Array): number {
  const opening = units[comma + 1];
  const mention = mentions[mentionAt[comma + 1] ?? -1];
  const office = mention?.kind === MentionKind.Common && mention.person && opening?.tag === Tag.Determiner;
  if (opening?.word !== "who" && !office) return -1;
  for (let i = comma + 2; i < end && i - comma <= LONGEST_ASIDE; i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Comma) return i;
    if (tag === Tag.Quote || tag === Tag.Stop) return -1;
  }
  return end - comma <= LONGEST_ASIDE ? end : -1;
}

/**
 * "Anna Kerr, who leads the council, and | Tom Ruiz said": the name before the aside speaks too.
 *
 * @returns the source with the first name, or as it was
 */
export function withJoinedName(draft: Draft, source: UnitRange, mentionAt: Int32Array): UnitRange {
  const { units, mentions, sentences } = draft;
  const join = source.first - 1;
  if (units[join]?.word !== "and" || units[join - 1]?.tag !== Tag.Comma) return source;
  if (mentions[mentionAt[source.first] ?? -1]?.kind !== MentionKind.Name) return source;
  const { first } = sentences[units[join]!.sentence]!;
  for (let i = join - 2; i > first && join - i <= LONGEST_ASIDE; i -= 1) {
    if (units[i]!.tag !== Tag.Comma) continue;
    const before = mentions[mentionAt[i - 1] ?? -1];
    const opens = before?.kind === MentionKind.Name && before.first === first;
    return opens && endOfAside(draft, i, join, mentionAt) === join - 1
      ? { first: before.first, end: source.end }
      : source;
  }
  return source;
}

/**
 * "Jan Tusk, | the president of the council, which has ten members, | urged": who is told of between commas is the name
 * that opens the sentence.
 *
 * @returns the source with that name, or as it was
 */
export function withNameBefore(draft: Draft, source: UnitRange, cue: number, mentionAt: Int32Array): UnitRange {
  const { units, mentions, sentences } = draft;
  const own = mentions[mentionAt[source.first] ?? -1];
  if (source.end > cue || own?.kind !== MentionKind.Common || units[source.first - 1]?.tag !== Tag.Comma) return source;
  if (!own.person || own.plural || units[source.first]!.tag !== Tag.Determiner || units[cue - 1]!.tag !== Tag.Comma)
    return source;
  const named = mentions[mentionAt[source.first - 2] ?? -1];
  const opens = named?.kind === MentionKind.Name && named.first === sentences[units[cue]!.sentence]!.first;
  return opens && named.end === source.first - 1 ? { first: named.first, end: source.end } : source;
}
