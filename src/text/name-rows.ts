import type { Span } from "./rows";

export type NameKind = "person" | "organisation" | "place" | "nationality" | "other";

/** A name in an article, without its title and its genitive. */
export interface Name extends Span {
  kind: NameKind;
  /** "Prime Minister", where it stands right before the name */
  title: Span | null;
  /** the fullest form of the same name in the article: "Sudani" -> "Mohamed Shia al-Sudani" */
  full: string;
  /** of a country, its adjective, people or capital: the country */
  country: string | null;
  /** index into the sentences of `analyse(article)` */
  sentence: number;
  /** tokens from `firstToken` up to, but without, `endToken` */
  firstToken: number;
  endToken: number;
}
