import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { isVerbTag, Tag } from "../grammar/tags";

const LONGEST_INSERTION = 16;

/** Before the dash or comma that opens the stretch which ends at `close`; `close` itself where none ends there. */
function beforeInsertion({ units }: Draft, close: number, first: number): number {
  const { tag } = units[close]!;
  if (tag !== Tag.Dash && tag !== Tag.Comma) return close;
  for (let i = close - 1; i > first && close - i <= LONGEST_INSERTION; i -= 1) if (units[i]!.tag === tag) return i - 1;
  return close;
}

/**
 * Who does what an infinitive says where a verb makes them do it: "The strike pushed the minister -- who is new -- to
 * call for talks" -> the minister.
 *
 * @param mentionAt - index of each unit's mention, or -1
 * @returns null where the verb is no infinitive or no verb stands before the noun
 */
export function controllerOf(draft: Draft, verb: number, mentionAt: Int32Array): Mention | null {
  const { units, sentences, mentions } = draft;
  const { first } = sentences[units[verb]!.sentence]!;
  if (verb - 2 <= first || units[verb - 1]!.tag !== Tag.To) return null;
  const last = beforeInsertion(draft, verb - 2, first);
  const mention = mentions[mentionAt[last] ?? -1];
  if (!mention || mention.end !== last + 1 || mention.first <= first) return null;
  if (!mention.person && !mention.group) return null;
  return isVerbTag(units[mention.first - 1]!.tag) ? mention : null;
}
