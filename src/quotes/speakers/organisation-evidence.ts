import nounLists from "../data/organisation-nouns.json";
import { isSaying } from "../grammar/capitals";
import { isFiniteForm } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { MentionKind } from "../grammar/mention";
import { isNominal, Tag } from "../grammar/tags";
import type { Entity, Gathered } from "./entity";

const listed = (words: string): Set<string> => new Set(words.split(" "));
/** "company", "charity": what an organisation is called. */
const KINDS_OF_BODY = listed(`${nounLists.companies} ${nounLists.bodies}`);
const BELONGINGS = listed(nounLists.belongings);
const MEMBERS = listed(nounLists.members);
const LINKS = listed("in at of");
/** Forms that no single person takes. */
const PLURAL_VERBS = listed("say have are were");
const SHE_OR_HE = listed("he she his her");
/** Sentences looked back over for what "it" is. */
const SENTENCES = 2;
/** Mentions looked back over, for a hostile sentence has a million. */
const REACH = 60;

/** Where the name of a mention begins. */
const startOfName = (draft: Draft, index: number, { words }: Entity): number =>
  Math.max(draft.mentions[index]!.first, draft.mentions[index]!.head + 1 - words.length);

/** "the charity Tarnex said", "supermarket chain Tarnex"; not "the company Kerr runs". */
function isCalled({ units, mentions }: Draft, index: number, name: number): boolean {
  const { first, end } = mentions[index]!;
  if (name === first || units[name - 1]!.tag !== Tag.Noun || !KINDS_OF_BODY.has(units[name - 1]!.lemma)) return false;
  const [next, afterNext] = [units[end], units[end + 1]];
  if (!next || !isFiniteForm(next) || units[first]!.tag !== Tag.Determiner) return true;
  return isSaying(next) && !(afterNext && isFiniteForm(afterNext));
}

/** "Tarnex, a carmaker,", "Tarnex, which has 300 shops,". */
function isDescribed({ units, mentions }: Draft, index: number): boolean {
  const { first, end, sentence } = mentions[index]!;
  const next = units[end + 1];
  if (units[end]?.tag !== Tag.Comma || next?.sentence !== sentence) return false;
  if (next.word === "which") {
    // "a letter to Kerr, which": the letter; "firms such as Tarnex, which"
    const before = units[first - 1];
    return !before || before.word === "as" || (before.tag !== Tag.Preposition && before.tag !== Tag.To);
  }
  const other = mentions[index + 1];
  if (other?.first !== end + 1 || next.tag !== Tag.Determiner || !KINDS_OF_BODY.has(units[other.head]!.lemma))
    return false;
  // "Kerr, the company and its lawyers": a list has no comma there, or goes on with "and"
  return units[other.end]?.tag === Tag.Comma && units[other.end + 1]?.tag !== Tag.Conjunction;
}

/** "Unite say", "Tarnex are closing", at the start of a sentence or of what is reported. */
function isPlural({ units, mentions }: Draft, index: number, name: number): boolean {
  const { first, end, sentence } = mentions[index]!;
  const verb = units[end];
  // "the Kestrels are": a plural is no single organisation by this alone
  if (name !== first || units[end - 1]!.word.endsWith("s") || verb?.sentence !== sentence) return false;
  if (!PLURAL_VERBS.has(verb.word)) return false;
  const before = units[first - 1];
  if (!before || before.sentence !== sentence || before.tag === Tag.That || before.tag === Tag.Quote) return true;
  return before.tag === Tag.Comma && units[first - 2]?.tag === Tag.Quote;
}

/** "Shares in Tarnex", "workers at Tarnex". */
function hasMembers({ units }: Draft, name: number): boolean {
  const before = units[name - 2];
  if (before?.sentence !== units[name]!.sentence) return false;
  return LINKS.has(units[name - 1]!.word) && MEMBERS.has(before.word);
}

/** Does what a phrase ends in belong to organisations only: "'s stores", "its chief executive"? */
function endsInBelonging({ units }: Draft, first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) if (!isNominal(units[i]!.tag) && units[i]!.tag !== Tag.Adjective) return false;
  return first < end && BELONGINGS.has(units[end - 1]!.word);
}

/** Does a mention say something: "Tarnex said", "said Tarnex"? */
function speaks({ units, mentions }: Draft, index: number): boolean {
  const { first, end, sentence } = mentions[index]!;
  const [before, after] = [units[first - 1], units[end]];
  return (after?.sentence === sentence && isSaying(after)) || (before?.sentence === sentence && isSaying(before));
}

/** "Kerr said he was late": whoever says it is no organisation. */
function speaksAsPerson({ units, mentions }: Draft, index: number): boolean {
  const { end } = mentions[index]!;
  return SHE_OR_HE.has(units[end + 1]?.word ?? "") || SHE_OR_HE.has(units[end + 2]?.word ?? "");
}

/** The one name that speaks shortly before what takes it up, where nothing else there could be meant. */
function takenUp(draft: Draft, index: number, of: readonly (Entity | null)[]): Entity | null {
  const { sentence } = draft.mentions[index]!;
  let found: Entity | null = null;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    if (sentence - draft.mentions[at]!.sentence > SENTENCES) break;
    const { kind, group, document } = draft.mentions[at]!;
    const entity = of[at];
    if (!entity) continue;
    // a day or month is of no type
    const isOther = entity.type !== null && (!entity.person || entity.other !== null);
    if (kind === MentionKind.Name ? isOther : group || document) return null;
    if (!entity.named || !speaks(draft, at)) continue;
    if ((found && found !== entity) || speaksAsPerson(draft, at)) return null;
    found = entity;
  }
  return found?.words.length === 1 ? found : null;
}

/** "The company said" at the start of a sentence, where nothing was called so before. */
function opensAsBody({ units, mentions }: Draft, index: number, of: readonly (Entity | null)[]): boolean {
  const { first, end, head, sentence } = mentions[index]!;
  if (units[first]!.word !== "the" || end - first !== 2 || !KINDS_OF_BODY.has(units[head]!.lemma)) return false;
  const next = units[end];
  return (
    units[first - 1]?.sentence !== sentence && next !== undefined && isSaying(next) && of[index]?.mentions[0] === index
  );
}

/**
 * The name that "it said", "its chief executive", "the company" or "Tarnex's stores" shows to be an organisation's.
 *
 * @param alone - no organisation is named before
 */
function shownBy(
  draft: Draft,
  index: number,
  of: readonly (Entity | null)[],
  byKey: ReadonlyMap<string, Entity>,
  alone: boolean,
): Entity | null {
  const { units } = draft;
  const { first, end } = draft.mentions[index]!;
  const { word } = units[first]!;
  if (word === "it") {
    // "it said", not "said it would rain"
    const says = isSaying(units[end]) && !isSaying(units[first - 1]);
    return says ? takenUp(draft, index, of) : null;
  }
  if (word === "the") return alone && opensAsBody(draft, index, of) ? takenUp(draft, index, of) : null;
  if (word === "its") return endsInBelonging(draft, first + 1, end) ? takenUp(draft, index, of) : null;
  if (units[first]!.tag !== Tag.Name || units[first + 1]?.tag !== Tag.Clitic) return null;
  return endsInBelonging(draft, first + 2, end) ? (byKey.get(word) ?? null) : null;
}

/**
 * Mark names of which no list tells what they name, where the article shows that they are organisations: "Tarnex, a
 * carmaker,", "Unite say", "Tarnex's stores", "it said". A title, a first name or an age outweighs it.
 *
 * `other` of the entities found becomes "organisation".
 */
export function markOrganisations(draft: Draft, { of, byKey, byWord }: Gathered): void {
  const mark = (entity: Entity | null) => {
    if (!entity?.named || !entity.person || entity.sure) return;
    // "Kerr" may be short for somebody whose first name is in no list
    const isShort = entity.words.length === 1 && (byWord.get(entity.words[0]!)?.length ?? 0) > 1;
    if (!isShort) entity.other ??= "organisation";
  };
  let alone = true;
  draft.mentions.forEach(({ kind }, index) => {
    const entity = of[index] ?? null;
    if (entity?.named && (entity.type === "organisation" || entity.other === "organisation")) alone = false;
    if (kind !== MentionKind.Name) mark(shownBy(draft, index, of, byKey, alone));
    else if (entity?.named && entity.person && !entity.sure && entity.other === null) {
      const name = startOfName(draft, index, entity);
      const isShown =
        isCalled(draft, index, name) ||
        isDescribed(draft, index) ||
        isPlural(draft, index, name) ||
        hasMembers(draft, name);
      if (isShown) mark(entity);
    }
  });
}
