import { type Analysis, type Article, aliasOf, analyse, foldWord, span, TokenKind, tokenize } from "../text";
import { nameAt } from "./find-names";
import { nameTree, straight } from "./names";
import type { ConcordanceRow } from "./rows";

/** Says whether the phrase begins at a token, and where it ends then; -1 when it does not. */
type Matcher = (text: string, analysis: Analysis, at: number) => number;

/**
 * Find every place where a word or phrase stands.
 *
 * Case and marks are ignored, except in a query that is a form of a known name: "IS" finds "IS" and not "is", and
 * "US" finds the "US" of "US-led".
 *
 * @param query - a word or words next to each other; [] is returned for one without words
 * @param options.width - characters to show on each side, at most; words are not cut (default 60)
 * @param options.aliases - find every form of the name that the query is a form of (default false)
 * @returns one row a place, by article in the order given, then by place
 * @example
 * concordance(articles, "school").map(({ article, node }) => [article, node.text]);
 * // => [["1-harbour-post.txt", "school"], ["2-daily-tide.txt", "school"], ["3-orlen-news.txt", "school"]]
 */
export function concordance(
  articles: readonly Article[],
  query: string,
  options: { width?: number; aliases?: boolean } = {},
): ConcordanceRow[] {
  const matches = options.aliases && aliasOf(query) ? matchGroup(query) : matchWords(query);
  const width = options.width ?? 60;
  const rows: ConcordanceRow[] = [];
  for (const article of articles) {
    const analysis = analyse(article);
    for (const { firstToken, endToken, start, end } of analysis.paragraphs)
      for (let at = firstToken; at < endToken; at++) {
        const stop = matches(article.text, analysis, at);
        if (stop < 0 || stop > endToken) continue;
        const node = span(article.text, analysis.tokens.starts[at]!, analysis.tokens.ends[stop - 1]!);
        rows.push({
          article: article.article,
          start: node.start,
          left: wordsBefore(article.text.slice(Math.max(start, node.start - width - 1), node.start), width),
          node,
          right: wordsAfter(article.text.slice(node.end, Math.min(end, node.end + width + 1)), width),
        });
        at = stop - 1;
      }
  }
  return rows;
}

function matchWords(query: string): Matcher {
  const asWritten = aliasOf(query) !== null;
  const norm = (word: string): string => (asWritten ? straight(word) : foldWord(word));
  const tokens = tokenize(query);
  const words: string[] = [];
  for (let at = 0; at < tokens.count; at++)
    if (tokens.kinds[at]! <= TokenKind.Number) words.push(norm(query.slice(tokens.starts[at], tokens.ends[at])));
  return (text, { tokens: { starts, ends, kinds, count } }, first) => {
    if (words.length === 0 || kinds[first]! > TokenKind.Number) return -1;
    let at = first;
    for (const word of words) {
      while (at < count && at > first && kinds[at]! > TokenKind.Number) at++;
      if (at >= count || ends[at]! - starts[at]! > 4 * word.length + 4) return -1;
      if (norm(text.slice(starts[at], ends[at])) !== word) return -1;
      at++;
    }
    return at;
  };
}

function matchGroup(query: string): Matcher {
  const group = aliasOf(query);
  const tree = nameTree();
  return (text, analysis, at) => {
    const { starts, ends, kinds } = analysis.tokens;
    if (kinds[at] !== TokenKind.Word || ends[at]! - starts[at]! > 40) return -1;
    const node = tree.next.get(straight(text.slice(starts[at], ends[at])));
    const name = node ? nameAt(text, analysis, at, node) : null;
    return name && name.group === group ? name.endToken : -1;
  };
}

/** White space made one space, and the word at the edge taken off when it is cut. */
function wordsBefore(text: string, width: number): string {
  const flat = text.replace(/\s+/g, " ");
  if (text.length <= width) return flat;
  const cut = flat.indexOf(" ");
  return cut < 0 ? flat.slice(1) : flat.slice(cut + 1);
}

function wordsAfter(text: string, width: number): string {
  const flat = text.replace(/\s+/g, " ");
  if (text.length <= width) return flat;
  const cut = flat.lastIndexOf(" ");
  return cut < 0 ? flat.slice(0, -1) : flat.slice(0, cut);
}
