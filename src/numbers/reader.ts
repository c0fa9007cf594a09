import { TokenKind, type Tokens } from "../text";
import { listedUnits, type Units } from "./values/own-units";

/** The tokens of one text with their words at hand; indices are token indices. */
export interface Reader {
  text: string;
  tokens: Tokens;
  /** the units that the text is read with */
  units: Units;
  /** the token in lower case; "" beyond the ends */
  lower(index: number): string;
  raw(index: number): string;
  /** -1 beyond the ends */
  kind(index: number): number;
  start(index: number): number;
  end(index: number): number;
  /** does the next token begin where this one ends? */
  glued(index: number): boolean;
  isWord(index: number): boolean;
  isNumber(index: number): boolean;
  isJoiner(index: number): boolean;
  isCapital(index: number): boolean;
}

const cap = /^\p{Lu}/u;

export function createReader(text: string, tokens: Tokens, units: Units = listedUnits): Reader {
  const lowered: (string | undefined)[] = new Array(tokens.count);
  const inside = (index: number) => index >= 0 && index < tokens.count;
  const raw = (index: number) => (inside(index) ? text.slice(tokens.starts[index], tokens.ends[index]) : "");
  const kind = (index: number) => (inside(index) ? tokens.kinds[index]! : -1);
  const lower = (index: number) => {
    if (!inside(index)) return "";
    let word = lowered[index];
    if (word === undefined) {
      word = raw(index).toLowerCase();
      lowered[index] = word;
    }
    return word;
  };
  return {
    text,
    tokens,
    units,
    lower,
    raw,
    kind,
    start: (index) => (inside(index) ? tokens.starts[index]! : text.length),
    end: (index) => (inside(index) ? tokens.ends[index]! : 0),
    glued: (index) => inside(index) && inside(index + 1) && tokens.ends[index] === tokens.starts[index + 1],
    isWord: (index) => kind(index) === TokenKind.Word,
    isNumber: (index) => kind(index) === TokenKind.Number,
    isJoiner: (index) => kind(index) === TokenKind.Joiner,
    isCapital: (index) => kind(index) === TokenKind.Word && cap.test(raw(index)),
  };
}
