import { type Article, type ArticleInput, createArticle } from "../../text";

/** An article as a job meets it; `key` is its id made unique. */
export interface Input {
  key: string;
  fields: ArticleInput;
}

/** Do something with one article; when it throws, the article is set aside with the error, and the work goes on. */
export type Keep = <Value>(index: number, work: () => Value) => Value | null;

/** The article of an input, under its key. */
export function articleOf({ key, fields }: Input, path: string | null = null): Article {
  return createArticle({ ...fields, id: key, path });
}
