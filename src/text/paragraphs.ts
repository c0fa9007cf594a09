import { isLower, isSpace } from "./characters";
import type { Range } from "./rows";

interface Line extends Range {
  /** an empty line lies before it */
  apart: boolean;
  indented: boolean;
}

const widestWrap = 120;
const terminal = /[.!?:…]["'\u2019\u201d\u00bb)\]]*$/;
const closingLength = 6;

/**
 * The paragraphs of a text: what empty lines divide; where a text is hard-wrapped, lines are joined until one ends
 * short of the margin; where it is not, each line is a paragraph.
 *
 * @returns ranges without the white space at their ends, in order
 */
export function splitParagraphs(text: string): Range[] {
  const lines = splitLines(text);
  const margin = wrapMargin(text, lines);
  const paragraphs: Range[] = [];
  let openQuote = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const last = paragraphs[paragraphs.length - 1];
    const before = lines[at - 1];
    if (last && before && margin > 0 && !breaks(text, before, line, margin, openQuote)) {
      last.end = line.end;
      if (countMarks(text, line) % 2 === 1) openQuote = !openQuote;
    } else {
      paragraphs.push({ start: line.start, end: line.end });
      openQuote = countMarks(text, line) % 2 === 1;
    }
  }
  return paragraphs;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let apart = true;
  while (at < text.length) {
    let stop = at;
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
    let start = at;
    while (start < stop && isSpace(text.charCodeAt(start))) start++;
    let end = stop;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, apart, indented: start > at });
      apart = false;
    } else {
      apart = true;
    }
    at = text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  return lines;
}

function isBreak(code: number): boolean {
  return (
    code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12 || code === 11 || code === 0x85
  );
}

/** The width a text is wrapped at, 0 when its lines are not wrapped: then hardly any line goes on in the next one. */
function wrapMargin(text: string, lines: Line[]): number {
  let pairs = 0;
  let runOn = 0;
  let margin = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]!;
    const before = lines[at - 1]!;
    const width = before.end - before.start;
    if (line.apart || width > widestWrap) continue;
    pairs++;
    if (!endsSentence(text, before) && isLower(text.charCodeAt(line.start))) {
      runOn++;
      margin = Math.max(margin, width);
    }
  }
  return runOn >= 3 && runOn * 4 >= pairs ? margin : 0;
}

function breaks(text: string, before: Line, line: Line, margin: number, openQuote: boolean): boolean {
  const width = before.end - before.start;
  if (line.apart || width > widestWrap || (line.indented && !before.indented)) return true;
  const ended = endsSentence(text, before);
  const code = text.charCodeAt(line.start);
  if (isLower(code)) return false;
  if (isSubheadLine(text, before) || isSubheadLine(text, line)) return true;
  if (ended && openQuote && (code === 34 || code === 0x201c)) return true;
  const fits = width + 1 + firstWordLength(text, line) <= margin;
  return fits && (ended || width + margin / 4 < margin);
}

function endsSentence(text: string, line: Range): boolean {
  return terminal.test(text.slice(Math.max(line.start, line.end - closingLength), line.end));
}

function isSubheadLine(text: string, line: Range): boolean {
  const first = text.charCodeAt(line.start);
  const last = text.charCodeAt(line.end - 1);
  return isDash(first) && isDash(last) && line.end - line.start > 4;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

function firstWordLength(text: string, line: Range): number {
  let at = line.start;
  while (at < line.end && !isSpace(text.charCodeAt(at))) at++;
  return at - line.start;
}

function countMarks(text: string, line: Range): number {
  let count = 0;
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 0x201c || code === 0x201d) count++;
  }
  return count;
}
