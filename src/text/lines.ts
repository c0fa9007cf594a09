import { isByline } from "./bylines";
import { isCaption } from "./captions";
import { type Dateline, datelineLine } from "./datelines";
import { isDateOnly } from "./dates";
import { isCreditLine, isEndMarker, isFurniture, isLegalNotice, isReaders } from "./furniture";
import type { Range } from "./rows";

export type BlockRole =
  | "caption"
  | "furniture"
  | "legal"
  | "credit"
  | "date"
  | "dateline"
  | "byline"
  | "subhead"
  | "line"
  | "text";

/** One paragraph of the page with what it looks like on its own, whatever stands around it. */
export interface Block extends Range {
  role: BlockRole;
  /** lists of other things may follow */
  endMarker: boolean;
  /** what readers say may follow */
  readers: boolean;
  dateline: Dateline | null;
  /** short enough for a heading between paragraphs */
  short: boolean;
  /** a short question or exclamation: a headline in a list, or speech */
  weak: boolean;
}

const longestLine = 200;
const mostWords = 26;
const stop = /[.!?,\u2026]["'\u2019\u201d\u00bb)\]]{0,3}$/;

/** What each paragraph looks like: running text, a line without end mark, or something around a story. */
export function describeBlocks(text: string, paragraphs: readonly Range[]): Block[] {
  const blocks = paragraphs.map(({ start, end }) => describe(text.slice(start, end), start, end));
  const first = blocks[0];
  const goesOn = blocks.length > 1 && blocks.slice(1, 4).some((block) => block.role === "text");
  if (first?.role === "text" && goesOn && isTitleCase(text.slice(first.start, first.end))) first.role = "line";
  return blocks;
}

function describe(content: string, start: number, end: number): Block {
  const block: Block = {
    start,
    end,
    role: "text",
    endMarker: false,
    readers: false,
    dateline: null,
    short: isShort(content),
    weak: isWeak(content),
  };
  if (isLegalNotice(content)) block.role = "legal";
  else if (isCaption(content)) block.role = "caption";
  else if (content.length > 600) return block;
  else if (isDashed(content)) block.role = "subhead";
  else if (isFurniture(content)) {
    block.role = "furniture";
    block.endMarker = isEndMarker(content);
    block.readers = isReaders(content);
  } else if (isCreditLine(content)) block.role = "credit";
  else if (isDateOnly(content)) block.role = "date";
  else if (isByline(content)) block.role = "byline";
  else if (content.length <= longestLine && !endsLikeText(content)) {
    block.dateline = datelineLine(content);
    block.role = block.dateline ? "dateline" : "line";
  }
  return block;
}

/** "- A short heading -" */
function isDashed(content: string): boolean {
  return (
    content.length < 100 &&
    /^[-\u2013\u2014]{1,3} ?[^-\u2013\u2014\s].*[^-\u2013\u2014\s] ?[-\u2013\u2014]{1,3}$/.test(content)
  );
}

function isWeak(content: string): boolean {
  return content.length <= 120 && /^[^.!?]*[!?]['\u2019]?$/.test(content);
}

function endsLikeText(content: string): boolean {
  if (content.length < 110 && /(?:[A-Z]\.){2}$/.test(content.slice(-4))) return false;
  const end = content.slice(-4).replace(/\s/g, " ");
  if (stop.test(end) || end.endsWith(":")) return true;
  return content.split(" ").length > mostWords;
}

/** A headline with a full stop: one short sentence whose words are nearly all capitalised. */
function isTitleCase(content: string): boolean {
  if (
    content.length > longestLine ||
    !/^[^.!?]*(?:[.!?][^.!?\s][^.!?]{0,3}){0,2}[.!?]?["'\u2019\u201d]?$/.test(content)
  )
    return false;
  const long = content.split(/\s+/).filter((word) => word.length > 4 && /^["'\u2018\u201c]?\p{L}/u.test(word));
  return long.length > 2 && long.filter((word) => /^["'\u2018\u201c]?\p{Lu}/u.test(word)).length >= 0.85 * long.length;
}

/** A dozen words at most, and no speech unless all of it is quoted. */
function isShort(content: string): boolean {
  if (content.length > 90 || content.split(" ").length > 12) return false;
  const inner = content.slice(1, -1);
  return !/["\u201c\u201d]|``|''/.test(inner) || /^\P{Ll}*$/u.test(content);
}
