import { aliasOf } from "./aliases";
import { analyse } from "./analyse";
import { isAcronym } from "./name-shapes";
import { findNames } from "./names";
import type { Article, Span } from "./rows";
import { span } from "./span";

/** A name and the short form that an article says it will use: "Islamic State (IS)". */
export interface Definition {
  long: Span;
  short: Span;
}

/**
 * The short forms that an article defines in parentheses right after a name.
 *
 * @example
 * const article = createArticle({ id: "a", text: "The Velden Harbour Office (VHO) closed the port." });
 * findDefinitions(article).map(({ short, long }) => [short.text, long.text]); // => [["VHO", "Velden Harbour Office"]]
 */
export function findDefinitions(article: Pick<Article, "text" | "regions">): Definition[] {
  const { text } = article;
  const { tokens } = analyse(article);
  const names = findNames(article);
  const found: Definition[] = [];
  for (const name of names) {
    const open = name.endToken;
    if (open + 2 >= tokens.count || text.charCodeAt(tokens.starts[open]!) !== 40) continue;
    if (text.charCodeAt(tokens.starts[open + 2]!) !== 41) continue;
    const short = span(text, tokens.starts[open + 1]!, tokens.ends[open + 1]!);
    if (isAcronym(short.text) && abbreviates(short.text, name.full))
      found.push({ long: span(text, name.start, name.end), short });
  }
  return found;
}

/** Do the letters stand for the words, or does the alias list know both for one? */
function abbreviates(short: string, long: string): boolean {
  const group = aliasOf(short);
  if (group && group === aliasOf(long)) return true;
  const letters = short.replace(/[.s]/g, "");
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  const all = long
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return letters.length > 1 && (initials.endsWith(letters) || all.endsWith(letters));
}
