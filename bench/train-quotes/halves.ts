import { findArguments } from "../../src/quotes/attribution/arguments";
import type { Attribution } from "../../src/quotes/attribution/attribution";
import type { ChainWeights } from "../../src/quotes/attribution/viterbi";
import { findCues, rateCues } from "../../src/quotes/cues/cues";
import type { Model } from "../../src/quotes/model";
import { makeResolver } from "../../src/quotes/speakers/resolution";
import type { Scene } from "../../src/quotes/speakers/speaker-features";
import { makeScene } from "../../src/quotes/speakers/speakers";
import type { ScoredQuote } from "../eval/quote-score";
import { type Lesson, readLessons } from "./corpus";
import { learnArguments } from "./train-arguments";
import { learnCues } from "./train-cues";

/** A lesson and the models that read it; none stand for those of the data files. */
export interface Reading {
  lesson: Lesson;
  cues?: Model;
  chain?: ChainWeights;
}

/** What is inside marks in an article, annotated. */
export type QuotesOf = (reading: Reading) => ScoredQuote[];

/**
 * Each half of the articles with cues and arguments learnt on the other half, so that what is learnt next learns how
 * far to trust them: a model that saw its own training text would be trusted too much.
 */
export function readByHalves(lessons: Lesson[]): Reading[] {
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  return halves.flatMap((half, i) => {
    const other = halves[1 - i]!;
    const cues = learnCues(other);
    const chain = learnArguments(other);
    return half.map((lesson) => ({ lesson, cues, chain }));
  });
}

/** Articles that no model saw, with the models of the data files. */
export function readUnseen(path: string): Reading[] {
  return readLessons(path).map((lesson) => ({ lesson }));
}

/** What an article attributes, least sure cues of so much. */
export function attributionsOf({ lesson: { draft }, cues, chain }: Reading, least?: number): Attribution[] {
  return findArguments(draft, findCues(draft, rateCues(draft, cues), least), chain);
}

/** What the choice of speakers sees of an article. */
export function sceneOf(reading: Reading): Scene {
  const { draft } = reading.lesson;
  return makeScene(draft, attributionsOf(reading), rateCues(draft, reading.cues), makeResolver(draft));
}
