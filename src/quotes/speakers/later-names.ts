import type { Described, Entity } from "./entity";

const DEFINITE = /^the /i;
/** Descriptions of one noun that are looked at; a hostile text has a million. */
const MOST = 50;

/**
 * Descriptions that come before the name: "The ministry said ..." and later "Brena's Foreign Ministry".
 *
 * @param nouns - by lemma
 * @param fullest - the entity of the fullest name for one of a shorter name
 * @returns described entity -> named one, where only one in the article has that noun and all its modifiers
 */
export function nameLater(
  nouns: ReadonlyMap<string, Described>,
  fullest: (entity: Entity) => Entity,
): Map<Entity, Entity> {
  const names = new Map<Entity, Entity>();
  for (const { entities, modifiers } of nouns.values()) {
    const count = Math.min(MOST, entities.length);
    for (let at = 0; at < count; at += 1) {
      const entity = entities[at]!;
      if (entity.named || !DEFINITE.test(entity.name)) continue;
      const fitting = new Set<Entity>();
      for (let other = at + 1; other < count; other += 1) {
        const named = entities[other]!;
        const covers = [...modifiers[at]!].every((word) => modifiers[other]!.has(word));
        if (named.named && named.type === kindOf(entity) && covers) fitting.add(fullest(named));
      }
      if (fitting.size === 1) names.set(entity, [...fitting][0]!);
    }
  }
  return names;
}

function kindOf(entity: Entity): Entity["type"] {
  return entity.type === "unnamed" ? "person" : entity.type;
}
