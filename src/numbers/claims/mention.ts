import { type Article, analyse } from "../../text";
import { type Bag, bagOf, stem } from "../bags";
import { nounPhraseAt } from "../counted/noun-phrase";
import conceptData from "../data/concepts.json";
import type { Figure } from "../figure";
import { readNumbers } from "../find";
import { functionWords, verbs } from "../grammar";
import type { Reader } from "../reader";
import type { NumberRow } from "../rows";
import { months, smallNumbers, weekdays } from "../values/lexicon";
import type { Units } from "../values/own-units";

/** What is known of a figure when it is compared with those of other articles. */
export interface Mention {
  row: NumberRow;
  figure: Figure;
  article: number;
  sentence: number;
  /** figures of different dimensions are never the same quantity */
  dimension: string;
  /** in the base unit of the dimension; the middle of an interval */
  value: number;
  /** the ends of the interval in the base unit; null = open */
  low: number | null;
  high: number | null;
  head: string | null;
  /** the head stands at the figure, and is not only the subject of its clause */
  direct: boolean;
  concept: string | null;
  /** nearest name to the left, in lower case */
  name: string | null;
  place: string | null;
  /** a year or month it is said of, or "later" */
  anchor: string | null;
  subset: boolean;
  attributed: boolean;
  cue: boolean;
  local: Bag;
  wide: Bag;
}

const concepts = new Map<string, string>();
for (const [concept, words] of Object.entries(conceptData.concepts))
  for (const word of words) concepts.set(word, concept);
const subsetWords = new Set(conceptData.subset);
const cues = new Set(conceptData.changeCues);
const attribution = new Set(conceptData.attribution);
/** classes of those who say things: "police said" tells nothing of what is counted */
const speaking = new Set(["police", "fire-service", "troops", "job", "population"]);
export const evolving = new Set(conceptData.evolving);
const linked = new Set([
  "count",
  "money",
  "percentage",
  "measure",
  "age",
  "duration",
  "fraction",
  "vague-count",
  "score",
  "time",
]);

/** The figures of one article that can be compared, analysed. */
export function mentionsOf(article: Article, index: number): Mention[] {
  const { rows, figures, reader } = readNumbers(article);
  const { sentences } = analyse(article);
  const mentions: Mention[] = [];
  // once a sentence: one may hold very many figures
  let [looked, attributed] = [-1, false];
  for (const [at, figure] of figures.entries()) {
    const row = rows[at]!;
    if (!linked.has(row.kind)) continue;
    const scale = scaleOf(row, reader.units);
    if (!scale) continue;
    const sentence = sentences[figure.sentence]!;
    if (looked !== figure.sentence) {
      looked = figure.sentence;
      attributed = some(reader, sentence.firstToken, sentence.endToken, attribution);
    }
    const [from, to] = window(figures, at, sentence.firstToken, sentence.endToken);
    mentions.push({
      row,
      figure,
      article: index,
      sentence: figure.sentence,
      ...scale,
      head: headOf(reader, figure),
      direct: figure.counted !== null || (figure.nounFrom !== null && figure.nounFrom >= figure.numberTo),
      concept: conceptOf(reader, figure, from, to),
      name: nameLeft(reader, figure, sentence.firstToken),
      place: row.place ? row.place.text.toLowerCase() : null,
      anchor: anchorOf(reader, figure, row, sentence.firstToken, sentence.endToken),
      subset: isSubset(reader, figure),
      attributed,
      cue: some(
        reader,
        Math.max(sentence.firstToken, figure.left - 8),
        Math.min(sentence.endToken, figure.right + 6),
        cues,
      ),
      local: bagOf(
        reader,
        Math.max(sentence.firstToken, figure.left - 10),
        Math.min(sentence.endToken, figure.right + 10),
        figure,
      ),
      wide: bagOf(reader, sentence.firstToken, Math.min(sentence.endToken, sentence.firstToken + 120), figure),
    });
  }
  return mentions;
}

type Scale = Pick<Mention, "dimension" | "value" | "low" | "high">;

function scaleOf(row: NumberRow, units: Units): Scale | null {
  if (row.kind === "time") {
    const found = /^(\d\d):(\d\d)/.exec(row.iso ?? "");
    if (!found) return null;
    const minutes = Number(found[1]) * 60 + Number(found[2]);
    return { dimension: "time", value: minutes, low: minutes, high: minutes };
  }
  if (row.kind === "score")
    return row.parts
      ? { dimension: `score ${row.parts.length}`, value: row.parts[0]!, low: row.parts[0]!, high: row.parts[0]! }
      : null;
  const present = row.change?.to ?? row.value;
  const middle = present ?? (row.low !== null && row.high !== null ? (row.low + row.high) / 2 : (row.low ?? row.high));
  if (middle === null) return null;
  const low = row.change ? present : row.low;
  const high = row.change ? present : row.high;
  let [dimension, factor] = dimensionOf(row, units);
  if (row.kind === "fraction") factor = 100;
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { dimension, value: middle * factor, low: times(low), high: times(high) };
}

function dimensionOf(row: NumberRow, units: Units): [string, number] {
  if (row.kind === "count" && row.value !== null && !Number.isInteger(row.value) && row.value < 1000)
    return ["decimal", 1];
  if (row.kind === "count" || row.kind === "vague-count") return ["count", 1];
  if (row.kind === "fraction") return ["share", 100];
  if (row.unit === "percent") return ["share", 1];
  if (row.kind === "age") return ["age", 1];
  const unit = row.unit === null ? undefined : units.byName(row.unit);
  if (unit?.base && unit.factor !== null) return [unit.base === "second" ? "duration" : unit.base, unit.factor];
  if (row.kind === "measure" && row.unit?.startsWith("point")) return ["count", 1];
  // "£140m of annual savings" and "140 million pounds a year" may be one: how often is kept apart from the currency
  if (row.kind === "money" && row.unit !== null)
    return [`money ${row.unit.replace(/ per (?:year|share)$/, "").replace(/^pound$/, "pound sterling")}`, 1];
  return [`${row.kind} ${row.unit ?? ""}`, 1];
}

/** The tokens around a figure up to the next figures. */
function window(figures: readonly Figure[], at: number, first: number, end: number): [number, number] {
  const figure = figures[at]!;
  const before = figures[at - 1];
  const after = figures[at + 1];
  const from = Math.max(first, figure.left - 7, before && before.sentence === figure.sentence ? before.right : first);
  const to = Math.min(end, figure.right + 8, after && after.sentence === figure.sentence ? after.left : end);
  return [from, to];
}

function headOf(reader: Reader, figure: Figure): string | null {
  if (figure.kind === "count" || figure.kind === "vague-count")
    return figure.unit === null ? null : figure.unit.slice(figure.unit.lastIndexOf(" ") + 1);
  if (figure.unit === "magnitude" || figure.nounFrom === null || figure.nounTo === null) return null;
  const phrase = nounPhraseAt(reader, figure.nounFrom, figure.nounTo, false);
  return phrase ? stem(reader.lower(phrase.head)) : null;
}

function conceptOf(reader: Reader, figure: Figure, from: number, to: number): string | null {
  let best: string | null = null;
  let distance = 99;
  for (let index = from; index < to; index++) {
    if (index >= figure.numberFrom && index < figure.numberTo) continue;
    const concept = concepts.get(reader.lower(index));
    if (concept === undefined || (speaking.has(concept) && attribution.has(reader.lower(index + 1)))) continue;
    const gap = index >= figure.right ? index - figure.right : Math.max(0, figure.left - index) + 0.5;
    if (gap < distance) {
      distance = gap;
      best = concept;
    }
  }
  return best;
}

function nameLeft(reader: Reader, figure: Figure, first: number): string | null {
  for (let index = figure.left - 1; index >= first && index > figure.left - 16; index--) {
    if (!reader.isCapital(index) || (index === first && functionWords.has(reader.lower(index)))) continue;
    const word = reader.lower(index).replace(".", "");
    if (months.has(word) || weekdays.has(word) || word.length < 3 || functionWords.has(word) || smallNumbers.has(word))
      continue;
    if (verbs.has(word) || reader.raw(index - 1) === ".") continue;
    return word;
  }
  return null;
}

function anchorOf(reader: Reader, figure: Figure, row: NumberRow, first: number, end: number): string | null {
  if (row.time) {
    const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(row.time.text);
    if (year) return year[1]!;
    const month = months.get(row.time.text.toLowerCase().slice(0, 3));
    if (month !== undefined) return `month ${month}`;
  }
  for (let index = Math.max(first, figure.left - 10); index < Math.min(end, figure.right + 10); index++) {
    if (
      /^(years?|decades?|months?)$/.test(reader.lower(index)) &&
      /^(ago|earlier|later|before|after)$/.test(reader.lower(index + 1))
    )
      return "other time";
  }
  return null;
}

function isSubset(reader: Reader, figure: Figure): boolean {
  if (figure.of !== null) return true;
  for (let index = figure.left - 2; index < figure.left; index++)
    if (subsetWords.has(reader.lower(index)) && reader.lower(index) !== "of") return true;
  return (
    reader.lower(figure.right) === "of" &&
    /^(the|them|whom|those)$/.test(reader.lower(figure.right + 1)) &&
    figure.kind === "count"
  );
}

function some(reader: Reader, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let index = from; index < to; index++) if (words.has(reader.lower(index))) return true;
  return false;
}
