import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { describesPerson } from "../grammar/persons";
import { Tag } from "../grammar/tags";
import type { Entity } from "./entity";

/** Prepositional phrases between a description and the name behind it: "the head | of the agency | in Halden |, Jan Holm,". */
const PHRASES = 3;

/**
 * Who is named before the description of them: "Anna Kerr, the mayor,", "Anna Kerr is the mayor", "Halden Rail, the state
 * operator,"; null elsewhere.
 */
export function namedBefore(draft: Draft, index: number, of: (Entity | null)[]): Entity | null {
  const { units, mentions } = draft;
  const mention = mentions[index]!;
  const last = mentions[index - 1];
  if (!last || last.end !== mention.first - 1 || last.sentence !== mention.sentence) return null;
  const between = units[last.end]!;
  const isAside = between.tag === Tag.Comma;
  if (!isAside && between.lemma !== "be") return null;
  const entity = of[index - 1] ?? null;
  if (!entity?.named) return null;
  if (mention.person) return entity.person ? entity : null;
  return isAside && units[mention.end]?.tag === Tag.Comma && entity.type === "organisation" ? entity : null;
}

/** Does what stands behind "the mayor, Anna Kerr" show that the name is an aside, and no part of a list? */
function closesAside({ units }: Draft, { end, sentence }: Mention): boolean {
  const close = units[end];
  if (!close || close.sentence !== sentence || close.tag === Tag.Stop) return true;
  if (close.tag !== Tag.Comma) return false;
  const next = units[end + 1];
  if (!next || next.sentence !== sentence) return true;
  return next.tag !== Tag.Name && next.tag !== Tag.Conjunction && next.tag !== Tag.Determiner;
}

/**
 * The description that a name behind a comma is about: "The judge, Maria Penner, said", "the head of the agency, Jan Holm,".
 *
 * @param index - of the mention with the name
 * @returns index of the description's mention, or -1
 */
export function describedBefore(draft: Draft, index: number): number {
  const { units, mentions } = draft;
  const mention = mentions[index]!;
  const comma = mention.first - 1;
  if (units[comma]?.tag !== Tag.Comma || !closesAside(draft, mention)) return -1;
  let at = index - 1;
  let end = comma;
  for (let step = 0; step <= PHRASES && at >= 0; step += 1, at -= 1) {
    const before = mentions[at]!;
    if (before.end !== end || before.sentence !== mention.sentence) return -1;
    const { tag } = units[before.first]!;
    const opens = tag === Tag.Determiner || tag === Tag.Possessive;
    if (describesPerson(draft, before) && (opens || step > 0)) return at;
    if (units[before.first - 1]?.tag !== Tag.Preposition) return -1;
    end = before.first - 1;
  }
  return -1;
}
