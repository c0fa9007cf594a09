import { Tag, type Unit } from "./tags";

const BEFORE_NUMBER = new Set(["about", "around", "over", "under", "above", "below"]);

/** "about 200 people", "up to 200 people": what hedges a number is no preposition, and belongs to what is said. */
export function tagHedges(units: Unit[]): void {
  for (let i = 1; i < units.length; i += 1) {
    if (units[i]!.tag !== Tag.Number) continue;
    const [before, first] = [units[i - 1]!, units[i - 2]];
    // "put the cost at about 40" keeps its preposition
    const isOpening = first?.tag !== Tag.Preposition;
    if (before.tag === Tag.Preposition && isOpening && BEFORE_NUMBER.has(before.word)) before.tag = Tag.Adverb;
    if (before.word === "to" && first?.word === "up") {
      before.tag = Tag.Adverb;
      first.tag = Tag.Adverb;
    }
  }
}
