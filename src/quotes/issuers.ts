import type { Draft } from "./draft";
import type { Entity, Resolver } from "./resolution";
import { Tag } from "./tags";

/**
 * "the statement said": whoever spoke in the sentence that first names the statement, or else who issued it there.
 *
 * @param mention - index of the mention that speaks; the first one of a document has no issuer yet
 * @param speakers - by sentence: whoever was found to speak in it
 * @returns null where the document is named or nobody issued it
 */
export function issuerOf(
  draft: Draft,
  resolver: Resolver,
  entity: Entity,
  mention: number,
  speakers: ReadonlyMap<number, Entity>,
): Entity | null {
  if (entity.type !== "document" || entity.named) return null;
  const first = entity.mentions[0];
  if (first === undefined || first === mention) return null;
  const { sentence } = draft.mentions[first]!;
  const speaker = speakers.get(sentence);
  if (speaker) return speaker;
  const { units, mentions } = draft;
  for (let at = first - 1; at >= 0 && mentions[at]!.sentence === sentence; at -= 1) {
    const before = units[mentions[at]!.first - 1];
    const issuer = resolver.resolve(at, null);
    const leads = !before || before.sentence !== sentence || before.tag === Tag.Comma;
    if (leads && issuer && (issuer.type === "organisation" || issuer.type === "person" || issuer.type === "place")) {
      return issuer;
    }
  }
  return null;
}
