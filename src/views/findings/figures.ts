import type { ClaimRow, NumberRow } from "../../numbers/rows";
import { bySiglum } from "../articles";
import { fewOf, giversOf, keyWords, named, places, printed, small, telling, wordsOf } from "./figure-parts";
import type { Finding, FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Single figures shown one by one; the rest is counted. */
const mostAlone = 3;

/** What claims say: figures that conflict, changed, agree, or stand in one text only. */
export function figureFindings(rows: FindingRows, look: Lookup): Finding[] {
  const findings: Finding[] = [];
  const alone: { claim: ClaimRow; figure: NumberRow }[] = [];
  for (const claim of rows.claims ?? []) {
    const figures = claim.numbers.flatMap((id) => look.number(id) ?? []);
    const [first] = figures;
    if (!first) continue;
    if (claim.verdict === "single-source") {
      alone.push({ claim, figure: first });
      continue;
    }
    findings.push(comparedFigure(claim, figures, rows, look));
    const moved = figureSource(claim, figures, look);
    if (moved) findings.push(moved);
  }
  return [...findings, ...figuresAlone(alone, rows, look)];
}

function comparedFigure(claim: ClaimRow, figures: readonly NumberRow[], rows: FindingRows, look: Lookup): Finding {
  const quantity = named(claim);
  const differs = claim.verdict === "conflict" || claim.verdict === "changed";
  const givers = giversOf(figures, look, differs);
  const articles = look.keys(figures.map((figure) => figure.article));
  const sentence =
    claim.verdict === "conflict"
      ? say.figureConflict(quantity, givers)
      : claim.verdict === "changed"
        ? say.figureChanged(quantity, givers)
        : say.figureShared(quantity, givers, rows.articles.length, look.oneVoice(figures));
  const base = claim.verdict === "conflict" ? 1000 : claim.verdict === "changed" ? 900 : 500;
  return {
    speakers: [...new Set(figures.flatMap((figure) => figure.speaker ?? []))],
    id: `${differs ? claim.verdict : "shared"} ${claim.id}`,
    group: differs ? "differs" : "agrees",
    kind: claim.verdict === "conflict" ? "figure-conflict" : differs ? "figure-changed" : "figure-shared",
    sentence,
    articles,
    evidence: places(figures),
    weight: base + articles.length + (telling.has(figures[0]!.kind) && !small(figures[0]!) ? 20 : 0),
    verdict: claim.verdict,
    utterance: null,
  };
}

/** The same quantity that some texts give in somebody's words and others in their own. */
function figureSource(claim: ClaimRow, figures: readonly NumberRow[], look: Lookup): Finding | null {
  if (claim.verdict === "conflict" || claim.verdict === "changed") return null;
  const speakers = figures.map(({ speaker, article, start }) => speaker ?? look.speakerAt(article, start));
  const withSource = new Set(figures.filter((_, i) => speakers[i] !== null).map((figure) => figure.article));
  const groups = new Map<string, { speaker: string | null; figure: string; articles: string[] }>();
  figures.forEach((figure, i) => {
    const speaker = speakers[i] ?? null;
    // A text that names the source once has said it, however often it repeats the figure.
    if (speaker === null && withSource.has(figure.article)) return;
    const said = printed(figure);
    const key = `${speaker ?? ""}\0${said}`;
    const group = groups.get(key) ?? { speaker, figure: said, articles: [] };
    groups.set(key, group);
    group.articles.push(figure.article);
  });
  const sources = [...groups.values()]
    .map(({ speaker, figure, articles }) => ({ speaker, figure, sigla: look.sigla(articles) }))
    .sort((a, b) => bySiglum(a.sigla[0] ?? "", b.sigla[0] ?? ""));
  const from = sources.filter(({ speaker }) => speaker !== null);
  const own = sources.filter(({ speaker }) => speaker === null);
  if (from.length === 0 || own.length === 0) return null;
  return {
    id: `source ${claim.id}`,
    group: "differs",
    kind: "figure-attribution",
    sentence: say.figureAttribution(named(claim), from, own),
    articles: look.keys(figures.map((figure) => figure.article)),
    speakers: [...new Set(from.flatMap(({ speaker }) => speaker ?? []))],
    evidence: places(figures),
    weight: 600 + withSource.size,
    verdict: null,
    utterance: null,
  };
}

/** Figures that one text gives although others write of the same thing; what is left is counted. */
function figuresAlone(
  alone: readonly { claim: ClaimRow; figure: NumberRow }[],
  rows: FindingRows,
  look: Lookup,
): Finding[] {
  if (alone.length === 0 || rows.articles.length < 2) return [];
  const vocabulary = new Map(rows.articles.map((article) => [article.article, wordsOf(article)]));
  const expected = alone
    .map(({ claim, figure }) => {
      const words = keyWords(figure);
      const others = rows.articles.filter(
        (article) =>
          article.article !== figure.article &&
          words.length > 0 &&
          words.every((word) => vocabulary.get(article.article)!.has(word)),
      );
      const early = 1 - figure.start / Math.max(1, look.letters.get(figure.article)?.text.length ?? 1);
      return {
        claim,
        figure,
        others,
        weight: (fewOf(figure) ? 530 : 820) + (others.length / rows.articles.length) * 10 + words.length * 2 + early,
      };
    })
    .filter(({ figure, others }) => others.length > 0 && telling.has(figure.kind) && !small(figure))
    .sort((a, b) => b.weight - a.weight || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, mostAlone);
  const single = expected.map(({ claim, figure, others, weight }): Finding => {
    const giver = { figure: printed(figure), sigla: look.sigla([figure.article]), date: null };
    return {
      id: `alone ${claim.id}`,
      group: "differs",
      kind: "figure-alone",
      sentence: say.figureAlone(named(claim), giver, look.sigla(others.map((article) => article.article))),
      articles: look.keys([figure.article]),
      speakers: figure.speaker === null ? [] : [figure.speaker],
      evidence: places([figure]),
      weight,
      verdict: "single-source",
      utterance: null,
    };
  });
  const shown = new Set(expected.map(({ claim }) => claim.id));
  const rest = alone.filter(({ claim }) => !shown.has(claim.id)).map(({ figure }) => figure);
  if (rest.length === 0) return single;
  const counts = look.keys(rest.map((figure) => figure.article)).map((article) => ({
    siglum: look.letters.siglum(article),
    count: rest.filter((figure) => figure.article === article).length,
  }));
  return [
    ...single,
    {
      id: "alone rest",
      group: "differs",
      kind: "figures-alone",
      sentence: say.figuresAlone(rest.length, counts),
      articles: look.keys(rest.map((figure) => figure.article)),
      speakers: [],
      evidence: places(rest.slice(0, 12)),
      weight: 100,
      verdict: "single-source",
      utterance: null,
    },
  ];
}
