import { type Paragraph, TokenKind, type Tokens } from "../../text/analysis";

export enum Turn {
  Open = 0,
  Close = 1,
  Either = 2,
}

export interface Mark {
  token: number;
  turn: Turn;
}

const SPACE = /\s/;
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

/** The quotation marks of a paragraph, those of two strokes and those of one (apostrophes among them). */
export function marksOf(text: string, tokens: Tokens, paragraph: Paragraph): { double: Mark[]; single: Mark[] } {
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
  return { double, single };
}
