import type { Tokens } from "../../text/analysis";
import { type Mark, Turn } from "./marks";

/** A stretch inside quotation marks; offsets of the marks and of what they enclose. */
export interface Segment {
  /** outer offsets, marks included */
  start: number;
  end: number;
  /** inner offsets, without marks and the white space beside them */
  innerStart: number;
  innerEnd: number;
  /** index into the article's paragraphs */
  paragraph: number;
  firstToken: number;
  /** one past the closing mark's token */
  endToken: number;
  closed: boolean;
  /** single quotation marks: British speech, or an echo in a headline */
  single: boolean;
  /** the quotation before it was left open at the end of its paragraph and this one goes on with it */
  reopens: boolean;
}

const SPACE = /\s/;

/** Where an unclosed quotation ends when another opens: after its last sentence end, or where the new one opens. */
function endBefore(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && SPACE.test(text[end - 1]!)) end -= 1;
  return end;
}

export interface Builder {
  text: string;
  tokens: Tokens;
  paragraph: number;
  out: Segment[];
}

function push(to: Builder, open: number, close: number, closed: boolean, single: boolean): void {
  const { text, tokens } = to;
  const start = tokens.starts[open]!;
  const from = tokens.ends[open]!;
  const until = closed ? tokens.starts[close]! : endBefore(text, from, tokens.ends[close - 1]!);
  let innerStart = from;
  let innerEnd = until;
  while (innerStart < innerEnd && SPACE.test(text[innerStart]!)) innerStart += 1;
  while (innerEnd > innerStart && SPACE.test(text[innerEnd - 1]!)) innerEnd -= 1;
  if (innerEnd <= innerStart) return;
  to.out.push({
    start,
    end: closed ? tokens.ends[close]! : until,
    innerStart,
    innerEnd,
    paragraph: to.paragraph,
    firstToken: open,
    endToken: closed ? close + 1 : close,
    closed,
    single,
    reopens: false,
  });
}

/** A second opening inside an open quotation is nested only where both are closed again. */
function opensNested(marks: Mark[], at: number): boolean {
  return marks[at + 1]?.turn === Turn.Close && marks[at + 2]?.turn === Turn.Close;
}

/** `she said," We start` : a closing shape with nothing open, between a comma and a capital, opens. */
function opensLate(text: string, tokens: Tokens, token: number): boolean {
  const before = text[tokens.starts[token]! - 1] ?? "";
  const next = tokens.starts[token + 1];
  if (next === undefined || (before !== "," && before !== ":")) return false;
  const after = text[next] ?? "";
  return after === "[" || after !== after.toLowerCase();
}

export function pairDouble(to: Builder, marks: Mark[], endToken: number): void {
  let open = -1;
  let depth = 0;
  // a mark that closes nothing, and could have opened something had a space not slipped
  let stray = -1;
  for (let i = 0; i < marks.length; i += 1) {
    const { token, turn } = marks[i]!;
    if (open < 0) {
      // a closing mark with nothing open is a stray one: it must not turn the pairs after it round
      if (turn !== Turn.Close) {
        open = token;
        stray = -1;
      } else if (stray >= 0) {
        push(to, stray, token, true, false);
        stray = -1;
      } else if (opensLate(to.text, to.tokens, token)) stray = token;
      continue;
    }
    if (turn === Turn.Open) {
      if (opensNested(marks, i)) depth += 1;
      else {
        push(to, open, token, false, false);
        open = token;
        depth = 0;
      }
    } else if (depth > 0) depth -= 1;
    else {
      push(to, open, token, true, false);
      open = -1;
    }
  }
  if (open >= 0) push(to, open, endToken, false, false);
}

/** Single marks also stand for apostrophes: of several possible closings the first after punctuation is the real one. */
export function pairSingle(to: Builder, marks: Mark[]): void {
  const { text, tokens } = to;
  for (let i = 0; i < marks.length; ) {
    if (marks[i]!.turn !== Turn.Open) {
      i += 1;
      continue;
    }
    let best = -1;
    let j = i + 1;
    for (; j < marks.length && marks[j]!.turn !== Turn.Open; j += 1) {
      const punctuated = ",.!?…".includes(text[tokens.starts[marks[j]!.token]! - 1] ?? " ");
      if (best < 0 || punctuated) best = j;
      if (punctuated) break;
    }
    if (best >= 0) push(to, marks[i]!.token, marks[best]!.token, true, true);
    i = best >= 0 ? best + 1 : i + 1;
  }
}
