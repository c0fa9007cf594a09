import { type Article, analyse } from "../../text";
import { readNumbers } from "../find";

/** A line of at most so many tokens that holds a date is a dateline or a time of publication. */
const longest = 14;

/**
 * When an article was written: as read from it or its metadata, else the full date that stands alone in one of its
 * first lines ("Last updated: Monday, 28 November 2005").
 *
 * @returns an ISO date, or null
 */
export function reportTime(article: Article): string | null {
  if (article.published !== null) return article.published;
  const { sentences } = analyse(article);
  const { rows, figures } = readNumbers(article);
  for (const [index, row] of rows.entries()) {
    const at = figures[index]!.sentence;
    if (at > 3) return null;
    const sentence = sentences[at]!;
    if (row.kind !== "date" || row.iso?.length !== 10 || sentence.endToken - sentence.firstToken > longest) continue;
    if (/[12]\d{3}|\d\/\d\d$/.test(row.text)) return row.iso;
  }
  return null;
}
