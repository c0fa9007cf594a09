import { type Analysis, type Paragraph, TokenKind } from "./analysis";
import { isLower, isUpper } from "./characters";
import { createTypeTable } from "./type-table";

/** What an article shows about the case of its words. */
export interface CaseEvidence {
  /** does the word occur with a capital inside a sentence? */
  isCapitalised(word: string): boolean;
  /** does the word occur in lower case? */
  isLowered(word: string): boolean;
}

const lowered = 1;
const capitalised = 2;

/** Read the case of every word of running text, headlines and shouted paragraphs left out. */
export function readCases(text: string, analysis: Analysis): CaseEvidence {
  const { tokens, sentences, paragraphs } = analysis;
  const table = createTypeTable();
  let flags = new Uint8Array(256);
  for (const sentence of sentences) {
    const { kind } = paragraphs[sentence.paragraph]!;
    if (kind === "headline" || kind === "subhead" || kind === "dateline") continue;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (tokens.kinds[at] !== TokenKind.Word) continue;
      const start = tokens.starts[at]!;
      const code = text.charCodeAt(start);
      const low = isLower(code);
      if (!low && (at === sentence.firstToken || tokens.kinds[at - 1]! >= TokenKind.Quote || !isUpper(code))) continue;
      const id = table.intern(text, start, tokens.ends[at]!);
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
  return { isCapitalised: (word) => has(word, capitalised), isLowered: (word) => has(word, lowered) };
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
  return titled * 10 >= words * 7 ? "titled" : "running";
}
