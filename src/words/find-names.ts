import { type AliasGroup, type Analysis, type FormRole, foldWord, TokenKind } from "../text";
import data from "./data/places-before.json";
import { type NameNode, straight } from "./names";
import { stopWords } from "./stop-words";

/** A form of an alias group as it stands in a text. */
export interface FoundName {
  group: AliasGroup;
  form: string;
  role: FormRole;
  /** the token after its last */
  endToken: number;
}

const placesBefore = new Set(data.words);
const grammar = new Set(stopWords);

/**
 * The longest name that begins at a token, `first` being the node of that token's word; null when none does.
 *
 * "IS" in a line of capitals is the verb. A capital city is its government's name unless a word before it ("in
 * Baghdad") or a capitalised neighbour ("Washington Post", "George Washington") says otherwise.
 */
export function nameAt(text: string, { tokens, sentences }: Analysis, at: number, first: NameNode): FoundName | null {
  let found: FoundName | null = null;
  let node: NameNode | undefined = first;
  let token = at;
  while (node) {
    if (node.name) found = { ...node.name, endToken: token + 1 };
    token++;
    if (node.next.size === 0 || token >= tokens.count || !isNear(text, tokens.ends[token - 1]!, tokens.starts[token]!))
      break;
    node = node.next.get(straight(text.slice(tokens.starts[token], tokens.ends[token])));
  }
  if (!found) return null;
  if (grammar.has(foldWord(found.form)) && isShouted(text, sentences, tokens.starts[at]!)) return null;
  return found.role === "capital" && isCity(text, tokens, at, found.endToken) ? null : found;
}

/** Words of one name stand on one line, or on two that follow each other. */
function isNear(text: string, end: number, start: number): boolean {
  if (start - end > 3) return false;
  const between = text.slice(end, start);
  return between.indexOf("\n") === between.lastIndexOf("\n");
}

/** Does a place lie in a line of capitals? */
export function isShouted(text: string, sentences: Analysis["sentences"], place: number): boolean {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  if (!sentence || sentence.endToken - sentence.firstToken < 2) return false;
  const part = text.slice(Math.max(sentence.start, place - 200), Math.min(sentence.end, place + 200));
  return part === part.toUpperCase();
}

function isCity(text: string, tokens: Analysis["tokens"], at: number, end: number): boolean {
  const word = (token: number): string =>
    tokens.kinds[token] === TokenKind.Word ? text.slice(tokens.starts[token], tokens.ends[token]) : "";
  const before = at > 0 ? word(at - 1) : "";
  if (placesBefore.has(before.toLowerCase())) return true;
  const isAfterName = isCapitalised(before) && !grammar.has(foldWord(before)) && !endsSentence(text, tokens, at);
  return (
    isAfterName ||
    (end < tokens.count && isCapitalised(word(end)) && isNear(text, tokens.ends[end - 1]!, tokens.starts[end]!))
  );
}

/** Does a line end lie before the token? Then the word before it is another heading's. */
function endsSentence(text: string, tokens: Analysis["tokens"], at: number): boolean {
  return text.slice(tokens.ends[at - 1], tokens.starts[at]).includes("\n\n");
}

function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
