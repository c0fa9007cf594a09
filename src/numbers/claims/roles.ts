import { type Article, analyse, type Sentence } from "../../text";
import data from "../data/roles.json";
import { readNumbers } from "../find";
import type { Reader } from "../reader";
import { happeningAt } from "./clock-words";
import type { LinkMention, Poll } from "./link-mention";
import { isMagnitude, isOfOtherQuakes, lengthRole, originOf, quakeOf } from "./measured";
import { type Mention, mentionsOf } from "./mention";
import { findOwner, reporterOf } from "./owner";
import { isOnTop, isRunning, personRole } from "./people";
import { pollAt, pollsOf } from "./polls";
import { isBroad, marketOf, type Near, rateOf } from "./reach";

const totals = new Set(data.totals);
const debts = new Set(data.debt);
const zones = new Map<string, number>(Object.entries(data.zones));

/** The figures of one article that can be compared, with their roles. "One of the best" is no figure of anything. */
export function linkMentionsOf(article: Article, index: number): LinkMention[] {
  const { reader } = readNumbers(article);
  const { sentences } = analyse(article);
  const polls = pollsOf(reader, sentences);
  const found = mentionsOf(article, index)
    .filter((mention) => !isPartitiveOne(reader, mention) && !isNoMoment(reader, mention, sentences[mention.sentence]!))
    .map((mention) => {
      const { firstToken, endToken } = sentences[mention.sentence]!;
      return withRoles(mention, reader, firstToken, endToken, pollAt(polls, mention));
    });
  return withModels(found);
}

/**
 * What a figure without its noun takes from one before: "150,000 took part here and half a million nationwide" is of a
 * crowd, "guilty of three charges and acquitted on two others" of charges.
 */
function withModels(found: readonly LinkMention[]): LinkMention[] {
  const byFigure = new Map(found.map((mention) => [mention.figure, mention] as const));
  let before: LinkMention | null = null;
  return found.map((mention) => {
    const { inherits } = mention.figure;
    if (mention.row.unit === "other" && mention.head === null && mention.concept === null)
      return before?.sentence === mention.sentence ? { ...mention, head: before.head, direct: before.direct } : mention;
    if (mention.row.kind === "count" && mention.head !== null) before = mention;
    const model = inherits === null ? undefined : byFigure.get(inherits);
    return mention.concept === null && model?.concept === "turnout" ? { ...mention, concept: model.concept } : mention;
  });
}

function isPartitiveOne(reader: Reader, { row, figure }: Mention): boolean {
  return row.value === 1 && row.kind === "count" && reader.lower(figure.numberTo) === "of";
}

/** "between 7.28 and 8.06": one end of a span is no moment */
function isEndOfSpan(reader: Reader, left: number, first: number): boolean {
  const opens = (index: number) => /^(?:between|from)$/.test(reader.lower(index));
  if (opens(left - 1)) return true;
  if (!/^(?:and|to)$/.test(reader.lower(left - 1))) return false;
  for (let index = left - 2; index >= first && index > left - 8; index--) if (opens(index)) return true;
  return false;
}

/** "Last updated: 28 November 2005, 02:24 GMT": the clock of the page, or of a span, and no moment of an event */
function isNoMoment(reader: Reader, { row, figure }: Mention, sentence: Sentence): boolean {
  if (row.kind !== "time") return false;
  const { firstToken, endToken } = sentence;
  if (isEndOfSpan(reader, figure.left, firstToken)) return true;
  // a time that stands alone, and one right after the year: "February 6, 2016 9:33 PM"
  if (figure.left <= firstToken + 1 && figure.right >= endToken - 1) return true;
  if (/^(19|20)\d\d$/.test(reader.raw(figure.left - 1))) return true;
  if (has(reader, firstToken, Math.min(endToken, firstToken + 40), posting) && endToken - firstToken < 40) return true;
  if (endToken - firstToken > 16) return false;
  for (let index = figure.left - 4; index < figure.right + 4; index++) {
    const outside = index < figure.left || index >= figure.right;
    if (outside && index >= firstToken && index < endToken && /^(19|20)\d\d$/.test(reader.raw(index))) return true;
  }
  return false;
}

const posting = new Set(["posted", "updated", "published", "modified"]);

function withRoles(mention: Mention, reader: Reader, first: number, end: number, poll: Poll): LinkMention {
  const { figure, row } = mention;
  const owner = findOwner(reader, mention, first, end);
  const magnitude = isMagnitude(mention, reader, first);
  const origin = mention.dimension === "metre" ? originOf(reader, figure.right, end) : null;
  const near: Near = (from, to, words) => has(reader, Math.max(first, from), Math.min(end, to), words);
  const running = isRunning(reader, figure.right, end);
  return {
    ...mention,
    ...(row.kind === "measure" && mention.dimension === "count" ? { head: "point", direct: true } : {}),
    ...(mention.dimension === "count" && row.kind !== "measure" ? personRole(reader, mention, first, end) : {}),
    // "since the war began in May" says from when it is counted, and not that it is of another time
    anchor: running ? null : mention.anchor,
    ...(magnitude ? { dimension: "measure magnitude", head: null, concept: quakeOf(reader, mention, first) } : {}),
    ...(mention.dimension === "metre" ? lengthRole(mention, origin) : {}),
    name: owner?.name ?? null,
    bound: owner?.bound ?? false,
    origin: origin ?? (mention.dimension === "metre" ? mention.place : null),
    ...(row.kind === "time" ? clockRole(mention) : { halfKnown: true, zone: null }),
    happening: row.kind === "time" ? happeningAt(reader, figure, first, end) : null,
    round: isRoundWord(reader, mention),
    since: row.kind === "duration" && /^(ago|earlier|later|before|after|since)$/.test(reader.lower(figure.right)),
    more: isOnTop(reader, figure.left, figure.right),
    generic:
      (magnitude && isOfOtherQuakes(reader, mention, first, end)) ||
      has(reader, figure.right, figure.right + 2, magnitude ? modals : able),
    total: near(figure.left - 5, figure.right + 4, totals),
    running,
    debt: near(figure.left - 8, figure.right + 8, debts)
      ? near(figure.left - 8, figure.right + 8, excluding)
        ? "without"
        : "with"
      : null,
    poll,
    known: isKnown(reader, mention),
    source: row.speaker ?? reporterOf(reader, figure.left, first),
    label: null,
    broad: isBroad(reader, figure, end),
    rate: row.kind === "money" ? rateOf(mention, near) : null,
    market: row.kind === "money" || row.kind === "percentage" ? marketOf(mention, near) : null,
    reader,
  };
}

/** "a week", "a dozen", "half a million": a word that stands for about so many, unless a bound is put to it */
function isRoundWord(reader: Reader, { row, figure }: Mention): boolean {
  const first = reader.lower(figure.numberFrom);
  if (row.kind === "duration") return /^an?$/.test(first);
  if (row.kind !== "count" || figure.form !== "words") return false;
  if (row.hedge !== "exact" && row.hedge !== "approximate") return false;
  return first === "half" || /^dozen$/.test(reader.lower(figure.numberTo - 1));
}

/** "the two companies", "the other two", "these three", "one reason": no report of how many there are */
function isKnown(reader: Reader, { row, figure, dimension, value }: Mention): boolean {
  if (dimension !== "count" || figure.form !== "words" || row.hedge !== "exact" || value > 12) return false;
  if (value === 1) return true;
  const word = reader.lower(figure.left - 1);
  // "the four worst-hit towns": which ones is said here, and so is how many
  if (/(?:est|worst|most)(?:-|$)/.test(reader.lower(figure.right))) return false;
  return definite.has(word) && !/^\p{Lu}/u.test(reader.raw(figure.left));
}

const definite = new Set("the these those other both his her its their our".split(" "));

const modals = new Set(["can", "could", "may", "would"]);
/** "500 people can stay there" is of any time; "500 jobs could go" is a forecast, and of this event */
const able = new Set(["can"]);
const excluding = new Set(["excluding", "without", "before", "net"]);

function has(reader: Reader, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let index = from; index < to; index++) if (words.has(reader.lower(index))) return true;
  return false;
}

function clockRole({ row, value }: Mention): Pick<LinkMention, "halfKnown" | "zone"> {
  const words = row.text.toLowerCase().split(/[\s()]+/);
  const zone = words.map((word) => zones.get(word)).find((offset) => offset !== undefined) ?? null;
  const half = /[ap]\.? ?m\b|noon|midnight|gmt|utc|hours|hrs/.test(row.text.toLowerCase());
  return { halfKnown: half || value >= 780, zone };
}
