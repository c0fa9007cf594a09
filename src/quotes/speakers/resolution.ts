import nounLists from "../data/organisation-nouns.json";
import type { Draft } from "../grammar/draft";
import { gatherEntities } from "./entities";
import type { Entity, Gathered } from "./entity";
import { nameLater } from "./later-names";
import { markOrganisations } from "./organisation-evidence";
import { nameOrganisations } from "./organisations";
import { possessorOf, resolvePronoun } from "./pronouns";

/** Names that share a word and are tried as the fuller form of one; a hostile text has a million. */
const NAMESAKES = 50;

const KINDS = new Set(nounLists.kinds.split(" "));

export interface Resolver {
  /** entity of each mention by index of `draft.mentions`; null where nothing fits. A pronoun is nobody who `isOther` */
  resolve(mention: number, previousSpeaker: Entity | null, isOther?: (entity: Entity) => boolean): Entity | null;
  /** the same without looking up pronouns */
  named(mention: number): Entity | null;
  entities: Entity[];
}

/** Does `short` name what `long` names: its last word, its first words, or its initials? */
function abbreviates(short: Entity, long: Entity): boolean {
  if (short.words.length >= long.words.length) return false;
  if (short.gender && long.gender && short.gender !== long.gender) return false;
  const tail = long.words.slice(long.words.length - short.words.length);
  if (short.words.every((word, i) => word === tail[i])) return true;
  if (long.type === "organisation" && short.words.every((word, i) => word === long.words[i])) {
    // "France" and "UN" are not short for France Telecom and the UN Relief Agency
    const acronym = short.name === short.name.toUpperCase();
    if ((short.type === "organisation" && !acronym) || isCompany(short, long)) return true;
  }
  if (short.words.length === 1) {
    const initials = long.words.map((word) => word[0]).join("");
    const word = short.words[0]!.replaceAll(".", "");
    if (initials === word && word.length > 1) return true;
    const last = long.words[long.words.length - 1]!;
    return last.endsWith(`-${word}`);
  }
  return false;
}

/** "Arden" and "Arden Corp.": only the kind of company is left out. */
function isCompany(short: Entity, long: Entity): boolean {
  return short.type !== "place" && long.words.slice(short.words.length).every((word) => KINDS.has(word));
}

/** The last of ascending numbers that is less than a limit; -1 where none is. */
function lastBefore(ascending: number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? -1;
}

/** Of the fuller names of a short one the last that is named before it, else the first of the article. */
function fullerName({ byWord }: Gathered, entity: Entity): Entity | undefined {
  const { words } = entity;
  const last = words.length === 1 ? words[0]!.replaceAll(".", "") : words[words.length - 1]!;
  const candidates = [
    ...(byWord.get(last) ?? []).slice(0, NAMESAKES),
    ...(byWord.get(words[0]!) ?? []).slice(0, NAMESAKES),
  ].filter((other) => other !== entity && abbreviates(entity, other));
  if (candidates.length < 2 || !entity.person) return candidates[0];
  const before = ({ mentions }: Entity) => lastBefore(mentions, entity.mentions[0]!);
  return candidates.reduce((best, other) => (before(other) > before(best) ? other : best));
}

/** "Const. said": a title alone is the one who bears it, the last one named before where there are several. */
function bearerOf({ byTitle }: Gathered, { words, mentions }: Entity): Entity | undefined {
  const bearers = byTitle.get(words.join(" ")) ?? [];
  return bearers.reduce<Entity | undefined>(
    (last, other) => (!last || other.mentions[0]! < mentions[0]! ? other : last),
    undefined,
  );
}

/** Each entity with a fuller name or a name -> that. */
function joinNames(draft: Draft, gathered: Gathered): Map<Entity, Entity> {
  const { entities, byKey, nouns, aliases } = gathered;
  markOrganisations(draft, gathered);
  const full = new Map<Entity, Entity>();
  for (const entity of entities) {
    // "Mrs. Kerr" is "Kerr" where nobody of that name is named in full
    const bare = entity.words.length === 1 ? byKey.get(entity.words[0]!) : undefined;
    const fuller = fullerName(gathered, entity) ?? (bare === entity ? bearerOf(gathered, entity) : bare);
    if (fuller) full.set(entity, fuller);
  }
  const canonical = (entity: Entity): Entity => {
    let at = entity;
    for (let steps = 0; steps < 4 && full.has(at); steps += 1) at = full.get(at)!;
    return at;
  };
  for (const entity of entities) {
    const fullest = canonical(entity);
    fullest.sure ||= entity.sure;
    fullest.gender ??= entity.gender;
    fullest.other ??= entity.other;
  }
  for (const entity of entities) {
    const { sure, other } = canonical(entity);
    if (!entity.person || sure || !other) continue;
    entity.type = other;
    entity.person = false;
  }
  for (const [described, named] of nameLater(nouns, canonical)) full.set(described, named);
  for (const [described, named] of aliases) if (!full.has(described)) full.set(described, named);
  nameOrganisations(draft, gathered, full, canonical);
  return full;
}

/**
 * Gather the entities of an article: names under their fullest form, described ones under their noun.
 */
export function makeResolver(draft: Draft): Resolver {
  const gathered = gatherEntities(draft);
  const { of, entities } = gathered;
  const full = joinNames(draft, gathered);
  const entityOf = (index: number): Entity | null => {
    let at = of[index] ?? null;
    for (let steps = 0; steps < 4 && at && full.has(at); steps += 1) at = full.get(at)!;
    return at;
  };
  const possessors = new Set<Entity>();
  /** "his office" -> "Tomas Ferro's office", once for each */
  const nameOwner = (entity: Entity, previous: Entity | null) => {
    if (entity.named || possessors.has(entity)) return;
    possessors.add(entity);
    const index = entity.mentions[0]!;
    const possessor = possessorOf(draft, draft.mentions[index]!);
    const owner = possessor && resolvePronoun(draft, possessor, index, entityOf, previous);
    if (owner?.named) entity.name = `${owner.name}'s${entity.name.slice(draft.units[possessor!.head]!.word.length)}`;
  };
  return {
    entities,
    named: entityOf,
    resolve(index, previousSpeaker, isOther) {
      const own = entityOf(index);
      if (!own) return resolvePronoun(draft, draft.mentions[index]!, index, entityOf, previousSpeaker, isOther);
      nameOwner(own, previousSpeaker);
      return own;
    },
  };
}
