import names from "./data/names.json";
import type { Draft } from "./draft";
import { LEXIS, LexClass } from "./lexis";
import { type Mention, MentionKind } from "./mentions";
import type { SpeakerType } from "./rows";
import { isClosedClass } from "./tagger";
import { Tag } from "./tags";

const TITLES = new Set(names.titles);
const PLACES = new Set(names.places);
const ORGANISATIONS = new Set(names.organisations);
const PARTICLES = new Set(["al", "bin", "ibn", "van", "von", "de", "der", "den", "la", "le", "du", "da", "dos", "el"]);

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

/** The name inside a mention without titles before and clitics after: "Jose Manuel Albares". */
function nameOf(draft: Draft, mention: Mention): { start: number; end: number } | null {
  const { units } = draft;
  let end = mention.head + 1;
  while (end > mention.first && units[end - 1]!.tag !== Tag.Name) end -= 1;
  let first = end;
  while (first > mention.first) {
    const unit = units[first - 1]!;
    if (unit.tag === Tag.Name || (PARTICLES.has(unit.word) && first - 1 > mention.first)) first -= 1;
    else break;
  }
  const last = units[end - 1]!.word;
  const whole = textOf(draft, first, end);
  // "Foreign Ministry" and "United States" are no title with a name behind it
  const kept = ORGANISATIONS.has(last) || PLACES.has(whole);
  while (!kept && first < end - 1) {
    const text = draft.text.slice(units[first]!.start, units[first]!.end);
    if (!TITLES.has(text) && !isDemonym(units[first]!.word)) break;
    first += 1;
  }
  return first < end ? { start: first, end } : null;
}

/** "Spanish", "Iraqi" before a title or name. */
function isDemonym(word: string): boolean {
  return ((LEXIS.get(word) ?? 0) & LexClass.Adjective) !== 0;
}

function typeOfName(name: string, words: string[], mention: Mention): SpeakerType {
  if (PLACES.has(name)) return "place";
  if (words.some((word) => ORGANISATIONS.has(word)) || mention.group) return "organisation";
  if (mention.document) return "document";
  if (words.length === 1 && name.length > 1 && name === name.toUpperCase()) return "organisation";
  return "person";
}

function typeOfNoun(mention: Mention): SpeakerType | null {
  if (mention.person) return "unnamed";
  if (mention.group) return "organisation";
  return mention.document ? "document" : null;
}

function textOf(draft: Draft, first: number, end: number): string {
  return draft.text.slice(draft.units[first]!.start, draft.units[end - 1]!.end).replace(/\s+/g, " ");
}

/** "since October US-led coalition forces": the month is no part of the phrase. */
function startOfNoun(draft: Draft, { first, end }: Mention): number {
  const unit = draft.units[first]!;
  return first < end - 1 && unit.tag === Tag.Name && isClosedClass(unit.word) ? first + 1 : first;
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

/**
 * Gather the entities of an article: names under their fullest form, described ones under their noun.
 *
 * A surname belongs to the first fuller name that ends in it.
 */
export function makeResolver(draft: Draft): Resolver {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const byLast = new Map<string, Entity[]>();
  const nouns = new Map<string, Entity>();
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
        of.push(entity);
        return;
      }
    }
    const head = draft.units[mention.head]!.lemma;
    const definite = draft.units[mention.first]!.word === "the" || draft.units[mention.first]!.tag === Tag.Possessive;
    const earlier = nouns.get(head);
    if (earlier && (definite || mention.end - mention.first === 1)) {
      earlier.mentions.push(index);
      of.push(earlier);
      return;
    }
    const type = typeOfNoun(mention);
    const entity: Entity = {
      name: textOf(draft, startOfNoun(draft, mention), mention.end),
      words: [head],
      type,
      person: mention.person,
      plural: mention.plural,
      named: false,
      mentions: [index],
    };
    nouns.set(head, entity);
    of.push(entity);
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
  return {
    entities,
    named: (index) => (of[index] ? canonical(of[index]!) : null),
    resolve(index, previousSpeaker) {
      const own = of[index];
      if (own) return canonical(own);
      return resolvePronoun(draft, index, (at) => (of[at] ? canonical(of[at]!) : null), previousSpeaker);
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

const PLURAL = new Set(["they", "them", "we", "themselves", "many", "some", "both", "others"]);
const REACH = 60;

/** He, she: the earlier person that scores best by nearness and place in its sentence; it, they: the nearest that fits. */
function resolvePronoun(
  draft: Draft,
  index: number,
  entityOf: (mention: number) => Entity | null,
  previousSpeaker: Entity | null,
): Entity | null {
  const pronoun = draft.mentions[index]!;
  const { word } = draft.units[pronoun.head]!;
  if (word === "i" || word === "we") return previousSpeaker;
  const person = word === "he" || word === "she" || word === "himself" || word === "herself" || word === "who";
  const plural = PLURAL.has(word);
  if (!person && !plural && word !== "it") return null;
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = index - 1; at >= 0 && index - at <= REACH; at -= 1) {
    const mention = draft.mentions[at]!;
    const entity = entityOf(at);
    if (!entity) continue;
    const paragraphs = pronoun.paragraph - mention.paragraph;
    if (paragraphs > 5) break;
    if (person ? !entity.person || mention.plural : entity.person && !mention.plural && !plural) continue;
    if (plural && !mention.plural && !entity.plural && entity.type !== "organisation") continue;
    const score = scoreAntecedent(draft, mention, pronoun) + (entity === previousSpeaker ? 1.2 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best ?? previousSpeaker;
}

function scoreAntecedent(draft: Draft, mention: Mention, pronoun: Mention): number {
  const { units } = draft;
  const before = units[mention.first - 1];
  const after = units[mention.end];
  let score = -(pronoun.paragraph - mention.paragraph) - 0.4 * (pronoun.sentence - mention.sentence);
  if (!before || before.sentence !== mention.sentence) score += 0.8;
  else if (before.tag === Tag.Preposition || before.tag === Tag.To) score -= 0.5;
  else if (before.tag === Tag.Past || before.tag === Tag.Verb) score += 0.2;
  if (
    after &&
    (after.tag === Tag.Comma || after.tag === Tag.Past || after.tag === Tag.Verb || after.tag === Tag.Auxiliary)
  ) {
    score += 0.6;
  }
  if (mention.sentence === pronoun.sentence) score -= 0.3;
  return score;
}
