import data from "../data/roles.json";
import { auxiliaries, functionWords, verbs } from "../grammar";
import type { Reader } from "../reader";
import { months, smallNumbers, weekdays } from "../values/lexicon";
import type { Mention } from "./mention";

const reporting = new Set(data.reporting);
export const contrastWords: ReadonlySet<string> = new Set(data.contrast);
/** tokens looked over on either side; keeps a hostile sentence without end linear */
const farthest = 20;
const longestName = 10;

/** The name beside a figure. */
export interface Owner {
  /** its last word, in lower case */
  name: string;
  /** it is the owner for certain: subject, possessive, or right before a parenthesis with the figure */
  bound: boolean;
}

/** Whose figure it is: of shares also from the words behind it. */
export function findOwner(reader: Reader, mention: Mention, first: number, end: number): Owner | null {
  if (mention.dimension === "share") return holderOf(reader, mention, first, end);
  const { left } = mention.figure;
  return ownerOf(reader, left, Math.max(first, left - farthest), first);
}

/** Whose share it is: "82 percent in India", "Egypt lost 52 percent"; not across another number. */
function holderOf(reader: Reader, { figure }: Mention, first: number, end: number): Owner | null {
  for (let index = figure.right; index < end && index < figure.right + 8; index++) {
    if (reader.isNumber(index) || /^[,;.:(]$/.test(reader.raw(index))) break;
    if (!/^(in|for|of|to|with|from|by)$/.test(reader.lower(index))) continue;
    const at = reader.lower(index + 1) === "the" ? index + 2 : index + 1;
    if (isName(reader, at, first)) return { name: lastOfRun(reader, at, first), bound: true };
  }
  let from = figure.left;
  while (from > first && from > figure.left - farthest && !reader.isNumber(from - 1)) from--;
  return ownerOf(reader, figure.left, from, first);
}

function lastOfRun(reader: Reader, at: number, first: number): string {
  let last = at;
  while (last < at + longestName && isName(reader, last + 1, first)) last++;
  return reader.lower(last).replace(/['’]s$/, "");
}

/** The nearest name to the left that is not merely the one who gives the figure. */
function ownerOf(reader: Reader, left: number, from: number, first: number): Owner | null {
  let parenthesis = false;
  for (let index = left - 1; index >= from; index--) {
    const raw = reader.raw(index);
    if (raw === "(") parenthesis = true;
    else if (raw === ")") return null;
    if (!isName(reader, index, first)) continue;
    let start = index;
    while (start > first && start > index - longestName && isName(reader, start - 1, first)) start--;
    if (!isReporter(reader, start, index)) {
      const next = reader.lower(index + 1);
      const possessive = /['’]s$/.test(reader.lower(index)) || /^['’]s$/.test(next);
      const bound =
        (parenthesis && raw !== "(" && reader.raw(index + 1) === "(") ||
        possessive ||
        auxiliaries.has(next) ||
        verbs.has(next);
      return { name: reader.lower(index).replace(/['’]s$/, ""), bound };
    }
    index = start;
  }
  return null;
}

function isName(reader: Reader, index: number, first: number): boolean {
  if (!reader.isCapital(index)) return false;
  const word = reader.lower(index).replaceAll(".", "");
  if (word.length < 3 || months.has(word) || weekdays.has(word) || smallNumbers.has(word)) return false;
  return !(functionWords.has(word) || (index === first && verbs.has(word)));
}

/** "The USGS said", "according to the USGS" */
function isReporter(reader: Reader, start: number, last: number): boolean {
  if (
    reporting.has(reader.lower(last + 1)) ||
    (reporting.has(reader.lower(last + 2)) && /^(has|have|also|later)$/.test(reader.lower(last + 1)))
  )
    return true;
  const before = reader.lower(start - 1) === "the" ? start - 2 : start - 1;
  return reader.lower(before) === "to" && reader.lower(before - 1) === "according";
}

/** The subject of a verb of reporting to the left: "the USGS | put". */
export function reporterOf(reader: Reader, left: number, first: number): string | null {
  for (let index = left - 1; index > first && index > left - farthest; index--) {
    if (!reporting.has(reader.lower(index))) continue;
    let from = index;
    while (
      from > first &&
      from > index - 8 &&
      (reader.isWord(from - 1) || reader.raw(from - 1) === ".") &&
      !contrastWords.has(reader.lower(from - 1))
    )
      from--;
    return from < index ? reader.text.slice(reader.start(from), reader.end(index - 1)) : null;
  }
  return null;
}
