import { isShortRelay } from "../attribution/relays";
import type { Draft } from "../grammar/draft";
import { LexClass, singular } from "../grammar/lexis";
import { MentionKind } from "../grammar/mention";
import { genderOfName, genderOfNoun, isSurelyPerson, isTitled, listedAs, otherThanPerson } from "../grammar/persons";
import { Tag } from "../grammar/tags";
import { isAbbreviatedTitle } from "../grammar/titles";
import { describedBefore, namedBefore } from "./appositions";
import { allModifiersOf, describe, findDescribed, modifiersOf } from "./described";
import type { Described, Entity, Gathered } from "./entity";
import { nameOf, textOf, typeOfName, typeOfNoun } from "./entity-names";

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

function describedEntity(draft: Draft, index: number, { nouns, of, aliases }: Gathered): Entity {
  const mention = draft.mentions[index]!;
  const { lemma } = draft.units[mention.head]!;
  const { word, tag } = draft.units[mention.first]!;
  const definite = word === "the" || word === "this" || word === "that" || tag === Tag.Possessive;
  const modifiers = modifiersOf(draft, index);
  const known = knownAs(nouns, lemma);
  // "Anna Kerr, the mayor of Halden,"
  const named = definite ? namedBefore(draft, index, of) : null;
  if (definite || mention.end - mention.first === 1) {
    const earlier = known.entities[findDescribed(known.modifiers, modifiers)];
    if (earlier) {
      earlier.mentions.push(index);
      if (named && !earlier.named) aliases.push([earlier, named]);
      return earlier;
    }
  }
  const entity: Entity = named ?? {
    name: describe(draft, index),
    words: [lemma],
    type: typeOfNoun(mention),
    person: mention.person,
    sure: mention.person,
    gender: genderOfNoun(lemma),
    other: null,
    plural: mention.plural,
    named: false,
    mentions: [index],
  };
  known.entities.push(entity);
  known.modifiers.push(new Set(allModifiersOf(draft, index)));
  return entity;
}

function namedEntity(draft: Draft, index: number, gathered: Gathered): Entity | null {
  const mention = draft.mentions[index]!;
  const range = nameOf(draft, mention);
  if (!range) return null;
  const name = textOf(draft, range.start, range.end);
  const words = name.toLowerCase().split(" ");
  const gender = genderOfName(draft, mention, range.start, words.length);
  // "Mr. Kerr" and "Mrs. Kerr" are two
  const key = words.length === 1 && gender ? `${words[0]} ${gender}` : words.join(" ");
  let entity = gathered.byKey.get(key);
  if (!entity) {
    const isOutlet = isShortRelay(draft, { first: range.start, end: range.end });
    const type = isOutlet ? "organisation" : typeOfName(name, words, mention);
    const person = type === "person";
    const { plural } = mention;
    const other = listedAs(name);
    entity = { name, words, type, person, sure: false, gender, other, plural, named: true, mentions: [] };
    gathered.byKey.set(key, entity);
    gathered.entities.push(entity);
    for (const word of new Set([words[0]!, words[words.length - 1]!, initialsOf(words), afterHyphen(words)])) {
      const list = gathered.byWord.get(word) ?? [];
      list.push(entity);
      gathered.byWord.set(word, list);
    }
  }
  if (entity.type !== "organisation" && isTitled(draft, mention, range.start)) {
    entity.type = "person";
    entity.person = true;
  }
  if (entity.person) {
    entity.sure ||= isSurelyPerson(draft, index, range.start, words.length);
    entity.other ??= otherThanPerson(draft, index, range.start);
  }
  entity.mentions.push(index);
  rememberTitle(draft, index, entity, gathered.nouns);
  const before = draft.units[range.start - 1];
  if (before && range.start > mention.first && isAbbreviatedTitle(before.word)) {
    const bearers = gathered.byTitle.get(before.word) ?? [];
    bearers.push(entity);
    gathered.byTitle.set(before.word, bearers);
  }
  if (entity.person) {
    const described = gathered.of[describedBefore(draft, index)];
    if (described && !described.named) gathered.aliases.push([described, entity]);
  }
  return entity;
}

/** Gather the names and descriptions of an article, in the order of its mentions. */
export function gatherEntities(draft: Draft): Gathered {
  const gathered: Gathered = {
    entities: [],
    byKey: new Map(),
    byWord: new Map(),
    byTitle: new Map(),
    nouns: new Map(),
    of: [],
    aliases: [],
  };
  draft.mentions.forEach(({ kind }, index) => {
    let entity: Entity | null = null;
    if (kind === MentionKind.Name) entity = namedEntity(draft, index, gathered);
    if (kind !== MentionKind.Pronoun) entity ??= describedEntity(draft, index, gathered);
    gathered.of.push(entity);
  });
  return gathered;
}

function initialsOf(words: string[]): string {
  return words.length > 1 ? words.map((word) => word[0] ?? "").join("") : words[0]!;
}

function afterHyphen(words: string[]): string {
  const last = words[words.length - 1]!;
  const hyphen = last.lastIndexOf("-");
  return hyphen < 0 ? last : last.slice(hyphen + 1);
}
