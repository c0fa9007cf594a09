import nounLists from "../data/organisation-nouns.json";
import type { Draft } from "../grammar/draft";
import type { Mention } from "../grammar/mention";
import { Tag } from "../grammar/tags";
import type { Entity, Gathered } from "./entity";
import { scoreAntecedent } from "./pronouns";

const COMPANIES = nounLists.companies.split(" ");
const BODIES = nounLists.bodies.split(" ");
/** Mentions looked back over. */
const REACH = 60;

/** "the company", not "a company" nor "the company that owns it". */
function standsAlone({ units }: Draft, { first, end, sentence }: Mention): boolean {
  const next = units[end];
  if (units[first]!.word !== "the") return false;
  if (!next || next.sentence !== sentence) return true;
  return next.tag !== Tag.Gerund && next.tag !== Tag.Relative && next.tag !== Tag.That && next.word !== "of";
}

/** The organisation that is meant by "the company" where nothing in the article is called so: the one most in view. */
function meantBy(
  draft: Draft,
  index: number,
  of: (Entity | null)[],
  canonical: (entity: Entity) => Entity,
  known: boolean,
): Entity | null {
  const mention = draft.mentions[index]!;
  let best: Entity | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = index - 1; at >= 0 && index - at <= REACH; at -= 1) {
    const own = of[at];
    if (!own?.named) continue;
    const entity = canonical(own);
    // a single word that nothing is known of may well be a surname
    const loose = !known && entity.type === "person" && !entity.sure && entity.words.length > 1;
    if (entity.type !== "organisation" && !loose) continue;
    const score = scoreAntecedent(draft, draft.mentions[at]!, mention) - (loose ? 0.6 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

/**
 * "The company", "the agency" without any word that tells which: the organisation named before.
 *
 * @param full - each entity's fuller form; what is found is added
 */
export function nameOrganisations(
  draft: Draft,
  { nouns, of }: Gathered,
  full: Map<Entity, Entity>,
  canonical: (entity: Entity) => Entity,
): void {
  for (const [list, known] of [
    [COMPANIES, false],
    [BODIES, true],
  ] as const) {
    for (const noun of list) {
      const described = nouns.get(noun);
      described?.entities.forEach((entity, at) => {
        if (entity.named || full.has(entity) || entity.plural || described.modifiers[at]!.size > 0) return;
        const index = entity.mentions[0]!;
        if (!standsAlone(draft, draft.mentions[index]!)) return;
        const meant = meantBy(draft, index, of, canonical, known);
        if (!meant) return;
        if (meant.type === "person") {
          meant.type = "organisation";
          meant.person = false;
        }
        full.set(entity, meant);
      });
    }
  }
}
