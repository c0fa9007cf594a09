import { empty, type Finding, type FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Arithmetic and calendars that do not fit. */
export function checkFindings(rows: FindingRows, look: Lookup): Finding[] {
  return (rows.checks ?? [])
    .filter((check) => check.verdict === "inconsistent")
    .map((check) => {
      const figures = check.numbers.flatMap((id) => look.number(id) ?? []);
      const articles = look.keys(figures.map((figure) => figure.article));
      return {
        ...empty("differs", "check", check.id),
        sentence: say.check(articles.map(look.letters.siglum).join(", ") || "the texts", true, check.explanation),
        articles,
        evidence: figures.map(({ article, start, end }) => ({ article, start, end })),
        weight: 850,
      };
    });
}
