import { estimateAt } from "../attribution/estimates";
import { oftenReports, surelyReports } from "../cues/cue-lexicon";
import frames from "../data/report-frames.json";
import thoughts from "../data/thought-cues.json";
import type { Finding } from "../finding";
import { isClause, isFiniteForm, isFiniteTag } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { LexClass } from "../grammar/lexis";
import { isNominal, isVerbTag, Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";
import { isNamed } from "./unspoken";

const THOUGHTS = new Set(thoughts.lemmas.split(" "));
const NAMING = new Set([...frames.naming.split(" "), ...frames.judging.split(" ")]);
const DIRECTING = new Set(frames.directing.split(" "));
const HOLDING = new Set(frames.holding.split(" "));
const ESTABLISHING = new Set(frames.establishing.split(" "));
const OPENINGS = 4;

/** "that", "how", "whether" between the cue and the verb of the content. */
function opensClause(draft: Draft, first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + OPENINGS); i += 1) {
    const { tag, word } = draft.units[i]!;
    if (tag === Tag.That || tag === Tag.Relative || word === "if" || word === "whether") return true;
  }
  return false;
}

/** What the object is called stands right behind it: "it | a mistake", "the plan | illegal"; not "a meeting for Friday". */
function holdsComplement(draft: Draft, first: number, end: number): boolean {
  const { units } = draft;
  for (let i = first; i < end; i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Quote) return !isNamed(draft, i);
    if (i === first) continue;
    const before = units[i - 1]!.tag;
    if (before === Tag.Pronoun) return true;
    const opens = tag === Tag.Determiner || tag === Tag.Adjective || tag === Tag.Possessive;
    if (opens && (isNominal(before) || before === Tag.Clitic || before === Tag.Gerund)) return true;
  }
  return false;
}

/** "calls it a mistake", "dismissed it as a mistake"; not "called for a vote". */
function namesSomething(draft: Draft, lemma: string, { first, end }: UnitRange): boolean {
  if (!NAMING.has(lemma) || end - first < 2) return false;
  const { tag } = draft.units[first]!;
  if (tag === Tag.Preposition || tag === Tag.To || draft.units[first - 1]!.tag === Tag.Preposition) return false;
  if (lemma === "call") return holdsComplement(draft, first, end);
  for (let i = first; i < end; i += 1) if (draft.units[i]!.word === "as") return true;
  return false;
}

/** "urged people to vote", "called on the council to wait". */
function directsSomebody(draft: Draft, lemma: string, { first, end }: UnitRange): boolean {
  if (!DIRECTING.has(lemma)) return false;
  for (let i = first; i + 1 < end; i += 1) {
    if (draft.units[i]!.tag === Tag.To && isVerbTag(draft.units[i + 1]!.tag)) return true;
  }
  return false;
}

/** "accused the council of hiding the report": what it is said to do. */
function accuses({ units }: Draft, lemma: string, { first, end }: UnitRange): boolean {
  if (lemma !== "accuse") return false;
  for (let i = first; i + 1 < end; i += 1) if (units[i]!.word === "of" && units[i + 1]!.tag === Tag.Gerund) return true;
  return false;
}

/** "acknowledged the need to wait", "stressed its commitment to the treaty": a clause made a noun. */
function holdsClause({ units }: Draft, { first, end }: UnitRange): boolean {
  for (let i = first; i + 1 < Math.min(end, first + OPENINGS); i += 1) {
    const { tag } = units[i]!;
    if (HOLDING.has(units[i]!.lemma)) return units[i + 1]!.tag === Tag.To || units[i + 1]!.tag === Tag.Preposition;
    if (tag !== Tag.Determiner && tag !== Tag.Possessive && tag !== Tag.Adjective && tag !== Tag.Pronoun) return false;
  }
  return false;
}

/** "the report found that ...", "the court concluded that ...": what a body or a paper finds it says. */
function establishes({ units }: Draft, lemma: string, cue: UnitRange, mention: Finding["mention"]): boolean {
  if (!ESTABLISHING.has(lemma) || !(mention?.document || mention?.group)) return false;
  return units[cue.end]?.tag === Tag.That;
}

/** "citing | a person close to the talks": whom somebody relies on is nothing that they say. */
function namesPerson({ units }: Draft, { first, end }: UnitRange): boolean {
  for (let i = first; i < end; i += 1) {
    const { tag, classes, lemma } = units[i]!;
    if (isNominal(tag)) {
      if ((classes & LexClass.Person) !== 0 || lemma === "person") return true;
    } else if (tag !== Tag.Determiner && tag !== Tag.Adjective && tag !== Tag.Number) return false;
  }
  return false;
}

/** "Kerr, citing | the ministry, reported that it was late": what one cites ends at the comma before the verb of the sentence. */
function holdsMainVerb({ units }: Draft, { first, end }: UnitRange): boolean {
  for (let i = first; i + 1 < end; i += 1) if (units[i]!.tag === Tag.Comma) return isFiniteForm(units[i + 1]!);
  return false;
}

/** "ten attacks, many of them claimed by the rebels": who acts stands behind "by", and the cue is no verb of what is before it. */
function isPassive(draft: Draft, cue: UnitRange, source: UnitRange): boolean {
  return draft.units[cue.end]?.word === "by" && source.end <= cue.first;
}

/** "higher | than city reports say | it is": what something is compared with is no report. */
function isCompared({ units }: Draft, source: UnitRange, { first }: UnitRange): boolean {
  if (units[source.first - 1]?.word !== "than") return false;
  return units[first]!.tag === Tag.Pronoun && units[first + 1]?.tag === Tag.Auxiliary;
}

/**
 * Is what a cue attributes without quotation marks reported speech: does somebody say a whole clause?
 *
 * "praised the plan" names a topic; a verb that is no known verb of saying needs "that" or the like before its clause.
 */
export function isReport(draft: Draft, { cue, source, mention, content, interrupted = false }: Finding): boolean {
  if (!cue || !source || isPassive(draft, cue, source) || isCompared(draft, source, content)) return false;
  if (interrupted || estimateAt(draft, cue.first)) return true;
  const { lemma } = draft.units[cue.first]!;
  if (THOUGHTS.has(lemma)) return establishes(draft, lemma, cue, mention);
  const behind = content.first >= cue.end;
  if (behind && lemma === "cite" && (namesPerson(draft, content) || holdsMainVerb(draft, content))) return false;
  const speech = oftenReports(lemma);
  const sure = surelyReports(lemma);
  // the place alone tells: "Sales account for half of it, she said."
  if (!behind && sure && content.end - content.first >= 4) return true;
  if (behind && speech && holdsClause(draft, content)) return true;
  if (behind && (namesSomething(draft, lemma, content) || directsSomebody(draft, lemma, content))) return true;
  if (behind && accuses(draft, lemma, content)) return true;
  if (behind && sure && content.first === cue.end && isFiniteTag(draft.units[content.first]!.tag)) return true;
  if (!isClause(draft, content.first, content.end)) return false;
  return !behind || speech || opensClause(draft, content.first, content.end);
}
