import { type Analysis, type Paragraph, TokenKind, type Tokens } from "./analysis";
import { isLower, isUpper } from "./characters";
import { isStarterName } from "./gazetteer";
import { createTypeTable } from "./type-table";

/** What an article shows about the case of its words. */
export interface CaseEvidence {
  /** does the word occur with a capital inside a sentence? */
  isCapitalised(word: string): boolean;
  /** does the word occur in lower case? */
  isLowered(word: string): boolean;
  /** do the two stand side by side inside a sentence, both with a capital? Known only where the first is like a word that begins sentences */
  arePair(first: string, second: string): boolean;
}

const longestStarterName = 5;
const lowered = 1;
const capitalised = 2;

/** Read the case of every word of running text, headlines and shouted paragraphs left out. */
export function readCases(text: string, analysis: Analysis): CaseEvidence {
  const { tokens, sentences, paragraphs } = analysis;
  const table = createTypeTable();
  const pairs = new Set<string>();
  let flags = new Uint8Array(256);
  for (const sentence of sentences) {
    const { kind } = paragraphs[sentence.paragraph]!;
    if (kind === "headline" || kind === "subhead" || kind === "dateline") continue;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (tokens.kinds[at] !== TokenKind.Word) continue;
      const start = tokens.starts[at]!;
      const code = text.charCodeAt(start);
      const low = isLower(code);
      if (!low && (at === sentence.firstToken || opensText(text, tokens, at - 1) || !isUpper(code))) continue;
      const end = tokens.ends[at]!;
      if (!low && end - start < longestStarterName && isStarterName(text.slice(start, end)))
        pairs.add(`${text.slice(start, end)} ${wordAfter(text, tokens, at)}`);
      const id = table.intern(text, start, end);
      if (id >= flags.length) {
        const larger = new Uint8Array(flags.length * 2);
        larger.set(flags);
        flags = larger;
      }
      flags[id]! |= low ? lowered : capitalised;
    }
  }
  const has = (word: string, flag: number): boolean => {
    const id = table.find(word);
    return id >= 0 && (flags[id]! & flag) !== 0;
  };
  return {
    isCapitalised: (word) => has(word, capitalised),
    isLowered: (word) => has(word, lowered),
    arePair: (first, second) => pairs.has(`${first} ${second}`),
  };
}

/** The capitalised word right behind a token; "" when there is none. */
function wordAfter(text: string, { starts, ends, kinds }: Tokens, at: number): string {
  const isWord = kinds[at + 1] === TokenKind.Word && starts[at + 1] === ends[at]! + 1;
  return isWord && isUpper(text.charCodeAt(starts[at + 1]!)) ? text.slice(starts[at + 1]!, ends[at + 1]!) : "";
}

/** Does a capital after this token prove nothing: a quotation mark, a colon, a dash, a bullet? */
export function opensText(text: string, tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] === TokenKind.Quote) return true;
  const code = text.charCodeAt(tokens.starts[at]!);
  return tokens.kinds[at] === TokenKind.Mark && code !== 44 && code !== 59 && code !== 40 && code !== 41 && code !== 38;
}

/** Are (nearly) all letters, or all longer words, of a paragraph in capitals? Then capitals say nothing. */
export function caseOf(text: string, paragraph: Paragraph, analysis: Analysis): "running" | "titled" | "shouted" {
  let words = 0;
  let titled = 0;
  let shouted = 0;
  const { tokens } = analysis;
  for (let at = paragraph.firstToken; at < paragraph.endToken && at - paragraph.firstToken < 60; at++) {
    const start = tokens.starts[at]!;
    const end = tokens.ends[at]!;
    if (tokens.kinds[at] !== TokenKind.Word || end - start < 4) continue;
    words++;
    if (isUpper(text.charCodeAt(start))) titled++;
    if (
      isUpper(text.charCodeAt(start + 1)) &&
      isUpper(text.charCodeAt(start + 2)) &&
      isUpper(text.charCodeAt(start + 3))
    )
      shouted++;
  }
  if (words < 3) return "running";
  if (shouted * 10 >= words * 8) return "shouted";
  const heading = paragraph.kind === "headline" || paragraph.kind === "subhead";
  return heading && titled * 10 >= words * 7 ? "titled" : "running";
}
