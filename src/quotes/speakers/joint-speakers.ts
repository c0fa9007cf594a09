import { endOfAside } from "../attribution/joined-sources";
import type { Draft } from "../grammar/draft";
import { MentionKind } from "../grammar/mention";
import { isOffice } from "../grammar/mentions";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import type { Entity } from "./entity";
import type { Resolver } from "./resolution";

const most = 4;

/**
 * Who speaks together: "The United States and Iraq said", "Kerr and Holm said". Names only, joined by "and" or commas,
 * and nothing else in the source but what tells more of one, "Kerr, who leads it, and Holm": "Ruiz, mayor of Orlen and Tarn" is one speaker.
 *
 * @returns the entities in the order named; [] where one alone speaks
 */
export function jointSpeakers(draft: Draft, source: UnitRange, mentionAt: Int32Array, resolver: Resolver): Entity[] {
  const speakers: Entity[] = [];
  let joined = true;
  let [commas, ands] = [0, 0];
  for (let at = source.first; at < source.end; at++) {
    const { tag, word } = draft.units[at]!;
    const index = mentionAt[at]!;
    if (index >= 0) {
      const mention = draft.mentions[index]!;
      const entity = resolver.named(index);
      if (!joined || mention.kind !== MentionKind.Name || !entity?.named || speakers.includes(entity)) return [];
      // "President and General Manager Ed Strom" holds two offices
      if (isOffice(draft, mention)) return [];
      speakers.push(entity);
      joined = false;
      at = mention.end - 1;
    } else if (tag === Tag.Comma && !joined && endOfAside(draft, at, source.end, mentionAt) > 0) {
      at = endOfAside(draft, at, source.end, mentionAt);
    } else if (tag === Tag.Comma || word === "and") {
      joined = true;
      if (word === "and") ands++;
      else commas++;
    } else if (tag !== Tag.Determiner) return [];
  }
  const isAlike = speakers.every((each) => each.person === speakers[0]!.person);
  const isList = ands === 1 && (commas === 0 || speakers.length > 2);
  return isList && speakers.length > 1 && speakers.length <= most && isAlike ? speakers : [];
}

/** "A and B", "A, B and C" */
export function jointName(speakers: readonly Entity[]): string {
  const names = speakers.map((speaker) => speaker.name);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
