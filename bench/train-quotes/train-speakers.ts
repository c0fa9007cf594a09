/**
 * Learn who says a quotation: `node bench/train-quotes/run.mjs train-speakers <train.jsonl> <direct train.jsonl> [dev direct.jsonl]`.
 * Softmax over the mentions near each quotation, by stochastic gradient (Adagrad). Cues and arguments of each half of
 * the articles come from models learnt on the other half, so that the ranker learns how far to trust them.
 */
import { writeFileSync } from "node:fs";
import { findArguments } from "../../src/quotes/attribution/arguments";
import type { ChainWeights } from "../../src/quotes/attribution/viterbi";
import { findCues, rateCues } from "../../src/quotes/cues/cues";
import { MentionKind } from "../../src/quotes/grammar/mention";
import type { Model } from "../../src/quotes/model";
import { makeResolver } from "../../src/quotes/speakers/resolution";
import {
  layoutOf,
  listCandidates,
  type Previous,
  type Scene,
  speakerFeatures,
} from "../../src/quotes/speakers/speaker-features";
import { makeScene, rankOf } from "../../src/quotes/speakers/speakers";
import type { ScoredQuote } from "../eval/quote-score";
import { type Lesson, makeRandom, pack, readLessons, shuffle, unitsWithin } from "./corpus";
import { learnArguments } from "./train-arguments";
import { learnCues } from "./train-cues";

const ROWS = 1 << 15;
const ROUNDS = 4;
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

export function examplesOf(lesson: Lesson, quotes: ScoredQuote[], cues?: Model, chain?: ChainWeights): Example[] {
  const { draft } = lesson;
  const rates = rateCues(draft, cues);
  const scene = makeScene(draft, findArguments(draft, findCues(draft, rates), chain), rates, makeResolver(draft));
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

function learn(examples: Example[]): Float64Array {
  const weights = new Float64Array(ROWS);
  const squares = new Float64Array(ROWS).fill(1);
  const random = makeRandom(3);
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

export function main(all: string, direct: string, dev?: string): void {
  const lessons = readLessons(all);
  const quotes = new Map(readLessons(direct).map(({ gold }) => [gold.id, gold.quotes]));
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  const examples = halves.flatMap((half, i) => {
    const other = halves[1 - i]!;
    const cues = learnCues(other);
    const chain = learnArguments(other);
    return half.flatMap((lesson) => examplesOf(lesson, quotes.get(lesson.gold.id) ?? [], cues, chain));
  });
  const weights = learn(examples);
  process.stdout.write(`train ${accuracy(examples, weights)}\n`);
  if (dev) {
    const test = readLessons(dev).flatMap((lesson) => examplesOf(lesson, lesson.gold.quotes));
    process.stdout.write(`dev ${accuracy(test, weights)}\n`);
  }
  const source = "learnt by bench/train-quotes from the training part of PolNeAR; see docs/model-quotes.md";
  writeFileSync("src/quotes/data/speaker-model.json", `${JSON.stringify(pack(weights, 1, source), null, 2)}\n`);
}
