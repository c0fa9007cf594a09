import { speechFeatures } from "../../src/quotes/acceptance/speech-features";
import type { ScoredQuote } from "../eval/quote-score";
import { type QuotesOf, type Reading, sceneOf } from "./halves";
import { type Example, learn, report } from "./logistic-regression";
import { pack, writeModel } from "./model-file";

const ROWS = 1 << 14;
const SCHEDULE = { rows: ROWS, rounds: 3, seeds: [4, 5, 6, 7, 8], rate: 0.1, l2: 0 };
const THRESHOLDS = [0.5];

/** Which stretches inside quotation marks are speech. */
function examplesOf(reading: Reading, quotes: ScoredQuote[]): Example[] {
  const { draft } = reading.lesson;
  const scene = sceneOf(reading);
  const gold = new Map(quotes.map((quote) => [quote.start, quote]));
  const out: number[] = [];
  const examples: Example[] = [];
  draft.units.forEach((unit, index) => {
    if (unit.segment < 0 || draft.segments[unit.segment]!.single) return;
    const quote = gold.get(unit.start);
    if (quote?.optional) return;
    speechFeatures(scene, index, out);
    examples.push({ features: Int32Array.from(out, (hash) => hash & (ROWS - 1)), label: quote ? 1 : 0 });
  });
  return examples;
}

/** Learn from articles and write the data file. */
export function trainSpeech(readings: Reading[], quotesOf: QuotesOf, dev: Reading[]): void {
  const examples = readings.flatMap((reading) => examplesOf(reading, quotesOf(reading)));
  const weights = learn(examples, SCHEDULE);
  report("train", examples, weights, THRESHOLDS);
  if (dev.length > 0) {
    const found = dev.flatMap((reading) => examplesOf(reading, reading.lesson.gold.quotes));
    report("dev", found, weights, THRESHOLDS);
  }
  writeModel("speech", pack(weights, 1));
}
