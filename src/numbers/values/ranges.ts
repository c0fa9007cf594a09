import type { Figure } from "../figure";
import type { Reader } from "../reader";

const changing = new Set(
  "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops dropping climbed climb climbs climbing jumped jump jumps jumping declined decline declines declining increased increase increases increasing decreased decrease decreases decreasing slipped slid slide slides sank sunk plummeted plunged plunge soared surged tumbled shrank shrink shrunk doubled doubling tripled cut cuts cutting reduced reduce reduces reducing reduction raised raise raises raising lowered lowering lower went going go goes accelerate accelerates accelerating expanded expand widened narrowed revised changed change changes moved slow slowed slowing improved edged rebounded recovered upgraded downgraded swelled ballooned dwindled up down".split(
    " ",
  ),
);
const joinable = new Set(["count", "money", "percentage", "measure", "age", "duration", "fraction", "vague-count"]);

/** Put figures together that are the two ends of a range or of a change; others only share a unit. */
export function joinRanges(reader: Reader, figures: Figure[], first: number): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (
      before &&
      joinable.has(before.kind) &&
      joinable.has(figure.kind) &&
      before.value !== null &&
      figure.value !== null
    ) {
      millions(reader, before, figure);
      const link = linkOf(reader, before, figure, first);
      if (link === "share") share(before, figure);
      else if (link) {
        joined[joined.length - 1] = join(before, figure, link);
        continue;
      }
    }
    joined.push(figure);
  }
  cameFrom(reader, joined);
  return joined;
}

/** "3m-4m euros", "$3m-4m": an m beside an amount in millions is of millions, and not of metres. */
function millions(reader: Reader, a: Figure, b: Figure): void {
  const [metres, money] = a.unit === "metre" ? [a, b] : [b, a];
  if (metres.unit !== "metre" || money.kind !== "money" || money.scale !== 1e6 || b.from - a.to !== 1) return;
  if (reader.lower(metres.to - 1) !== "m" || !/^[-–]$/.test(reader.raw(a.to))) return;
  metres.kind = "money";
  metres.unit = money.unit;
  scaleUp(metres, 1e6);
}

type Link = "range" | "change" | "share" | null;

function linkOf(reader: Reader, a: Figure, b: Figure, first: number): Link {
  const gap: string[] = [];
  for (let index = a.to; index < b.from && gap.length < 7; index++) gap.push(reader.lower(index));
  const text = gap.join(" ");
  // "between the ages of 17 and 20"
  const before = a.kind === "age" && reader.lower(a.from - 1) === "the" ? a.from - 2 : a.from - 1;
  const opener = reader.lower(before);
  const opened = opener === "about" || opener === "around" || opener === "roughly" ? reader.lower(before - 1) : opener;
  if (/^(?:- ?)?(?:or|and|,)$/.test(text)) {
    if (text.endsWith("and") && opened === "between" && compatible(a, b)) return "range";
    return (a.unit === null && a.kind === "count" && b.unit !== null && b.kind !== "age" && b.kind !== "money") ||
      (a.unit === null && b.kind === "money" && b.from === b.numberFrom && a.kind === "count" && text.endsWith("or"))
      ? "share"
      : null;
  }
  if (!compatible(a, b)) return null;
  if (opened === "between" && gap.includes("and") && gap.length <= 2) return "range";
  if (/^(?:-|–|—|−|~|‐|‑)$/.test(text)) {
    // "about 40 - 50 years old"
    if (text === "-" && !reader.glued(a.to - 1) && !reader.glued(a.to))
      return a.unit === null &&
        a.form === "digits" &&
        (b.unit !== null || opened !== opener) &&
        a.value! < b.value! &&
        b.value! < 5 * a.value!
        ? "range"
        : null;
    const tight = reader.glued(a.to - 1) || reader.glued(a.to) || text === "–" || text === "~";
    return tight && a.value! < b.value! * (b.scale > 1 && a.scale === 1 ? b.scale : 1) ? "range" : null;
  }
  const to =
    gap.at(-1) === "to" ||
    text === "to -" ||
    text === "- to -" ||
    text === "to about" ||
    text === "to around" ||
    text === "to nearly";
  // "rose by 12 to 40": a step and where it led, while "rose by 12 to 15" is a range
  const step = opened === "by" && a.value! * 2.5 < b.value! * (shares(a, b) ? 1 / b.scale : 1);
  if (step && changes(reader, a.left - 1, first)) return null;
  if (!to || gap.includes(",") || gap.includes(".") || gap.includes(";")) return null;
  if (a.unit !== null && a.kind !== "age" && b.unit === null && opened !== "from" && !text.startsWith("up"))
    return null;
  if (gap.length <= 2 || opened === "from" || /^(?:up to|- to -|- to|- up to)$/.test(text)) {
    if (opened === "from" && (a.value! > b.value! || changes(reader, a.left - 1, first))) return "change";
    if (gap.length <= 3 || opened === "from")
      return opened === "from" || a.value! <= b.value! || a.kind === "measure" || shares(a, b) ? "range" : null;
  }
  return null;
}

function compatible(a: Figure, b: Figure): boolean {
  if (a.unit !== null && b.unit !== null && baseOf(a.unit) !== baseOf(b.unit)) return false;
  if (a.hyphened && a.unit === null && a.to !== b.from - 1 && b.from - a.to !== 3) return false;
  return a.kind === b.kind || a.kind === "count" || b.kind === "count";
}

/** "$75 a barrel to $45.88": what it is per is said once. */
const baseOf = (unit: string) => unit.replace(/ per .*$/, "").replace(/^US dollar$/, "dollar");

function changes(reader: Reader, from: number, first: number): boolean {
  for (let index = from; index >= first && index > from - 12; index--)
    if (changing.has(reader.lower(index))) return true;
  return false;
}

function shares(a: Figure, b: Figure): boolean {
  return a.scale === 1 && b.scale >= 1000 && a.value !== null && b.value !== null && a.value <= b.value / b.scale;
}

function share(a: Figure, b: Figure): void {
  a.unit = b.unit;
  a.kind = b.kind;
  if (shares(a, b)) scaleUp(a, b.scale);
}

function scaleUp(figure: Figure, by: number): void {
  if (figure.value === null) return;
  figure.value = Number((figure.value * by).toPrecision(12));
  figure.low = figure.value;
  figure.high = figure.value;
  figure.scale = by;
}

function join(a: Figure, b: Figure, link: "range" | "change"): Figure {
  if (shares(a, b) && (a.form !== "digits" || a.unit === null || a.unit === b.unit || b.unit === null))
    scaleUp(a, b.scale);
  const kind = a.kind === "count" || (a.kind === "measure" && a.unit === null) ? b.kind : a.kind;
  const low = Math.min(a.value!, b.value!);
  const high = Math.max(a.value!, b.value!);
  const change = link === "change" ? { from: a.value, to: b.value } : null;
  const unit = b.unit !== null && a.unit !== null && b.unit.length > a.unit.length ? b.unit : (a.unit ?? b.unit);
  return {
    ...a,
    kind,
    unit,
    value: null,
    low,
    high,
    change,
    to: b.to,
    right: b.to,
    numberTo: b.numberTo,
    hyphened: b.hyphened,
    scale: Math.max(a.scale, b.scale),
  };
}

/** "climbed to 6.7% from 6.29%": the first is the present value of a change. */
function cameFrom(reader: Reader, figures: Figure[]): void {
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    if (!next || figure.value === null || next.value === null || figure.kind !== next.kind || figure.unit !== next.unit)
      continue;
    if (next.from - figure.to === 1 && reader.lower(figure.to) === "from" && reader.lower(figure.left - 1) === "to") {
      figure.change = { from: next.value, to: figure.value };
    }
  }
}
