import currencyData from "../data/currencies.json";
import hedgeData from "../data/hedges.json";
import wordData from "../data/number-words.json";
import unitData from "../data/units.json";
import type { Hedge } from "../rows";

export interface Unit {
  name: string;
  kind: string;
  /** to convert: value x factor is in `base` */
  factor: number | null;
  base: string | null;
}

export interface HedgeEntry {
  phrase: string;
  hedge: Hedge;
  /** multiples of the value; null = open */
  low: number | null;
  high: number | null;
}

const mapOf = <V>(record: Record<string, V>): Map<string, V> => new Map(Object.entries(record));

export const smallNumbers = mapOf<number>(wordData.small);
export const tens = mapOf<number>(wordData.tens);
export const scales = mapOf<number>(wordData.scales);
export const pluralScales = mapOf<number[]>(wordData.plurals);
export const shortScales = mapOf<number>(wordData.shortScales);
export const ordinalWords = mapOf<number>(wordData.ordinals);

/** "third", "thirds" … -> 3 */
export const denominators = new Map<string, number>();
for (const [word, value] of Object.entries(wordData.denominators)) {
  denominators.set(word, value);
  if (!word.endsWith("half") && !word.endsWith("halves")) denominators.set(`${word}s`, value);
}
for (const [word, value] of denominators) {
  if (word !== "half" && word !== "halves" && word !== "quarter" && !word.endsWith("s")) ordinalWords.set(word, value);
}

/** units by their words, lower case, joined by one space */
export const unitForms = new Map<string, Unit>();
/** units by their symbols, in their own case; only right after a number */
export const unitSymbols = new Map<string, Unit>();
export const unitsByName = new Map<string, Unit>();
for (const entry of unitData.units as (Partial<Unit> & {
  name: string;
  kind: string;
  forms: string[];
  symbols: string[];
})[]) {
  const unit: Unit = { name: entry.name, kind: entry.kind, factor: entry.factor ?? null, base: entry.base ?? null };
  unitsByName.set(unit.name, unit);
  for (const form of entry.forms) unitForms.set(form, unit);
  for (const symbol of entry.symbols) unitSymbols.set(symbol, unit);
}

/** signs and codes before an amount ("US$", "RM"), and codes and words after it ("USD", "euros") */
export const currencyBefore = new Map<string, string>();
export const currencyAfter = new Map<string, string>();
for (const currency of currencyData.currencies) {
  for (const sign of currency.signs) {
    currencyBefore.set(sign, currency.name);
    currencyAfter.set(sign, currency.name);
  }
  for (const code of currency.codes) {
    currencyBefore.set(code, currency.name);
    if (code !== "PS") currencyAfter.set(code, currency.name);
  }
  for (const word of currency.words) currencyAfter.set(word, currency.name);
}

const last = (phrase: string) => phrase.slice(phrase.lastIndexOf(" ") + 1);
const first = (phrase: string) => phrase.split(" ")[0]!;

function indexBy(entries: readonly HedgeEntry[], key: (phrase: string) => string): Map<string, HedgeEntry[]> {
  const index = new Map<string, HedgeEntry[]>();
  for (const entry of entries) {
    const list = index.get(key(entry.phrase)) ?? [];
    list.push(entry);
    index.set(key(entry.phrase), list);
  }
  for (const list of index.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return index;
}

/** hedges before a figure by their last word, longest first */
export const hedgesBefore = indexBy(hedgeData.before as HedgeEntry[], last);
/** hedges after a figure by their first word, longest first */
export const hedgesAfter = indexBy(hedgeData.after as HedgeEntry[], first);
/** hedges before a clock time by their last word, longest first */
export const hedgesOfClock = indexBy(
  (hedgeData.clock as { phrase: string; hedge: Hedge }[]).map((entry) => ({ ...entry, low: null, high: null })),
  last,
);
export const months = new Map<string, number>();
for (const [index, name] of "january february march april may june july august september october november december"
  .split(" ")
  .entries()) {
  months.set(name, index + 1);
  months.set(name.slice(0, 3), index + 1);
}
months.set("sept", 9);
export const weekdays = new Map(
  "sunday monday tuesday wednesday thursday friday saturday".split(" ").map((word, index) => [word, index] as const),
);
