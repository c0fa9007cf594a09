import { empty, type Finding, type FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Places shown as evidence of one finding. */
const mostPlaces = 12;

/** Arithmetic and calendars: each that does not fit, and how many do. */
export function checkFindings(rows: FindingRows, look: Lookup): Finding[] {
  const misfits = (rows.checks ?? [])
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
  const tried = rows.checks ?? [];
  if (tried.length === 0) return misfits;
  const fit = tried.filter((check) => check.verdict === "consistent");
  const open = tried.filter((check) => check.verdict === "undetermined");
  const figures = fit.flatMap((check) => check.numbers.flatMap((id) => look.number(id) ?? []));
  const summary: Finding = {
    ...empty("agrees", "checks", "all"),
    sentence: say.checksTried(tried.length, fit.length, open.length),
    articles: look.keys(figures.map((figure) => figure.article)),
    evidence: figures.slice(0, mostPlaces).map(({ article, start, end }) => ({ article, start, end })),
    weight: 50,
  };
  return [...misfits, summary];
}
