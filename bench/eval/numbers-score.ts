/**
 * Metrics of quantities: one-to-one matching per text, by value, then unit, hedge and what is counted.
 * The definitions are those of the scorer that comes with the gold data, so that figures can be compared.
 */
export interface Quantity {
  value?: number | null;
  range?: [number, number] | null;
  unit?: string | null;
  unit_surface?: string | null;
  modifier?: string | null;
  concept?: string | string[] | null;
  start?: number | null;
  end?: number | null;
  text?: string;
}

export interface QuantityText {
  id: string;
  text: string;
  quantities: Quantity[];
  not_supported?: string;
}

/** precision, recall, F1 in percent */
export type Triple = [number, number, number];

export interface QuantityScores {
  gold: number;
  predicted: number;
  value: Triple;
  unit: Triple;
  hedge: Triple;
  counted: Triple;
  hedgeAccuracy: number;
  missed: { id: string; text: string; missed: Quantity[]; spurious: Quantity[]; pairs: [Quantity, Quantity][] }[];
}

const aliases = new Map<string, string>();
for (const line of [
  "percentage: % percent|per cent|pct|percentage point",
  "dollar: $|us$|usd|u.s. dollar|united states dollar|us dollar|american dollar",
  "euro: eur|€",
  "pound sterling: £|gbp|british pound|united kingdom pound",
  "japanese yen: ¥|jpy|yen",
  "chinese yuan: yuan|cny|rmb|chinese yuan renminbi|yuan renminbi",
  "kilometre: km|kilometer",
  "metre: m|meter",
  "centimetre: cm|centimeter",
  "millimetre: mm|millimeter",
  "mile: mi",
  "foot: ft|feet",
  "inch: inches|in",
  "yard: yd",
  "kilogram: kg|kilogramme",
  "gram: g",
  "pound-mass: lb|lbs|pound|pounds|pound-force",
  "ton: tonne|metric ton",
  "mile per hour: mph|miles per hour",
  "kilometre per hour: kmh|km/h|kilometer per hour|kph",
  "second: sec",
  "minute: min",
  "hour: hr|hrs",
  "year: yr",
  "year of age: years old|year old|year-old",
  "litre: l|liter",
  "gigabyte: gb",
  "megabyte: mb",
  "terabyte: tb",
  "hertz: hz",
  "gigahertz: ghz",
  "horsepower: hp",
  "kilowatt: kw",
  "megawatt: mw",
  "gigawatt: gw",
  "celsius: c|degree celsius|degrees celsius",
  "fahrenheit: f|degree fahrenheit|degrees fahrenheit",
  "hong kong dollar: hkd",
  "person: people|persons",
  "square metre: square meter",
  "square kilometre: square kilometer",
  "man: men",
  "woman: women",
  "child: children",
]) {
  const [name, rest] = line.split(": ") as [string, string];
  for (const alias of rest.replace("% percent", "%|percent").split("|")) aliases.set(alias, name);
}
aliases.set("yrs", "year");
const irregular = new Map([
  ["feet", "foot"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["people", "person"],
  ["inches", "inch"],
  ["lives", "life"],
]);
const stop = new Set("the a an of in on at for to and or with from by per its his her their this that".split(" "));

function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

export function canonicalUnit(unit: string | null | undefined): string {
  const text = (unit ?? "").trim().toLowerCase();
  if (text === "" || text === "-" || text === "dimensionless" || text === "none") return "";
  const known = aliases.get(text);
  if (known !== undefined) return known;
  const words = text
    .split(/\s+/)
    .map(singular)
    .join(" ")
    .replace(/meter\b/g, "metre")
    .replaceAll("liter", "litre");
  return aliases.get(words) ?? words;
}

function words(value: string | string[] | null | undefined): string[] {
  if (!value || value.length === 0) return [];
  const text = Array.isArray(value) ? value.join(" ") : value;
  return (text.toLowerCase().match(/[a-z0-9&]+/g) ?? []).filter((word) => !stop.has(word)).map(singular);
}

function overlap(a: Quantity["concept"], b: Quantity["concept"]): number {
  const gold = words(a);
  const rest = words(b);
  const size = gold.length + rest.length;
  if (gold.length === 0 || rest.length === 0) return 0;
  let common = 0;
  for (const word of gold) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      common++;
      rest.splice(at, 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / size;
}

function ends(quantity: Quantity): number[] | null {
  if (quantity.range) return [Math.min(...quantity.range), Math.max(...quantity.range)];
  return quantity.value === null || quantity.value === undefined ? null : [quantity.value];
}

function sameValue(a: Quantity, b: Quantity): boolean {
  const left = ends(a);
  const right = ends(b);
  if (!left || !right || left.length !== right.length) return false;
  return left.every(
    (x, index) => Math.abs(x - right[index]!) <= 1e-5 * Math.max(Math.abs(x), Math.abs(right[index]!)) + 1e-12,
  );
}

export function triple(hits: number, gold: number, predicted: number): Triple {
  const p = predicted ? hits / predicted : 0;
  const r = gold ? hits / gold : 0;
  return [p, r, p + r ? (2 * p * r) / (p + r) : 0].map((x) => Math.round(1000 * x) / 10) as Triple;
}

const isHedge = (quantity: Quantity) =>
  quantity.modifier === "~" || quantity.modifier === "<" || quantity.modifier === ">";
const counts = (quantity: Quantity) => ends(quantity) !== null;

/** Match the predictions of each text with its gold quantities and count. */
export function scoreQuantities(
  gold: readonly QuantityText[],
  predicted: ReadonlyMap<string, Quantity[]>,
): QuantityScores {
  let [golds, preds, value, unit, unitGold, hedges, hedgesGold, hedgesPred, accurate, withHedge, counted] =
    new Array<number>(11).fill(0) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
  const missed: QuantityScores["missed"] = [];
  for (const text of gold) {
    const left = text.quantities.filter(counts);
    const right = (predicted.get(text.id) ?? []).filter(counts);
    golds += left.length;
    preds += right.length;
    hedgesGold += left.filter(isHedge).length;
    hedgesPred += right.filter(isHedge).length;
    const candidates: [number, number, number][] = [];
    for (const [i, a] of left.entries()) {
      for (const [j, b] of right.entries()) {
        if (!sameValue(a, b)) continue;
        let score =
          8 * Number(canonicalUnit(a.unit) === canonicalUnit(b.unit)) +
          4 * Number((a.modifier ?? null) === (b.modifier ?? null)) +
          2 * overlap(a.concept, b.concept);
        if (typeof a.start === "number" && typeof b.start === "number" && a.start < b.end! && b.start < a.end!)
          score += 16;
        candidates.push([score, i, j]);
      }
    }
    candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
    const usedLeft = new Set<number>();
    const usedRight = new Set<number>();
    const pairs: [Quantity, Quantity][] = [];
    for (const [, i, j] of candidates) {
      if (usedLeft.has(i) || usedRight.has(j)) continue;
      usedLeft.add(i);
      usedRight.add(j);
      pairs.push([left[i]!, right[j]!]);
    }
    value += pairs.length;
    unitGold += left.filter((quantity) => "unit" in quantity).length;
    for (const [a, b] of pairs) {
      if ("unit" in a && canonicalUnit(a.unit) === canonicalUnit(b.unit)) unit++;
      if ("modifier" in a) {
        withHedge++;
        const same = a.modifier === (b.modifier || "=");
        if (same) accurate++;
        if (same && isHedge(a)) hedges++;
      }
      if (
        "concept" in a &&
        ((words(a.concept).length === 0 && !a.concept?.length && !b.concept?.length) ||
          overlap(a.concept, b.concept) > 0)
      )
        counted++;
    }
    missed.push({
      id: text.id,
      text: text.text,
      missed: left.filter((_, i) => !usedLeft.has(i)),
      spurious: right.filter((_, j) => !usedRight.has(j)),
      pairs,
    });
  }
  return {
    gold: golds,
    predicted: preds,
    value: triple(value, golds, preds),
    unit: triple(unit, unitGold, preds),
    hedge: triple(hedges, hedgesGold, hedgesPred),
    counted: triple(counted, golds, preds),
    hedgeAccuracy: withHedge ? Math.round((1000 * accurate) / withHedge) / 10 : 0,
    missed,
  };
}
