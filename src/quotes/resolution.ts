import { describe, findDescribed, modifiersOf } from "./described";
import type { Draft } from "./draft";
import { nameOf, textOf, typeOfName, typeOfNoun } from "./entity-names";
import { type Described, nameLater } from "./later-names";
import { LexClass, singular } from "./lexis";
import { MentionKind } from "./mentions";
import { possessorOf, resolvePronoun } from "./pronouns";
import type { SpeakerType } from "./rows";
import { Tag } from "./tags";

/** Names that share a word and are tried as the fuller form of one; a hostile text has a million. */
const NAMESAKES = 50;

/** Somebody or something of an article that is named or described. */
export interface Entity {
  /** the fullest form found */
  name: string;
  /** lower-case words of the name */
  words: string[];
  type: SpeakerType | null;
  person: boolean;
  plural: boolean;
  /** "a senior official" and the like have no name */
  named: boolean;
  mentions: number[];
}

export interface Resolver {
  /** entity of each mention by index of `draft.mentions`; null where nothing fits */
  resolve(mention: number, previousSpeaker: Entity | null): Entity | null;
  /** the same without looking up pronouns */
  named(mention: number): Entity | null;
  entities: Entity[];
}

/** Does `short` name what `long` names: its last word, its first words, or its initials? */
function abbreviates(short: Entity, long: Entity): boolean {
  if (short.words.length >= long.words.length) return false;
  const tail = long.words.slice(long.words.length - short.words.length);
  if (short.words.every((word, i) => word === tail[i])) return true;
  if (short.type !== "person" && short.words.every((word, i) => word === long.words[i])) return true;
  if (short.words.length === 1) {
    const initials = long.words.map((word) => word[0]).join("");
    const word = short.words[0]!.replaceAll(".", "");
    if (initials === word && word.length > 1) return true;
    const last = long.words[long.words.length - 1]!;
    return last.endsWith(`-${word}`);
  }
  return false;
}

function knownAs(nouns: Map<string, Described>, lemma: string): Described {
  const known = nouns.get(lemma) ?? { entities: [], modifiers: [] };
  nouns.set(lemma, known);
  return known;
}

/** "Prime Minister Ferro" can be "the minister" later on, "the Ministry of Transport" "the ministry". */
function rememberTitle(draft: Draft, index: number, entity: Entity, nouns: Map<string, Described>): void {
  const { units, mentions } = draft;
  const { first, end } = mentions[index]!;
  const title = entity.type === "person" ? LexClass.Person : entity.type === "organisation" ? LexClass.Group : 0;
  for (let i = end - 1; i >= first; i -= 1) {
    if ((units[i]!.classes & title) === 0) continue;
    const known = knownAs(nouns, singular(units[i]!.word));
    if (known.entities[known.entities.length - 1] === entity) return;
    known.entities.push(entity);
    known.modifiers.push(new Set(units.slice(first, i).map(({ word }) => word)));
    return;
  }
}

/** The named entity that a description behind a comma is about, or null. */
function beforeComma(draft: Draft, index: number, of: (Entity | null)[]): Entity | null {
  const { units, mentions } = draft;
  const mention = mentions[index]!;
  const last = mentions[index - 1];
  if (!last || last.end !== mention.first - 1 || units[last.end]!.tag !== Tag.Comma) return null;
  if (last.sentence !== mention.sentence) return null;
  const entity = of[index - 1] ?? null;
  if (!entity?.named) return null;
  if (mention.person) return entity.person ? entity : null;
  // "Halden Rail, the state operator,"
  const isClosed = units[mention.end]?.tag === Tag.Comma;
  return isClosed && entity.type === "organisation" ? entity : null;
}

/** "The prime minister, Tomas Ferro, said": the named person that a description is followed by, or null. */
function behindComma(draft: Draft, index: number, of: (Entity | null)[]): Entity | null {
  const { units, mentions } = draft;
  const [mention, next] = [mentions[index]!, mentions[index + 1]];
  if (!next || next.first !== mention.end + 1 || units[mention.end]!.tag !== Tag.Comma) return null;
  const { word, tag } = units[mention.first]!;
  const isDefinite = word === "the" || tag === Tag.Possessive;
  const isClosed = units[next.end]?.tag === Tag.Comma && next.sentence === mention.sentence;
  const [described, named] = [of[index], of[index + 1]];
  if (!isDefinite || !isClosed || !mention.person || !described || described.named) return null;
  return named?.named && named.person ? named : null;
}

function describedEntity(draft: Draft, index: number, nouns: Map<string, Described>, of: (Entity | null)[]): Entity {
  const mention = draft.mentions[index]!;
  const { lemma } = draft.units[mention.head]!;
  const { word, tag } = draft.units[mention.first]!;
  const definite = word === "the" || word === "this" || word === "that" || tag === Tag.Possessive;
  const modifiers = modifiersOf(draft, mention);
  const known = knownAs(nouns, lemma);
  if (definite || mention.end - mention.first === 1) {
    const earlier = known.entities[findDescribed(known.modifiers, modifiers)];
    if (earlier) {
      earlier.mentions.push(index);
      return earlier;
    }
  }
  // "Anna Kerr, the mayor of Halden,"
  const named = definite ? beforeComma(draft, index, of) : null;
  const entity: Entity = named ?? {
    name: describe(draft, index),
    words: [lemma],
    type: typeOfNoun(mention),
    person: mention.person,
    plural: mention.plural,
    named: false,
    mentions: [index],
  };
  known.entities.push(entity);
  known.modifiers.push(new Set(modifiers));
  return entity;
}

/**
 * Gather the entities of an article: names under their fullest form, described ones under their noun.
 *
 * A surname belongs to the first fuller name that ends in it.
 */
export function makeResolver(draft: Draft): Resolver {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const byLast = new Map<string, Entity[]>();
  const nouns = new Map<string, Described>();
  const of: (Entity | null)[] = [];
  draft.mentions.forEach((mention, index) => {
    if (mention.kind === MentionKind.Pronoun) {
      of.push(null);
      return;
    }
    if (mention.kind === MentionKind.Name) {
      const range = nameOf(draft, mention);
      if (range) {
        const name = textOf(draft, range.start, range.end);
        const words = name.toLowerCase().split(/[ ]/);
        const key = words.join(" ");
        let entity = byKey.get(key);
        if (!entity) {
          const type = typeOfName(name, words, mention);
          entity = { name, words, type, person: type === "person", plural: mention.plural, named: true, mentions: [] };
          byKey.set(key, entity);
          entities.push(entity);
          for (const word of new Set([words[0]!, words[words.length - 1]!, initialsOf(words), afterHyphen(words)])) {
            const list = byLast.get(word) ?? [];
            list.push(entity);
            byLast.set(word, list);
          }
        }
        if (mention.person && entity.type !== "organisation") {
          entity.type = "person";
          entity.person = true;
        }
        entity.mentions.push(index);
        rememberTitle(draft, index, entity, nouns);
        of.push(entity);
        return;
      }
    }
    of.push(describedEntity(draft, index, nouns, of));
  });
  const full = new Map<Entity, Entity>();
  for (const entity of entities) {
    const key =
      entity.words.length === 1 ? entity.words[0]!.replaceAll(".", "") : entity.words[entity.words.length - 1]!;
    const candidates = [
      ...(byLast.get(key) ?? []).slice(0, NAMESAKES),
      ...(byLast.get(entity.words[0]!) ?? []).slice(0, NAMESAKES),
    ];
    const fuller = candidates.find((other) => other !== entity && abbreviates(entity, other));
    if (fuller) full.set(entity, fuller);
  }
  const canonical = (entity: Entity): Entity => {
    let at = entity;
    for (let steps = 0; steps < 4 && full.has(at); steps += 1) at = full.get(at)!;
    return at;
  };
  for (const [described, named] of nameLater(nouns, canonical)) full.set(described, named);
  draft.mentions.forEach((_, index) => {
    const [described, named] = [of[index], behindComma(draft, index, of)];
    if (described && named && !full.has(described)) full.set(described, canonical(named));
  });
  const entityOf = (at: number) => (of[at] ? canonical(of[at]!) : null);
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
    resolve(index, previousSpeaker) {
      const own = entityOf(index);
      if (!own) return resolvePronoun(draft, draft.mentions[index]!, index, entityOf, previousSpeaker);
      nameOwner(own, previousSpeaker);
      return own;
    },
  };
}

function initialsOf(words: string[]): string {
  return words.length > 1 ? words.map((word) => word[0] ?? "").join("") : words[0]!;
}

function afterHyphen(words: string[]): string {
  const last = words[words.length - 1]!;
  const hyphen = last.lastIndexOf("-");
  return hyphen < 0 ? last : last.slice(hyphen + 1);
}
