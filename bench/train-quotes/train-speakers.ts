import { MentionKind } from "../../src/quotes/grammar/mention";
import {
  layoutOf,
  listCandidates,
  type Previous,
  type Scene,
  speakerFeatures,
} from "../../src/quotes/speakers/speaker-features";
import { rankOf } from "../../src/quotes/speakers/speakers";
import type { ScoredQuote } from "../eval/quote-score";
import { unitsWithin } from "./corpus";
import { type QuotesOf, type Reading, sceneOf } from "./halves";
import { pack, writeModel } from "./model-file";
import { makeRandom, shuffle } from "./random";

const ROWS = 1 << 15;
const ROUNDS = 4;
const SEEDS = [3, 4, 5, 6, 7];
const RATE = 0.1;

interface Example {
  features: Int32Array[];
  right: boolean[];
  ignored: boolean[];
}

function goldMentions(scene: Scene, { speaker }: ScoredQuote): Set<number> {
  const { draft } = scene;
  const found = new Set<number>();
  if (!speaker || speaker.start === undefined || speaker.start < 0) return found;
  const { first, end } = unitsWithin(draft, speaker.start, speaker.end!);
  draft.mentions.forEach((mention, index) => {
    if (mention.first < end && first < mention.end) found.add(index);
  });
  return found;
}

/** The mentions near each quotation, and which of them say it. */
function examplesOf(reading: Reading, quotes: ScoredQuote[]): Example[] {
  const { draft } = reading.lesson;
  const scene = sceneOf(reading);
  const out: number[] = [];
  const examples: Example[] = [];
  let previous: Previous | null = null;
  const byStart = new Map<number, number>();
  draft.units.forEach((unit, index) => {
    if (unit.segment >= 0) byStart.set(unit.start, index);
  });
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const unit = byStart.get(quote.start);
    if (unit === undefined) continue;
    const gold = goldMentions(scene, quote);
    if (gold.size === 0) continue;
    const candidates = listCandidates(scene, unit, previous);
    const layout = layoutOf(draft, unit);
    const entities = new Set([...gold].map((index) => scene.entities[index]).filter((one) => one !== null));
    const right = candidates.map((index) => gold.has(index));
    if (right.includes(true)) {
      examples.push({
        right,
        ignored: candidates.map((index, at) => {
          const entity = scene.entities[index];
          return (
            !right[at] && draft.mentions[index]!.kind === MentionKind.Name && entity !== null && entities.has(entity!)
          );
        }),
        features: candidates.map((index, at) => {
          speakerFeatures(scene, unit, index, rankOf(scene, candidates, at, unit), previous, layout, out);
          return Int32Array.from(out, (hash) => hash & (ROWS - 1));
        }),
      });
    }
    const first = Math.min(...gold);
    previous = { mention: first, entity: scene.entities[first]!, unit };
  }
  return examples;
}

/** The mean of models learnt in different orders, so that the chance of one order matters less. */
function learn(examples: Example[]): Float64Array {
  const mean = new Float64Array(ROWS);
  for (const seed of SEEDS) {
    learnOnce(examples, seed).forEach((weight, row) => {
      mean[row]! += weight / SEEDS.length;
    });
  }
  return mean;
}

/** Softmax over the mentions near each quotation, by stochastic gradient (Adagrad). */
function learnOnce(examples: Example[], seed: number): Float64Array {
  const weights = new Float64Array(ROWS);
  const squares = new Float64Array(ROWS).fill(1);
  const random = makeRandom(seed);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of shuffle(order, random)) {
      const { features, right, ignored } = examples[id]!;
      const scores = features.map((list) => list.reduce((sum, f) => sum + weights[f]!, 0));
      const most = Math.max(...scores);
      const powers = scores.map((score, i) => (ignored[i] ? 0 : Math.exp(score - most)));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
      features.forEach((list, i) => {
        const gradient = (right[i] ? powers[i]! / good : 0) - powers[i]! / all;
        if (Math.abs(gradient) < 1e-6) return;
        for (const f of list) {
          squares[f]! += gradient * gradient;
          weights[f]! += (RATE * gradient) / Math.sqrt(squares[f]!);
        }
      });
    }
  }
  return weights;
}

function accuracy(examples: Example[], weights: Float64Array): string {
  let right = 0;
  for (const example of examples) {
    const scores = example.features.map((list) => list.reduce((sum, f) => sum + weights[f]!, 0));
    const best = scores.indexOf(Math.max(...scores));
    if (example.right[best] || example.ignored[best]) right += 1;
  }
  return `${((100 * right) / examples.length).toFixed(1)} of ${examples.length}`;
}

/** Learn from articles and write the data file. */
export function trainSpeakers(readings: Reading[], quotesOf: QuotesOf, dev: Reading[]): void {
  const examples = readings.flatMap((reading) => examplesOf(reading, quotesOf(reading)));
  const weights = learn(examples);
  process.stdout.write(`train ${accuracy(examples, weights)}\n`);
  if (dev.length > 0) {
    const found = dev.flatMap((reading) => examplesOf(reading, reading.lesson.gold.quotes));
    process.stdout.write(`dev ${accuracy(found, weights)}\n`);
  }
  writeModel("speaker", pack(weights, 1));
}
