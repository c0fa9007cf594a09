import type { Cue } from "./cues";
import type { Draft } from "./draft";
import { type Mention, MentionKind } from "./mentions";
import { isNominal, isVerbTag, Tag, type Unit } from "./tags";

/** Units from `first` up to, but without, `end`. */
export interface UnitRange {
  first: number;
  end: number;
}

/** What a cue attributes to whom. */
export interface Attribution {
  cue: Cue;
  source: Mention | null;
  contents: UnitRange[];
  addressee: UnitRange | null;
}

const TELLING = new Set(["tell", "ask", "urge", "inform", "remind", "assure", "warn", "advise", "notify", "reassure"]);
const THAT_WITHIN = 8;

function mentionsOf(draft: Draft, sentence: number, byUnit: Int32Array): Mention[] {
  const { first, end } = draft.sentences[sentence]!;
  const found: Mention[] = [];
  for (let i = first; i < end; i += 1) {
    const index = byUnit[i]!;
    if (index >= 0) {
      found.push(draft.mentions[index]!);
      i = draft.mentions[index]!.end - 1;
    }
  }
  return found;
}

/** The subject: the nearest mention on the left, over an appositive between commas and phrases with of, for, at, in. */
function subjectOf(draft: Draft, mentions: Mention[], cue: number, from: number): Mention | null {
  const { units } = draft;
  let before = mentions.filter((one) => one.end <= cue && one.first >= from);
  const last = before[before.length - 1];
  if (!last) return null;
  let subject = last;
  for (;;) {
    const left = units[subject.first - 1];
    if (!left || subject.first - 1 < from) break;
    if (
      left.tag === Tag.Preposition &&
      before.length > 1 &&
      "of for at in from with on".split(" ").includes(left.word)
    ) {
      before = before.slice(0, -1);
      subject = before[before.length - 1]!;
      continue;
    }
    break;
  }
  // "Alaaldin, Sudani's adviser, said": the comma before the cue closes an appositive
  if (units[cue - 1]?.tag === Tag.Comma) {
    const comma = subject.first - 1;
    const outer = before.filter((one) => one.end <= comma);
    const candidate = outer[outer.length - 1];
    if (candidate && units[comma]?.tag === Tag.Comma && candidate.kind === MentionKind.Name) return candidate;
    const names = before.filter((one) => one.kind === MentionKind.Name);
    if (names.length > 0) return names[0]!;
  }
  return subject;
}

function trimRange(units: Unit[], range: UnitRange): UnitRange | null {
  let { first, end } = range;
  const isEdge = (tag: Tag) => tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Colon || tag === Tag.Dash;
  while (first < end && isEdge(units[first]!.tag)) first += 1;
  while (end > first && isEdge(units[end - 1]!.tag)) end -= 1;
  return first < end ? { first, end } : null;
}

/** Where the clause that ends at `end` starts: after an earlier attribution's words, else with the sentence. */
function startOfClause(units: Unit[], first: number, end: number): number {
  let start = first;
  for (let i = first; i < end; i += 1) if (units[i]!.tag === Tag.Colon) start = i + 1;
  return start;
}

function follows(units: Unit[], at: number, end: number): boolean {
  const unit = at < end ? units[at] : undefined;
  return !unit || unit.tag === Tag.Stop || unit.tag === Tag.Comma || unit.tag === Tag.Colon || unit.tag === Tag.Dash;
}

/** ", NP said" or "…" said NP: everything before it is what was said. */
function isPostposed(units: Unit[], edge: number, first: number): boolean {
  const unit = units[edge];
  return edge >= first && unit !== undefined && (unit.tag === Tag.Comma || unit.tag === Tag.Quote);
}

function accordingTo(draft: Draft, cue: Cue, mentions: Mention[]): Attribution | null {
  const { units } = draft;
  const { first, end } = draft.sentences[units[cue.unit]!.sentence]!;
  const source = mentions.find((one) => one.first >= cue.unit + 2) ?? null;
  if (!source) return null;
  let content: UnitRange | null = null;
  if (cue.unit - first <= 2) {
    let comma = source.end;
    while (comma < end && units[comma]!.tag !== Tag.Comma) comma += 1;
    content = trimRange(units, { first: comma, end });
  } else content = trimRange(units, { first: startOfClause(units, first, cue.unit), end: cue.unit });
  return content ? { cue, source, contents: [content], addressee: null } : null;
}

function forward(draft: Draft, cue: Cue, mentions: Mention[], limit: number): [UnitRange | null, UnitRange | null] {
  const { units } = draft;
  const { end } = draft.sentences[units[cue.unit]!.sentence]!;
  const stop = Math.min(end, limit);
  let from = cue.unit + 1;
  let addressee: UnitRange | null = null;
  if (TELLING.has(cue.entry.lemma)) {
    const object = mentions.find(
      (one) => one.first === from || (one.first === from + 1 && units[from]!.tag === Tag.Adverb),
    );
    if (object) {
      addressee = { first: object.first, end: object.end };
      from = object.end;
    }
  }
  for (let i = from; i < Math.min(stop, from + THAT_WITHIN); i += 1) {
    const { tag } = units[i]!;
    if (tag === Tag.That || tag === Tag.Colon || tag === Tag.Quote) {
      from = tag === Tag.Colon ? i + 1 : i;
      break;
    }
    if (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal || tag === Tag.Stop) break;
  }
  return [trimRange(units, { first: from, end: stop }), addressee];
}

/**
 * Find what each cue attributes to whom, by rule.
 *
 * @returns one attribution a cue at most, in the order of the text
 */
export function findArguments(draft: Draft, cues: Cue[]): Attribution[] {
  const { units } = draft;
  const byUnit = new Int32Array(units.length).fill(-1);
  draft.mentions.forEach((mention, index) => {
    byUnit.fill(index, mention.first, mention.end);
  });
  const found: Attribution[] = [];
  let spent = 0;
  cues.forEach((cue, index) => {
    const sentence = units[cue.unit]!.sentence;
    const { first, end } = draft.sentences[sentence]!;
    const mentions = mentionsOf(draft, sentence, byUnit);
    const from = Math.max(first, spent);
    if (cue.unit < from) return;
    const next = cues[index + 1];
    const limit = next && next.unit < end ? boundary(units, cue.unit, next.unit) : end;
    const attribution = cue.according ? accordingTo(draft, cue, mentions) : plain(draft, cue, mentions, from, limit);
    if (!attribution) return;
    found.push(attribution);
    spent = Math.max(spent, ...attribution.contents.map((content) => content.end));
  });
  return found;
}

/** Where a clause ends before the next cue: at the last comma or conjunction between the two. */
function boundary(units: Unit[], from: number, to: number): number {
  for (let i = to - 1; i > from + 2; i -= 1) {
    const { tag } = units[i]!;
    if (tag === Tag.Comma) return i;
    if (tag === Tag.Conjunction && (i === to - 1 || i === to - 2)) return i;
  }
  return to;
}

function plain(draft: Draft, cue: Cue, mentions: Mention[], first: number, limit: number): Attribution | null {
  const { units } = draft;
  const { end } = draft.sentences[units[cue.unit]!.sentence]!;
  const at = cue.unit;
  // "…," said NP
  const inverted = mentions.find((one) => one.first === at + 1);
  const told = TELLING.has(cue.entry.lemma) && units[at - 1]?.tag === Tag.Comma;
  if (
    inverted &&
    !told &&
    isPostposed(units, at - 1, first) &&
    follows(units, afterCue(units, inverted.end - 1, end), end)
  ) {
    return postposed(draft, cue, inverted, { first, end: at }, end, inverted.end);
  }
  const source = subjectOf(draft, mentions, at, first);
  if (source && isPostposed(units, source.first - 1, first) && follows(units, afterCue(units, at, end), end)) {
    return postposed(draft, cue, source, { first, end: source.first }, end, at + 1);
  }
  const [content, addressee] = forward(draft, cue, mentions, limit);
  return content ? { cue, source, contents: [content], addressee } : null;
}

/** Past "on Thursday", "in a statement", "AFP". */
function afterCue(units: Unit[], at: number, end: number): number {
  let i = at + 1;
  const from = i;
  while (i < end && i < from + 8) {
    const { tag } = units[i]!;
    if (tag === Tag.That || tag === Tag.Auxiliary || tag === Tag.Modal || isVerbTag(tag) || tag === Tag.Quote)
      return from - 1 + 1;
    if (tag === Tag.Comma || tag === Tag.Stop || tag === Tag.Colon) return i;
    if (tag === Tag.Pronoun && !isNominal(units[i - 1]!.tag) && i > from) return from;
    i += 1;
  }
  return i;
}

function postposed(draft: Draft, cue: Cue, source: Mention, before: UnitRange, end: number, rest: number): Attribution {
  const { units } = draft;
  const contents: UnitRange[] = [];
  const main = trimRange(units, { first: startOfClause(units, before.first, before.end), end: before.end });
  if (main) contents.push(main);
  for (let i = rest; i < end; i += 1) {
    if (units[i]!.tag === Tag.Quote) contents.push({ first: i, end: i + 1 });
  }
  return { cue, source, contents, addressee: null };
}
