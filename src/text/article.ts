import { createHash } from "node:crypto";
import { analyse } from "./analyse";
import { TokenKind } from "./analysis";
import { toIsoDate } from "./dates";
import { guessLanguage } from "./language";
import { readPage } from "./regions";
import type { Article } from "./rows";
import { splitTitle } from "./titles";

export interface ArticleInput {
  /** the key of every table; choose it stable */
  id: string;
  text: string;
  title?: string | null;
  outlet?: string | null;
  /** ISO date, or what `new Date` of a feed would hold: only its date is kept */
  published?: string | null;
  url?: string | null;
  path?: string | null;
  /** of the bytes as read (default: of the text in UTF-8) */
  sha256?: string | null;
}

/**
 * Make an article of a text: its regions, what it says about itself, its words and sentences counted.
 *
 * @returns an article with the siglum "A"; `createCorpus` gives the letters their order
 * @example
 * const article = createArticle({ id: "a", text: "Storm closes port\n\nVELDEN, March 4, 2024 - A storm closed the port.", outlet: "The Tide" });
 * [article.title, article.outlet, article.published]; // => ["Storm closes port", "The Tide", "2024-03-04"]
 */
export function createArticle(input: ArticleInput): Article {
  const { text } = input;
  const given = input.title ? splitTitle(input.title) : null;
  const { regions, facts } = readPage(text, given?.title ?? null);
  const body = regions.find((region) => region.kind === "body");
  const article: Article = {
    article: input.id,
    siglum: "A",
    path: input.path ?? null,
    sha256: input.sha256 ?? createHash("sha256").update(text, "utf8").digest("hex"),
    title: given?.title ?? facts.title,
    outlet: input.outlet || (given?.outlet ?? facts.outlet),
    agency: facts.agency,
    published: facts.published ?? (input.published ? toIsoDate(input.published) : null),
    pageDate: facts.pageDate,
    dateline: facts.dateline,
    language: guessLanguage(text.slice(body?.start ?? 0)),
    words: 0,
    sentences: 0,
    regions,
    text,
  };
  const { sentences, tokens } = analyse(article);
  article.sentences = sentences.length;
  for (let at = 0; at < tokens.count; at++) if (tokens.kinds[at]! <= TokenKind.Number) article.words++;
  return article;
}
