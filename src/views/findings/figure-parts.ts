import type { ClaimRow, NumberRow } from "../../numbers/rows";
import { short } from "../../style/wording";
import { type Article, analyse, TokenKind } from "../../text";
import { bySiglum } from "../articles";
import type { Finding } from "./finding";
import type { Lookup } from "./lookup";
import type { Givers } from "./sentence-parts";

/** Kinds of figures that are news; years, dates and ordinals seldom are. */
export const telling = new Set(["count", "money", "percentage", "measure", "fraction", "vague-count"]);

/** One or two of something is seldom news. */
export function small(figure: NumberRow): boolean {
  return figure.value !== null && figure.value >= 0 && figure.value <= 2;
}

/** A bare count below ten ("three groups") weighs less than a large, hedged or measured figure. */
export function fewOf(figure: NumberRow): boolean {
  return figure.kind === "count" && figure.hedge === "exact" && figure.value !== null && figure.value < 10;
}

/** The figures of a claim, one entry a figure, those that most texts give first. */
export function giversOf(figures: readonly NumberRow[], look: Lookup, withDates: boolean): Givers[] {
  const groups = new Map<string, NumberRow[]>();
  for (const figure of figures) {
    const key = [figure.value, figure.low, figure.high, figure.hedge, figure.iso].join("|");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const dates = new Set(figures.map((figure) => look.letters.get(figure.article)?.published ?? null));
  const givers = [...groups.values()].map((group) => {
    const own = new Set(group.map((figure) => look.letters.get(figure.article)?.published ?? null));
    const [date] = own;
    return {
      figure: printed(group[0]!),
      sigla: look.sigla(group.map((figure) => figure.article)),
      date: withDates && dates.size > 1 && own.size === 1 ? (date ?? null) : null,
    };
  });
  return givers.sort((a, b) => b.sigla.length - a.sigla.length || bySiglum(a.sigla[0] ?? "", b.sigla[0] ?? ""));
}

/** A figure inside a sentence: "Twelve" becomes "twelve". */
export function printed(figure: NumberRow): string {
  const text = short(figure.text, 60);
  return /^[A-Z][a-z]+(?:\s|$)/.test(text) && figure.kind !== "date" && figure.kind !== "weekday"
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

export function named(claim: ClaimRow): string {
  return short(claim.quantity, 100);
}

export function places(figures: readonly NumberRow[]): Finding["evidence"] {
  return figures.map(({ article, start, end }) => ({ article, start, end }));
}

/** What is counted, as words that another text would use as well: the head and its nearest neighbour. */
export function keyWords(figure: NumberRow): string[] {
  const words = (figure.counted ?? figure.unit ?? "").toLowerCase().match(/[\p{L}]{4,}/gu) ?? [];
  return [...new Set(words)].slice(0, 2);
}

export function wordsOf(article: Article): Set<string> {
  const { tokens } = analyse(article);
  const words = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === TokenKind.Word)
      words.add(article.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase());
  }
  return words;
}
