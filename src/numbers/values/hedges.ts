import type { Figure } from "../figure";
import type { Reader } from "../reader";
import type { Hedge } from "../rows";
import { type HedgeEntry, hedgesAfter, hedgesBefore, hedgesOfClock } from "./lexicon";

export interface FoundHedge {
  hedge: Hedge;
  low: number | null;
  high: number | null;
  /** first token of the hedge before, or end token of the hedge after */
  at: number;
  phrase: string;
}

function matchesBack(reader: Reader, phrase: string, last: number, first: number): number {
  const words = phrase.split(" ");
  let index = last;
  for (let at = words.length - 1; at >= 0; at--, index--) {
    if (index < first || reader.lower(index) !== words[at]) return -1;
  }
  return index + 1;
}

function matchesOn(reader: Reader, phrase: string, from: number, end: number): number {
  let index = from;
  for (const word of phrase.split(" ")) {
    if (index >= end || reader.lower(index) !== word) return -1;
    index++;
  }
  return index;
}

const overBefore = new Set(
  "for of lasted lasting was is were are well just be been took takes taking than spent worth at to by rose grew weighs only with killed about have has had accounting waited waiting lived served survived endured stayed an".split(
    " ",
  ),
);
const circling = new Set(
  "centres centers centred centered revolves revolved turn turned walk walked look looked gathered all way year turning".split(
    " ",
  ),
);
/** what follows a length of time that "over" measures: "over two years ago" */
const measuredTime = new Set("ago later earlier old long".split(" "));
const spatialVerbs = new Set("went spread flew fired".split(" "));

/** "over" and "under" are also of space and of time: "worth 5m over eight years". */
function allowed(reader: Reader, entry: HedgeEntry, from: number, figure: Hedged, first: number): boolean {
  const before = reader.lower(from - 1);
  const { kind } = figure;
  if (entry.phrase === "over" && kind === "duration")
    return measuredTime.has(reader.lower(figure.to)) || (from > first && overBefore.has(before));
  if (entry.phrase === "over" || entry.phrase === "above" || entry.phrase === "below") return !spatialVerbs.has(before);
  if (entry.phrase === "around") return !circling.has(before);
  if (entry.phrase === "some" && kind === "year") return false;
  if (
    entry.phrase === "about" &&
    /^(talk|talked|talking|know|knows|think|thinks|said|asked|worried|story|stories|questions|information|what|report|reports)$/.test(
      before,
    )
  )
    return kind === "money" || kind === "percentage";
  if (entry.phrase === "maximum" || entry.phrase === "minimum")
    return before === "of" || before === "a" || before === "the";
  return true;
}

type Hedged = Pick<Figure, "kind" | "from" | "to">;

/** The hedge that ends right before a figure. */
export function hedgeLeft(reader: Reader, figure: Hedged, first: number): FoundHedge | null {
  let last = figure.from - 1;
  if (last < first) return null;
  // "sub-300", "sub-$40"
  if (reader.isJoiner(last) || (reader.raw(last) === "-" && reader.lower(last - 1) === "sub")) last--;
  // "at least magnitude 6"
  if (reader.lower(last) === "magnitude") last--;
  if (last < first) return null;
  if (
    /^(the|an|a|only|just|another|combined|total|whopping|staggering|record|further|additional|or|,|\(|-)$/.test(
      reader.lower(last),
    ) &&
    !hedgesBefore.has(reader.lower(last))
  ) {
    const skippable = /^(the|an|a|another|whopping|staggering|record|combined|further|additional)$/.test(
      reader.lower(last),
    );
    if (!skippable || !hedgesBefore.has(reader.lower(last - 1))) return null;
    // "surpassing the $90 million deal": one thing that is meant, and no bound
    if (reader.lower(last) === "the" && /^(?:exceed|surpass|top|beyond|past)/.test(reader.lower(last - 1))) return null;
    last--;
  }
  const entries = hedgesBefore.get(reader.lower(last));
  if (!entries) return null;
  for (const entry of entries) {
    const from = matchesBack(reader, entry.phrase, last, first);
    if (from >= 0 && allowed(reader, entry, from, figure, first)) return widened(reader, { ...entry, at: from }, first);
  }
  return null;
}

/** "no more than about": the outer bound counts; "perhaps" and "only" are not part of it. */
function widened(reader: Reader, found: FoundHedge, first: number): FoundHedge {
  if (found.hedge !== "approximate") return found;
  const entries = hedgesBefore.get(reader.lower(found.at - 1)) ?? [];
  for (const entry of entries) {
    if (entry.hedge === "approximate" || entry.phrase === "over" || entry.phrase === "above") continue;
    const from = matchesBack(reader, entry.phrase, found.at - 1, first);
    if (from >= 0) return { ...entry, at: from };
  }
  return found;
}

/** "forty-something", and no "40 something" */
const joinedOnly = new Set(["something", "ish"]);

/** The hedge right after a figure: "or more", "+", "or so". */
export function hedgeRight(reader: Reader, at: number, end: number): FoundHedge | null {
  let index = at;
  if (reader.isJoiner(index) || (reader.raw(index) === "-" && reader.glued(index))) index++;
  const entries = hedgesAfter.get(reader.lower(index));
  if (!entries || index >= end) return null;
  for (const entry of entries) {
    if (joinedOnly.has(entry.phrase) && index === at) continue;
    if (entry.phrase === "+" && !reader.glued(at - 1)) continue;
    if (entry.phrase === "plus" && index === at && reader.isNumber(index + 1)) continue;
    const to = matchesOn(reader, entry.phrase, index, end);
    if (to < 0) continue;
    // "12 and more than 194", "one quarter and below a half": it is of what follows
    if (
      reader.lower(to) === "than" ||
      (/^(?:or|and) /.test(entry.phrase) && (reader.isNumber(to) || isPart(reader, to)))
    )
      continue;
    if (
      (entry.phrase === "at least" ||
        entry.phrase === "at most" ||
        entry.phrase === "approximately" ||
        entry.phrase === "upwards") &&
      reader.isNumber(to)
    )
      continue;
    if (entry.phrase === "maximum" && reader.isWord(to)) continue;
    return { ...entry, at: to };
  }
  return null;
}

const isPart = (reader: Reader, at: number) =>
  reader.lower(at) === "a" && /^(?:half|third|quarter|few|dozen)$/.test(reader.lower(at + 1));

/** The hedge of a clock time: "shortly after", "at about", "by". */
export function hedgeOfClock(reader: Reader, figure: Hedged, first: number): FoundHedge | null {
  const general = hedgeLeft(reader, figure, first);
  if (general) return general;
  const at = figure.from;
  for (const entry of hedgesOfClock.get(reader.lower(at - 1)) ?? []) {
    const from = matchesBack(reader, entry.phrase, at - 1, first);
    if (from >= 0) return { hedge: entry.hedge, low: null, high: null, at: from, phrase: entry.phrase };
  }
  return null;
}

/** The interval that a hedged value means; bounds are swapped below zero. */
export function intervalOf(value: number, hedge: FoundHedge | null): { low: number | null; high: number | null } {
  if (!hedge) return { low: value, high: value };
  const low = hedge.low === null ? null : rounded(value * hedge.low);
  const high = hedge.high === null ? null : rounded(value * hedge.high);
  if (value >= 0) return { low: low ?? (hedge.hedge === "less-than" || hedge.hedge === "at-most" ? 0 : null), high };
  if (low !== null && high !== null) return { low: Math.min(low, high), high: Math.max(low, high) };
  return { low, high };
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
