import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { genderOfPronoun } from "../grammar/persons";
import { Tag } from "../grammar/tags";
import type { Entity } from "./entity";

const PLURAL = new Set(["they", "them", "we", "themselves", "many", "some", "both", "others", "their"]);
/** These take up nobody who was named. */
const ANYBODY = new Set(["many", "some", "others", "another"]);
const FIRST = new Set(["i", "we", "my", "our"]);
const REACH = 60;
const FARTHEST = 5;
/** What speaks for the speaker of the quotation before, and against what may be no person. */
const AGAIN = 1.2;
const DOUBT = 0.6;

const PERSONS = new Set(["he", "she", "himself", "herself", "who", "his", "her"]);
const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my"]);

/** The pronoun in "his office" as a mention of its own, or null. */
export function possessorOf({ units }: Draft, mention: Mention): Mention | null {
  const { tag, word } = units[mention.first]!;
  if (tag !== Tag.Possessive || !POSSESSIVES.has(word)) return null;
  return {
    ...mention,
    end: mention.first + 1,
    head: mention.first,
    plural: PLURAL.has(word),
    person: PERSONS.has(word),
  };
}

/**
 * He, she: the earlier person that scores best by nearness and place in its sentence; it, they: the nearest that fits.
 *
 * @param before - mentions with a lower index are looked at
 * @param isOther - somebody who cannot be meant
 */
export function resolvePronoun(
  draft: Draft,
  pronoun: Mention,
  before: number,
  entityOf: (mention: number) => Entity | null,
  previousSpeaker: Entity | null,
  isOther: (entity: Entity) => boolean = () => false,
): Entity | null {
  const { word } = draft.units[pronoun.head]!;
  if (FIRST.has(word)) return previousSpeaker;
  if (ANYBODY.has(word)) return null;
  const person = PERSONS.has(word);
  const plural = PLURAL.has(word);
  if (!person && !plural && word !== "it" && word !== "its") return null;
  const gender = genderOfPronoun(word);
  const fits = (entity: Entity, isPlural: boolean): boolean => {
    if (person) return entity.person && !isPlural && !(gender && entity.gender && gender !== entity.gender);
    if (plural) return isPlural || entity.plural || entity.type === "organisation";
    return !(entity.person && entity.sure) || isPlural;
  };
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = before - 1; at >= 0 && before - at <= REACH; at -= 1) {
    const mention = draft.mentions[at]!;
    const entity = entityOf(at);
    if (!entity) continue;
    if (pronoun.paragraph - mention.paragraph > FARTHEST) break;
    if (!fits(entity, mention.plural) || isOther(entity)) continue;
    const doubt = person ? !entity.sure : entity.person;
    const score =
      scoreAntecedent(draft, mention, pronoun) + (entity === previousSpeaker ? AGAIN : 0) - (doubt ? DOUBT : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  if (best || !previousSpeaker || isOther(previousSpeaker)) return best;
  return person && gender && previousSpeaker.gender && gender !== previousSpeaker.gender ? null : previousSpeaker;
}

/** How well an earlier mention stands for what a later one takes up: nearness and place in its sentence. */
export function scoreAntecedent(draft: Draft, mention: Mention, pronoun: Mention): number {
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
