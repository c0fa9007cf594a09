import type { Draft } from "../../src/quotes/grammar/draft";
import { isVerbTag, Tag } from "../../src/quotes/grammar/tags";
import { type Lesson, unitsWithin } from "./corpus";

export interface CueHead {
  lesson: number;
  unit: number;
  quote: number;
}

function candidatesIn(draft: Draft, start: number, end: number): number[] {
  const range = unitsWithin(draft, start, end);
  const found: number[] = [];
  for (let i = range.first; i < range.end; i += 1) {
    const { tag } = draft.units[i]!;
    if (isVerbTag(tag) || tag === Tag.Noun || tag === Tag.Colon) found.push(i);
  }
  return found;
}

/** The word of each annotated cue that stands for it: the one whose lemma is most often a cue. */
export function findHeads(lessons: Lesson[]): {
  heads: CueHead[];
  priors: Map<string, number>;
  counts: Map<string, number>;
} {
  const total = new Map<string, number>();
  const single = new Map<string, number>();
  for (const { draft } of lessons) {
    for (const unit of draft.units)
      if (isVerbTag(unit.tag) || unit.tag === Tag.Noun || unit.tag === Tag.Colon) bump(total, unit.lemma);
  }
  const lists: { lesson: number; quote: number; units: number[] }[] = [];
  lessons.forEach(({ gold, draft }, lesson) => {
    gold.quotes.forEach((quote, index) => {
      if (!quote.cue || quote.cue.start === undefined || quote.cue.start < 0) return;
      const units = candidatesIn(draft, quote.cue.start, quote.cue.end!);
      if (units.length === 1) bump(single, draft.units[units[0]!]!.lemma);
      if (units.length > 0) lists.push({ lesson, quote: index, units });
    });
  });
  const seen = new Map<string, Set<string>>();
  const heads: CueHead[] = [];
  for (const { lesson, quote, units } of lists) {
    const { draft } = lessons[lesson]!;
    const rate = (unit: number) => {
      const { lemma, tag } = draft.units[unit]!;
      const share = (single.get(lemma) ?? 0) / ((total.get(lemma) ?? 0) + 3);
      return share + (isVerbTag(tag) ? 0.02 : tag === Tag.Colon ? -1 : 0);
    };
    const unit = units.reduce((best, one) => (rate(one) > rate(best) ? one : best));
    heads.push({ lesson, unit, quote });
    const { lemma } = draft.units[unit]!;
    const places = seen.get(lemma) ?? new Set<string>();
    places.add(`${lesson}:${unit}`);
    seen.set(lemma, places);
  }
  const priors = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [lemma, places] of seen) {
    counts.set(lemma, places.size);
    priors.set(lemma, places.size / (total.get(lemma)! + 2));
  }
  return { heads, priors, counts };
}

function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
