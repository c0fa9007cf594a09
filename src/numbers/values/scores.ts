import data from "../data/designators.json";
import { createFigure, type Figure } from "../figure";
import { isPlural } from "../grammar";
import type { Reader } from "../reader";
import { unitForms } from "./lexicon";

const cues = new Set(data.scoreCues);

/** Read a score, a record or a race time: "2-0", "52-3", "won 24-17", "1:36.6". */
export function readScore(
  reader: Reader,
  at: number,
  scope: { sentence: number; first: number; end: number },
): Figure | null {
  if (!reader.isNumber(at) || at + 2 >= scope.end) return null;
  const joint = reader.raw(at + 1);
  if (!reader.glued(at) || !reader.glued(at + 1) || !reader.isNumber(at + 2)) return null;
  if (joint === ":") return raceTime(reader, at, scope);
  if (!/^[-–]$/.test(joint) || (reader.isJoiner(at - 1) && reader.glued(at - 1))) return null;
  const parts = [Number(reader.raw(at)), Number(reader.raw(at + 2))];
  let to = at + 3;
  while (
    to + 1 < scope.end &&
    parts.length < 4 &&
    /^[-–]$/.test(reader.raw(to)) &&
    reader.glued(to - 1) &&
    reader.glued(to) &&
    reader.isNumber(to + 1)
  ) {
    parts.push(Number(reader.raw(to + 1)));
    to += 2;
  }
  if (parts.some((part) => !Number.isInteger(part) || part > 250)) return null;
  const next = reader.lower(to);
  if (reader.glued(to - 1) && reader.isWord(to)) return null;
  const counted =
    unitForms.has(next) ||
    (reader.isWord(to) && isPlural(next) && !cues.has(next)) ||
    next === "%" ||
    /^(million|billion|thousand|hundred|per)$/.test(next);
  if (counted || /^[$£€¥]$/.test(reader.raw(at - 1))) return null;
  if (parts[0]! <= parts[1]! && !cued(reader, at, to, scope)) return null;
  const figure = createFigure(scope.sentence, "score", at, to);
  figure.parts = parts;
  return figure;
}

function cued(reader: Reader, at: number, to: number, scope: { first: number; end: number }): boolean {
  for (let index = Math.max(scope.first, at - 6); index < Math.min(scope.end, to + 3); index++) {
    if ((index < at || index >= to) && cues.has(reader.lower(index))) return true;
  }
  return false;
}

function raceTime(reader: Reader, at: number, scope: { sentence: number; end: number }): Figure | null {
  const parts = [Number(reader.raw(at)), Number(reader.raw(at + 2))];
  let to = at + 3;
  if (reader.raw(to) === ":" && reader.glued(to - 1) && reader.isNumber(to + 1) && to + 1 < scope.end) {
    parts.push(Number(reader.raw(to + 1)));
    to += 2;
  }
  if (parts.some(Number.isNaN)) return null;
  const figure = createFigure(scope.sentence, "score", at, to);
  figure.parts = parts;
  return figure;
}
