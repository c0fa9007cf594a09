import { analyse, type Sentence } from "../text";
import type { Article } from "../text/rows";
import type { MarkedRows } from "./find-marks";
import type { Place } from "./passage";

/** For each sentence of the base, the sentence of the other text that says most of the same, or null. */
export type Alignment = (Sentence | null)[];

/** What counts for two sentences: characters that both share, a shared utterance, a shared figure. */
const utteranceWeight = 60;
const claimWeight = 15;

/** Groups of places that say the same thing, with what one link between two of them is worth. */
interface Group {
  places: readonly Place[];
  weight: number | null;
}

/**
 * Pair the sentences of a text with those of another one, by what was found in both: shared passages, utterances,
 * figures of one claim.
 */
export function alignSentences(base: Article, other: Article, rows: MarkedRows): Alignment {
  const sentences = analyse(base).sentences;
  const theirs = analyse(other).sentences;
  const scores = new Map<number, Map<number, number>>();
  for (const { places, weight } of groupsOf(rows)) {
    const here = places.filter((place) => place.article === base.article);
    const there = places.filter((place) => place.article === other.article);
    if (here.length === 0 || there.length === 0 || here.length * there.length > 100) continue;
    for (const a of here) {
      for (const b of there) {
        for (const [i, shareA] of touched(sentences, a)) {
          for (const [j, shareB] of touched(theirs, b)) {
            const row = scores.get(i) ?? new Map<number, number>();
            scores.set(i, row.set(j, (row.get(j) ?? 0) + (weight ?? Math.min(shareA, shareB))));
          }
        }
      }
    }
  }
  return sentences.map((_, i) => {
    let best: Sentence | null = null;
    let most = 0;
    for (const [j, score] of scores.get(i) ?? []) {
      if (score > most) [best, most] = [theirs[j]!, score];
    }
    return best;
  });
}

function groupsOf(rows: MarkedRows): Group[] {
  const utterances = new Map<string, Place[]>();
  for (const { utterance, article, content } of rows.quotes ?? []) {
    if (utterance !== null) put(utterances, utterance, { article, start: content.start, end: content.end });
  }
  for (const { id, echoes } of rows.utterances ?? []) for (const echo of echoes) put(utterances, id, echo);
  const claims = new Map<string, Place[]>();
  for (const number of rows.numbers ?? []) if (number.claim !== null) put(claims, number.claim, number);
  return [
    ...(rows.passages ?? []).map((row) => ({ places: row.occurrences, weight: null })),
    ...[...utterances.values()].map((places) => ({ places, weight: utteranceWeight })),
    ...[...claims.values()].map((places) => ({ places, weight: claimWeight })),
  ];
}

/** Sentences that a place touches, with the characters they share. */
function touched(sentences: readonly Sentence[], place: Place): [number, number][] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= place.start) low = middle + 1;
    else high = middle;
  }
  const found: [number, number][] = [];
  for (let i = low; i < sentences.length && sentences[i]!.start < place.end && found.length < 20; i++) {
    found.push([i, Math.min(sentences[i]!.end, place.end) - Math.max(sentences[i]!.start, place.start)]);
  }
  return found;
}

function put(groups: Map<string, Place[]>, key: string, place: Place): void {
  const list = groups.get(key);
  if (list) list.push(place);
  else groups.set(key, [place]);
}
