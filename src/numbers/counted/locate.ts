import type { Figure } from "../figure";
import type { Reader } from "../reader";
import { months, weekdays } from "../values/lexicon";

const placing = new Set("in at near of from to outside inside across around on".split(" "));
const lengths = new Set(["metre", "kilometre", "centimetre", "mile", "foot", "yard", "nautical mile"]);
const timed = new Set(["date", "year", "weekday", "time"]);

/** Find the place and the time that each figure of a sentence is said of. */
export function locate(reader: Reader, figures: Figure[], first: number, end: number): void {
  for (const [index, figure] of figures.entries()) {
    if (timed.has(figure.kind) || figure.kind === "ordinal") continue;
    const limit = nextQuantity(figures, index)?.left ?? end;
    const start = figures[index - 1]?.right ?? first;
    figure.place = placeRight(reader, figure, limit) ?? placeLeft(reader, figure, start);
    figure.time = timeOf(reader, figures, index, first);
  }
}

function nextQuantity(figures: Figure[], index: number): Figure | undefined {
  return figures.slice(index + 1, index + 8).find((figure) => !timed.has(figure.kind));
}

function placeRight(reader: Reader, figure: Figure, limit: number): [number, number] | null {
  const length = figure.unit !== null && lengths.has(figure.unit);
  const stop = Math.min(limit, figure.right + 14);
  for (let index = figure.right; index < stop; index++) {
    if (/^[.;:]$/.test(reader.raw(index)) || (reader.raw(index) === "," && !length)) return null;
    const word = reader.lower(index);
    if (!placing.has(word) || ((word === "of" || word === "to" || word === "from") && !length && word === "of"))
      continue;
    const name = nameAt(reader, index + 1, limit);
    if (name) return name;
  }
  return null;
}

function placeLeft(reader: Reader, figure: Figure, start: number): [number, number] | null {
  for (let index = figure.left - 1; index >= start && index > figure.left - 14; index--) {
    if (reader.raw(index) === ";") return null;
    if (reader.lower(index) !== "in" && reader.lower(index) !== "at" && reader.lower(index) !== "near") continue;
    const name = nameAt(reader, index + 1, figure.left);
    if (name) return name;
  }
  return null;
}

/** A run of capitalised words, "the" passed over, that is no date. */
function nameAt(reader: Reader, at: number, end: number): [number, number] | null {
  const from = reader.lower(at) === "the" ? at + 1 : at;
  let to = from;
  while (to < end && (isNamePart(reader, to) || (to > from && reader.isJoiner(to) && isNamePart(reader, to + 1)))) to++;
  return to > from ? [from, to] : null;
}

function isNamePart(reader: Reader, index: number): boolean {
  const word = reader.lower(index).replace(".", "");
  return reader.isCapital(index) && !months.has(word) && !weekdays.has(word);
}

/** "the bridge, built in 1999, carried 300 people": a time inside what is said by the way is not the figure's. */
function isAside(reader: Reader, time: Figure, figure: Figure, first: number): boolean {
  if (time.right > figure.left || reader.raw(time.right) !== ",") return false;
  for (let index = time.left - 1; index > first && index > time.left - 9; index--) {
    if (reader.raw(index) !== ",") continue;
    const word = reader.lower(index + 1);
    return /^(?:which|who|where|whose|built|made|born|held|sold|bought|won|set|led)$/.test(word) || word.endsWith("ed");
  }
  return false;
}

function timeOf(reader: Reader, figures: Figure[], index: number, first: number): [number, number] | null {
  let best: Figure | null = null;
  let distance = 18;
  for (const other of figures.slice(Math.max(0, index - 6), index + 7)) {
    if (!timed.has(other.kind)) continue;
    const figure = figures[index]!;
    if (isAside(reader, other, figure, first)) continue;
    const gap = other.left >= figure.right ? other.left - figure.right : figure.left - other.right + 2;
    if (gap < distance) {
      best = other;
      distance = gap;
    }
  }
  return best ? [best.left, best.right] : null;
}
