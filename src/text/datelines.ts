import { agencyOf } from "./agencies";
import { findDate } from "./dates";
import { isKnownPlace } from "./gazetteer";

export interface Dateline {
  /** length of the dateline with its dash and the space after it */
  length: number;
  /** without the dash */
  text: string;
  place: string | null;
  agency: string | null;
  published: string | null;
}

const longest = 110;
const dash = /\)?(?: ?(?:--|[\u2013\u2014\u2015])|\) ?-| -)(?= ?\S)/;
const agencyPart = /\(([^()]{2,40})\)/;
const particles = new Set(["of", "the", "de", "la", "al", "el", "and", "del", "da", "do", "upon", "sur"]);
const shouted = new Set([
  "WATCH",
  "BREAKING",
  "UPDATE",
  "EXCLUSIVE",
  "OPINION",
  "VIDEO",
  "NOTE",
  "CORRECTION",
  "ANALYSIS",
  "FILE",
  "LIVE",
  "LISTEN",
  "READ",
  "PHOTOS",
]);

/** The dateline that opens a paragraph: "BAGHDAD, Jan 27, 2024 (BSS/AFP) - ", "WASHINGTON — ", "(Reuters) - ". */
export function openingDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longest).replace(/[\r\n\t\u00a0]/g, " ");
  const match = dash.exec(head);
  if (!match || match.index === 0) return null;
  const end = match.index + (match[0].startsWith(")") ? 1 : 0);
  const parsed = parseDateline(head.slice(0, end), false);
  if (!parsed) return null;
  let length = match.index + match[0].length;
  while (head[length] === " " || head[length] === "-") length++;
  return { ...parsed, length };
}

/** A line that is a dateline and nothing else: "Baghdad, Jan 25 (AFP) Jan 25, 2024". */
export function datelineLine(line: string): Dateline | null {
  if (line.length > longest) return null;
  const parsed = parseDateline(line.replace(/\s/g, " "), true);
  return parsed && { ...parsed, length: line.length };
}

function parseDateline(text: string, alone: boolean): Omit<Dateline, "length"> | null {
  let rest = text;
  let agency: string | null = null;
  let bracketed = false;
  const bracket = agencyPart.exec(rest);
  if (bracket) {
    agency = agencyOf(bracket[1] ?? "");
    bracketed = agency !== null || /^[A-Z][A-Za-z/ -]{1,24}$/.test(bracket[1] ?? "");
    if (!bracketed) return null;
    rest = rest.slice(0, bracket.index) + rest.slice(bracket.index + bracket[0].length);
  }
  let published: string | null = null;
  let dated = false;
  for (let date = findDate(rest); date; date = findDate(rest)) {
    published ??= date.iso;
    dated = true;
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  const place = rest
    .replace(/[\s,;.:|-]{1,80}$/, "")
    .replace(/^[\s,;.:|-]+/, "")
    .trim();
  if (place === "")
    return bracketed && (agency || dated) ? { text: text.trim(), place: null, agency, published } : null;
  if (!isPlaceLike(place) || place.length > 60) return null;
  const first = place.split(/[,/]/)[0]?.trim() ?? place;
  const loud = place.length >= 4 && first === first.toUpperCase() && !shouted.has(first.split(" ")[0] ?? "");
  const known = isKnownPlace(first);
  if (
    alone
      ? !(known && (dated || bracketed)) && !(bracketed && dated)
      : !bracketed && !(dated && (loud || known)) && !(loud && (known || place.includes(",") || first.length > 4))
  )
    return null;
  return { text: text.trim(), place, agency, published };
}

/** A few capitalised words. */
function isPlaceLike(text: string): boolean {
  const words = text.split(/[ ,/]+/);
  return words.length <= 8 && words.every((word) => particles.has(word) || /^\p{Lu}[\p{L}.'\u2019-]*$/u.test(word));
}
