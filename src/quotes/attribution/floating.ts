import { speechProbability } from "../acceptance/speech";
import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import { type Mention, MentionKind } from "../grammar/mention";
import { isVerbTag, Tag } from "../grammar/tags";
import type { Scene } from "../speakers/speaker-features";
import { labelAt } from "./transcripts";

/** Least likelihood of speech for a quotation that no cue claims. */
const SPEECH = 0.5;
/** Units from a verb to its colon: "took to Twitter with this:". */
const LONGEST_CUE = 8;
/** Least likelihood of a cue for a verb that stands between a speaker and the quotation. */
const FAINT = 0.15;

/** Quotations that no cue claims and that look like speech, or are signed. */
export function findFloating(scene: Scene, covered: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  // the last segment that is speech: what goes on with it in the next paragraph is speech too
  let last = -2;
  scene.draft.units.forEach((unit, i) => {
    const { segment } = unit;
    if (segment < 0) return;
    const { innerStart, innerEnd, reopens } = scene.draft.segments[segment]!;
    // a turn of a transcript goes on with nothing
    const isTurn = labelAt(scene.draft.text, innerStart, innerEnd)?.shouted === true;
    if (covered[i] === 1) {
      if (!isTurn) last = segment;
      return;
    }
    const signature = signatureOf(scene.draft, i);
    const isSure = signature !== null || (last === segment - 1 && reopens);
    const probability = Math.max(speechProbability(scene, i), isSure ? SPEECH : 0);
    if (probability < SPEECH) return;
    if (!isTurn) last = segment;
    findings.push({
      content: { first: i, end: i + 1 },
      cue: null,
      source: signature && { first: signature.first, end: signature.end },
      mention: signature,
      entity: null,
      addressee: null,
      continued: false,
      confidence: probability,
    });
  });
  return findings;
}

/** The name behind a dash that signs a quotation on a line of its own: "― Anna Kerr"; null where there is none. */
function signatureOf({ units, ranges, mentions }: Draft, quote: number): Mention | null {
  const { paragraph } = units[quote]!;
  const dash = units[quote + 1];
  if (ranges[paragraph]!.first !== quote || dash?.tag !== Tag.Dash || dash.paragraph > paragraph + 1) return null;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < quote + 2) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low];
  return mention?.first === quote + 2 && mention.kind === MentionKind.Name ? mention : null;
}

/**
 * What leads from a speaker to the quotation: the verb that may report, however far, or all that stands before a colon,
 * "took to Twitter with this"; null where no verb does.
 */
export function introductionOf(
  { draft, cueAt }: Scene,
  quote: number,
  mention: Mention,
): { first: number; end: number } | null {
  const { units } = draft;
  if (units[quote]!.sentence !== mention.sentence || mention.end > quote) return null;
  const colon = units[quote - 1]?.tag === Tag.Colon ? quote - 1 : -1;
  for (let i = mention.end; i < quote; i += 1) {
    if (units[i]!.tag === Tag.Quote) return null;
    if (!isVerbTag(units[i]!.tag)) continue;
    if (cueAt[i]! >= FAINT) return { first: i, end: i + 1 };
    if (colon > 0 && colon - i <= LONGEST_CUE) return { first: i, end: colon };
  }
  return null;
}
