import { type Paragraph, TokenKind, type Tokens } from "../../text/analysis";

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

enum Turn {
  Open = 0,
  Close = 1,
  Either = 2,
}

interface Mark {
  token: number;
  turn: Turn;
}

const SPACE = /\s/;
const SPACES = /\s+/;
const OPENING_CONTEXT = "([{<—–-/=:;>“‘\"'";
const CLOSING_CONTEXT = ")]}>.,;:!?—–-/…”’\"'";

function isGap(character: string): boolean {
  return character === "" || SPACE.test(character);
}

/** Which way a mark turns: its neighbours first, its shape where they leave it open. */
function turnOf(text: string, start: number, end: number, glyph: string): Turn {
  const before = start > 0 ? text[start - 1]! : "";
  const after = end < text.length ? text[end]! : "";
  const gapBefore = isGap(before);
  const gapAfter = isGap(after);
  if (gapBefore !== gapAfter) return gapBefore ? Turn.Open : Turn.Close;
  if (glyph === "“" || glyph === "‘" || glyph === "«" || glyph === "„" || glyph === "``" || glyph === "‟")
    return Turn.Open;
  if (glyph === "”" || glyph === "’" || glyph === "»") return Turn.Close;
  if (gapBefore) return Turn.Either;
  const opens = OPENING_CONTEXT.includes(before);
  const closes = CLOSING_CONTEXT.includes(after);
  if (opens !== closes) return opens ? Turn.Open : Turn.Close;
  return Turn.Either;
}

function isSingle(glyph: string): boolean {
  return glyph === "'" || glyph === "‘" || glyph === "’" || glyph === "‚";
}

/** Where an unclosed quotation ends when another opens: after its last sentence end, or where the new one opens. */
function endBefore(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && SPACE.test(text[end - 1]!)) end -= 1;
  return end;
}

interface Builder {
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

function pairDouble(to: Builder, marks: Mark[], endToken: number): void {
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
function pairSingle(to: Builder, marks: Mark[]): void {
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

/**
 * Pair the quotation marks of an article, a paragraph at a time.
 *
 * A mark that has no partner spoils only its own paragraph; an open quotation runs to the end of its paragraph or to
 * the next opening mark, and `reopens` tells that the next paragraph goes on with it.
 *
 * @returns the outermost stretches inside marks, in the order of the text
 */
export function pairMarks(text: string, tokens: Tokens, paragraphs: Paragraph[]): Segment[] {
  const segments = pairAll(text, tokens, paragraphs);
  let singles = 0;
  for (const { single } of segments) if (single) singles += 1;
  if (singles === 0 || singles > segments.length - singles) return segments;
  // where double marks are the rule, single ones outside them are echoes in headlines, unless they hold a sentence
  return segments.filter((segment) => {
    if (!segment.single) return true;
    const { firstToken, endToken } = paragraphs[segment.paragraph]!;
    const isAlone = segment.firstToken === firstToken && segment.endToken === endToken;
    return !isAlone && holdsSentence(text, segment);
  });
}

const FEWEST_WORDS = 4;

/** 'We will stay,' begins and ends like a sentence; 'need to stop', 'Gone' and 'All Bets Are Off.' do not. */
function holdsSentence(text: string, { innerStart, innerEnd }: Segment): boolean {
  const [first, ...others] = text.slice(innerStart, innerEnd).split(SPACES);
  const isSmall = (word: string) => word === word.toLowerCase();
  const small = others.filter(isSmall).length;
  const isWhole = !isSmall(first!) && ",.!?…".includes(text[innerEnd - 1]!);
  return isWhole && others.length + 1 >= FEWEST_WORDS && small * 2 > others.length;
}

function pairAll(text: string, tokens: Tokens, paragraphs: Paragraph[]): Segment[] {
  const out: Segment[] = [];
  paragraphs.forEach((paragraph, index) => {
    const double: Mark[] = [];
    const single: Mark[] = [];
    for (let token = paragraph.firstToken; token < paragraph.endToken; token += 1) {
      const kind = tokens.kinds[token]!;
      if (kind !== TokenKind.Quote && kind !== TokenKind.Clitic) continue;
      const start = tokens.starts[token]!;
      const end = tokens.ends[token]!;
      const glyph = text.slice(start, end);
      if (kind === TokenKind.Clitic) {
        if (end - start === 1) single.push({ token, turn: Turn.Close });
      } else if (isSingle(glyph)) single.push({ token, turn: turnOf(text, start, end, glyph) });
      else double.push({ token, turn: turnOf(text, start, end, glyph) });
    }
    if (double.length + single.length === 0) return;
    const to: Builder = { text, tokens, paragraph: index, out: [] };
    pairDouble(to, double, paragraph.endToken);
    const doubles = to.out;
    if (single.length > 1) {
      to.out = [];
      let next = 0;
      pairSingle(
        to,
        single.filter(({ token }) => {
          while (next < doubles.length && doubles[next]!.endToken <= token) next += 1;
          return !(next < doubles.length && token >= doubles[next]!.firstToken);
        }),
      );
      // a single pair round a double one would swallow it: keep the double
      let at = 0;
      const singles = to.out.filter((one) => {
        while (at < doubles.length && doubles[at]!.end <= one.start) at += 1;
        return !(at < doubles.length && doubles[at]!.start < one.end);
      });
      for (const segment of singles) doubles.push(segment);
      doubles.sort((a, b) => a.start - b.start);
    }
    const previous = out[out.length - 1];
    const first = doubles[0];
    if (
      previous &&
      first &&
      !previous.closed &&
      previous.paragraph === index - 1 &&
      first.single === previous.single &&
      first.firstToken === paragraph.firstToken
    ) {
      first.reopens = true;
    }
    for (const segment of doubles) out.push(segment);
  });
  return out;
}
