import { acceptanceFeatures, findRivals } from "../../src/quotes/acceptance/acceptance-features";
import { LEAST_CUE_OF_ALL } from "../../src/quotes/cues/cues";
import { toFindings } from "../../src/quotes/emit";
import type { Finding } from "../../src/quotes/finding";
import type { ScoredQuote } from "../eval/quote-score";
import { type Lesson, unitsWithin } from "./corpus";
import { attributionsOf, type Reading } from "./halves";
import { type Example, learn, report } from "./logistic-regression";
import { pack, writeModel } from "./model-file";

const ROWS = 1 << 16;
const SCHEDULE = { rows: ROWS, rounds: 2, seeds: [5, 6, 7, 8, 9], rate: 0.1, l2: 1e-3 };
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6];
/** share of an annotated content that a finding must cover, as the scorer has it */
const SHARE = 0.3;

/** The findings that the scorer would match with what is annotated: the best one for each. */
function rightOnes({ draft, gold }: Lesson, findings: Finding[]): Set<Finding> {
  const right = new Set<Finding>();
  for (const quote of gold.quotes) {
    const best = bestFor(draft, quote, findings, right);
    if (best) right.add(best);
  }
  return right;
}

function bestFor(draft: Lesson["draft"], quote: ScoredQuote, findings: Finding[], taken: Set<Finding>): Finding | null {
  const spans = quote.spans?.length ? quote.spans : [[quote.start, quote.end]];
  const ranges = spans.map(([start, end]) => unitsWithin(draft, start!, end!));
  const size = ranges.reduce((sum, { first, end }) => sum + end - first, 0);
  let best: Finding | null = null;
  let most = 0;
  for (const finding of findings) {
    const { first, end } = finding.content;
    let shared = 0;
    for (const range of ranges) shared += Math.max(0, Math.min(end, range.end) - Math.max(first, range.first));
    const score = shared / (size + end - first - shared) + (cueMeets(draft, quote, finding) ? 1 : 0);
    if (shared <= SHARE * size || taken.has(finding) || score <= most) continue;
    best = finding;
    most = score;
  }
  return best;
}

function cueMeets(draft: Lesson["draft"], { cue }: ScoredQuote, finding: Finding): boolean {
  if (!cue || cue.start === undefined || cue.start < 0) return false;
  const unit = draft.units[finding.cue!.first]!;
  return unit.start < cue.end! && unit.end > cue.start;
}

/** Which attributions of an article, as a whole, are ones. */
function examplesOf(reading: Reading): Example[] {
  const { lesson } = reading;
  const { draft } = lesson;
  const found = attributionsOf(reading, LEAST_CUE_OF_ALL);
  const findings = found.flatMap((attribution) => toFindings(draft, attribution));
  const rivals = findRivals(draft, findings);
  const right = rightOnes(lesson, findings);
  const out: number[] = [];
  return findings.flatMap((finding, i) => {
    if (finding.continued) return [];
    acceptanceFeatures(draft, finding, rivals[i]!, out);
    return { features: Int32Array.from(out, (hash) => hash & (ROWS - 1)), label: right.has(finding) ? 1 : 0 };
  });
}

/** Learn from articles and write the data file. */
export function trainAcceptance(readings: Reading[], dev: Reading[]): void {
  const examples = readings.flatMap(examplesOf);
  const weights = learn(examples, SCHEDULE);
  report("train", examples, weights, THRESHOLDS);
  if (dev.length > 0) report("dev", dev.flatMap(examplesOf), weights, THRESHOLDS);
  writeModel("acceptance", pack(weights, 1));
}
