import type { OverlapRow } from "../../reuse/rows";
import { whyDescent } from "../descent-words";
import { empty, type Finding, type FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Pairs of texts shown one by one, those that share most. */
const mostPairs = 15;

/** Where the texts come from: what each pair shares. */
export function originFindings(rows: FindingRows, look: Lookup): Finding[] {
  if (!rows.overlaps || rows.articles.length < 2) return [];
  const pairs = rows.overlaps
    .filter((row) => row.longest > 0 && (row.shareOfA > 0 || row.shareOfB > 0))
    .sort((x, y) => Math.max(y.shareOfA, y.shareOfB) - Math.max(x.shareOfA, x.shareOfB));
  const sharing = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const findings: Finding[] = [];
  for (const pairOf of pairs.slice(0, mostPairs)) {
    const { a, b, shareOfA, shareOfB, longest } = byLetters(pairOf, look);
    const pair = new Set([a, b]);
    const shared = (rows.passages ?? [])
      .filter((row) => [...pair].every((key) => row.occurrences.some((place) => place.article === key)))
      .sort((x, y) => y.words - x.words)
      .slice(0, 3);
    const descent = rows.descents?.find((row) => pair.has(row.a) && pair.has(row.b));
    const why = descent ? whyDescent(descent, look.letters) : null;
    const named = (descent?.reasons ?? []).flatMap(({ article, place }) =>
      article && place ? { article, ...place } : [],
    );
    findings.push({
      ...empty("origin", "passages-shared", `${a} ${b}`),
      sentence: say.passagesShared(look.letters.siglum(a), look.letters.siglum(b), {
        shareOfA,
        shareOfB,
        longest,
        why,
      }),
      articles: look.keys(pair),
      evidence: [...shared.flatMap((row) => row.occurrences.filter((place) => pair.has(place.article))), ...named].map(
        ({ article, start, end }) => ({ article, start, end }),
      ),
      weight: Math.max(shareOfA, shareOfB) * 1000,
    });
  }
  const rest = pairs.slice(mostPairs);
  if (rest.length > 0) {
    findings.push({
      ...empty("origin", "passages-shared", "rest"),
      sentence: say.pairsLeft(rest.length),
      articles: look.keys(rest.flatMap(({ a, b }) => [a, b])),
      weight: 0,
    });
  }
  const alone = rows.articles.map((row) => row.article).filter((article) => !sharing.has(article));
  if (alone.length > 0) {
    findings.push({
      ...empty("origin", "nothing-shared", "all"),
      sentence: say.nothingShared(look.sigla(alone)),
      articles: look.keys(alone),
      weight: -1,
    });
  }
  return findings;
}

/** The pair with the text first whose letter comes first. */
function byLetters(row: OverlapRow, look: Lookup): OverlapRow {
  if (look.letters.index(row.a) <= look.letters.index(row.b)) return row;
  return { ...row, a: row.b, b: row.a, shareOfA: row.shareOfB, shareOfB: row.shareOfA };
}
