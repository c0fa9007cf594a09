import { type Article, analyse, type Sentence } from "../text";
import data from "./data/roles.json";
import { readNumbers } from "./find";
import { auxiliaries, functionWords, verbs } from "./grammar";
import { months, smallNumbers, weekdays } from "./lexicon";
import { type Mention, mentionsOf } from "./mention";
import type { Reader } from "./reader";

/** A figure with whose it is, what it is measured from and how it is meant. */
export interface LinkMention extends Mention {
  /** the name is the owner for certain: the subject of the clause, or right before a parenthesis with the figure */
  bound: boolean;
  /** what a length is measured from, in lower case */
  origin: string | null;
  /** the half of the day of a clock time is known */
  halfKnown: boolean;
  /** minutes east of UTC, where the text names the zone of a clock time */
  zone: number | null;
  /** "a week", "an hour": a length in round words */
  round: boolean;
  /** a length of time counted from or to a moment: "eight years ago", "two days before" */
  since: boolean;
  /** "two more", "another five": on top of others */
  more: boolean;
  /** said of its kind and not of the event: "a magnitude 6 quake can cause damage" */
  generic: boolean;
  /** "in total", "bringing the toll to" */
  total: boolean;
  /** counted over a time and not in the one event: "since the offensive began", "this year" */
  running: boolean;
  /** "including debt" */
  debt: "with" | "without" | null;
  /** who is said to give it: the speaker, or the subject of a verb of reporting before it */
  source: string | null;
  /** index of the token the figure starts at; for contrasts inside a sentence */
  reader: Reader;
}

const reporting = new Set(data.reporting);
export const contrastWords = new Set(data.contrast);
const compass = new Set(data.compass);
const quake = new Set(data.quake);
const totals = new Set(data.totals);
const debts = new Set(data.debt);
const zones = new Map<string, number>(Object.entries(data.zones));
/** tokens looked over on either side; keeps a hostile sentence without end linear */
const farthest = 20;

/** The figures of one article that can be compared, with their roles. "One of the best" is no figure of anything. */
export function linkMentionsOf(article: Article, index: number): LinkMention[] {
  const { reader } = readNumbers(article);
  const { sentences } = analyse(article);
  return mentionsOf(article, index)
    .filter(
      (mention) => !isPartitiveOne(reader, mention) && !isPostingTime(reader, mention, sentences[mention.sentence]!),
    )
    .map((mention) => {
      const { firstToken, endToken } = sentences[mention.sentence]!;
      return withRoles(mention, reader, firstToken, endToken);
    });
}

function isPartitiveOne(reader: Reader, { row, figure }: Mention): boolean {
  return row.value === 1 && row.kind === "count" && reader.lower(figure.numberTo) === "of";
}

/** "Last updated: 28 November 2005, 02:24 GMT": the clock of the page and not of the event */
function isPostingTime(reader: Reader, { row, figure }: Mention, sentence: Sentence): boolean {
  if (row.kind !== "time") return false;
  const { firstToken, endToken } = sentence;
  if (has(reader, firstToken, Math.min(endToken, firstToken + 40), posting) && endToken - firstToken < 40) return true;
  if (endToken - firstToken > 16) return false;
  for (let index = figure.left - 4; index < figure.right + 4; index++)
    if (index >= firstToken && index < endToken && /^(19|20)\d\d$/.test(reader.raw(index))) return true;
  return false;
}

const posting = new Set(["posted", "updated", "published", "modified"]);

function withRoles(mention: Mention, reader: Reader, first: number, end: number): LinkMention {
  const { figure, row } = mention;
  const owner =
    mention.dimension === "share"
      ? holderOf(reader, mention, first, end)
      : ownerOf(reader, figure.left, Math.max(first, figure.left - farthest), first);
  const magnitude = isMagnitude(mention, reader, first);
  const origin = mention.dimension === "metre" ? originOf(reader, figure.right, end) : null;
  const near = (from: number, to: number, words: ReadonlySet<string>) =>
    has(reader, Math.max(first, from), Math.min(end, to), words);
  return {
    ...mention,
    ...(magnitude ? { dimension: "measure magnitude", head: null, concept: quakeOf(reader, mention, first) } : {}),
    ...(mention.dimension === "metre" ? lengthRole(mention, origin) : {}),
    name: owner?.name ?? null,
    bound: owner?.bound ?? false,
    origin: origin ?? (mention.dimension === "metre" ? mention.place : null),
    ...(row.kind === "time" ? clockRole(reader, mention) : { halfKnown: true, zone: null }),
    round: row.kind === "duration" && /^an?$/.test(reader.lower(figure.numberFrom)),
    since: row.kind === "duration" && /^(ago|earlier|later|before|after|since)$/.test(reader.lower(figure.right)),
    more: isOnTop(reader, figure.left, figure.right),
    generic:
      /^(can|could|may|would)$/.test(reader.lower(figure.right)) ||
      /^(can|could|may|would)$/.test(reader.lower(figure.right + 1)),
    total: near(figure.left - 5, figure.right + 4, totals),
    running: isRunning(reader, figure.right, end),
    debt: near(figure.left - 8, figure.right + 8, debts)
      ? near(figure.left - 8, figure.right + 8, excluding)
        ? "without"
        : "with"
      : null,
    source: row.speaker ?? reporterOf(reader, figure.left, first),
    reader,
  };
}

const measures = new Set(["magnitude", "richter"]);
const excluding = new Set(["excluding", "without", "before", "net"]);

function isOnTop(reader: Reader, left: number, right: number): boolean {
  if (/^(more|further|additional)$/.test(reader.lower(right))) return reader.lower(right + 1) !== "than";
  return (
    /^(another|further|additional)$/.test(reader.lower(left - 1)) ||
    /^(another|further|additional)$/.test(reader.lower(left))
  );
}

function isRunning(reader: Reader, right: number, end: number): boolean {
  for (let index = right; index < end && index < right + 12; index++) {
    const word = reader.lower(index);
    if (word === "since" || (word === "so" && reader.lower(index + 1) === "far" && reader.lower(index + 2) === "this"))
      return true;
    if (word === "this" && reader.lower(index + 1) === "year") return true;
  }
  return false;
}

function has(reader: Reader, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let index = from; index < to; index++) if (words.has(reader.lower(index))) return true;
  return false;
}

/** A figure such as "4.6" said of an earthquake, whose unit the sentence leaves out or calls degrees. */
function isMagnitude({ row, figure, dimension }: Mention, reader: Reader, first: number): boolean {
  if (dimension === "measure magnitude") return true;
  if (dimension !== "decimal" && dimension !== "measure degree") return false;
  if (row.value === null || row.value < 1 || row.value >= 10) return false;
  for (let index = figure.left - 1; index >= first && index > figure.left - farthest; index--)
    if (quake.has(reader.lower(index))) return true;
  return has(reader, figure.right, figure.right + 3, quake);
}

/** The quake itself or an aftershock of it, by the nearest noun. */
function quakeOf(reader: Reader, { figure }: Mention, first: number): string {
  const isAftershock = (word: string) => word.startsWith("aftershock") || word.startsWith("foreshock");
  for (let index = figure.right - 1; index < figure.right + 2; index++) {
    const word = reader.lower(index);
    if (isAftershock(word)) return "aftershock";
    if (quake.has(word) && !measures.has(word)) return "magnitude";
  }
  for (let index = figure.left - 1; index >= first && index > figure.left - farthest; index--) {
    const word = reader.lower(index);
    if (isAftershock(word)) return "aftershock";
    if (quake.has(word) && !measures.has(word)) return "magnitude";
  }
  return "magnitude";
}

/** Depths and distances differ by what they are measured from, not by the noun beside them. */
function lengthRole({ head, concept }: Mention, origin: string | null): Pick<Mention, "head" | "concept"> {
  const directed = origin !== null || (head !== null && compass.has(head));
  const role = concept === "depth" ? concept : directed ? "distance" : concept;
  return { head: role === "depth" || role === "distance" ? null : head, concept: role };
}

/** "12 miles south-west | of Bandar Abbas" */
function originOf(reader: Reader, right: number, end: number): string | null {
  for (let index = right; index < end && index < right + 8; index++) {
    const word = reader.lower(index);
    if (compass.has(word) || reader.isJoiner(index) || /^(the|to|in|about|or)$/.test(word) || /^[()]$/.test(word)) {
      if (word !== "to") continue;
    }
    if (reader.isNumber(index) || /^(miles?|km|kilomet(er|re)s?)$/.test(word)) continue;
    if (!/^(of|from|to|off|outside)$/.test(word)) return null;
    const run = runFrom(reader, reader.lower(index + 1) === "the" ? index + 2 : index + 1, end);
    if (run) return run;
  }
  return null;
}

function runFrom(reader: Reader, from: number, end: number): string | null {
  let to = from;
  while (to < end && reader.isCapital(to)) to++;
  return to > from ? reader.text.slice(reader.start(from), reader.end(to - 1)).toLowerCase() : null;
}

function clockRole(reader: Reader, { row, figure, value }: Mention): Pick<LinkMention, "halfKnown" | "zone"> {
  const words = row.text.toLowerCase().split(/[\s()]+/);
  const zone = words.map((word) => zones.get(word)).find((offset) => offset !== undefined) ?? null;
  const half = /[ap]\.? ?m\b|noon|midnight|gmt|utc|hours|hrs/.test(row.text.toLowerCase());
  const day = has(reader, figure.left - 3, figure.right + 4, new Set(data.night));
  return { halfKnown: half || value >= 780 || (value < 60 && !day), zone };
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
  while (isName(reader, last + 1, first)) last++;
  return reader.lower(last).replace(/['’]s$/, "");
}

interface Owner {
  name: string;
  bound: boolean;
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
    while (start > first && isName(reader, start - 1, first)) start--;
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
function reporterOf(reader: Reader, left: number, first: number): string | null {
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
