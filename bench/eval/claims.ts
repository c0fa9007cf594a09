import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { alignNumbers } from "../../src/numbers";
import { type Article, createArticle, createCorpus } from "../../src/text";
import { type ClaimPredictions, type ClaimScores, type GoldCluster, scoreClaims } from "./claims-score";

const peers =
  "TF-IDF of the context, mentions given: linking F1 41.7 · a first study of shallow features, end to end: 79, unequal pairs 51, alert 56-59 (test half)";

/** The articles of a gold cluster, read from `texts/<cluster>/` beside the gold file. */
export function readCluster(goldPath: string, cluster: GoldCluster): Article[] {
  const folder = join(dirname(goldPath), "texts", cluster.id);
  const articles = cluster.docs.map((doc) =>
    createArticle({ id: doc, text: readFileSync(join(folder, `${doc}.txt`), "utf8") }),
  );
  return createCorpus(articles).articles;
}

export function predictClaims(goldPath: string, clusters: readonly GoldCluster[]): ClaimPredictions {
  const predictions: ClaimPredictions = { groups: [], pairs: [] };
  for (const cluster of clusters) {
    const { numbers, claims } = alignNumbers(readCluster(goldPath, cluster));
    const places = new Map(
      numbers.map((row) => [row.id, { doc: row.article, start: row.start, end: row.end }] as const),
    );
    for (const claim of claims) {
      predictions.groups.push({ cluster: cluster.id, mentions: claim.numbers.map((id) => places.get(id)!) });
      for (const { a, b, verdict } of claim.relations)
        predictions.pairs.push({ cluster: cluster.id, a: places.get(a)!, b: places.get(b)!, label: verdict });
    }
  }
  return predictions;
}

/**
 * Measure the claims against hand-linked figures of several outlets.
 *
 * @param goldPath - a JSON file of clusters with their articles in `texts/` beside it
 */
export function evaluateClaims(goldPath: string): ClaimScores {
  const gold = (JSON.parse(readFileSync(goldPath, "utf8")) as { clusters: GoldCluster[] }).clusters;
  const scores = scoreClaims(gold, predictClaims(goldPath, gold));
  const show = ([p, r, f]: readonly number[]) => `${p}/${r}/${f}`;
  console.log(
    `claims (${basename(goldPath, ".json")}) mention recall ${scores.mentionRecall}; P/R/F1: linking ${show(scores.linking)} · equal ${show(scores.equal)} · unequal ${show(scores.unequal)} · disagree by pair ${show(scores.disagree)} · alert ${show(scores.alert)}; label accuracy ${scores.labelAccuracy}`,
  );
  console.log(`  recorded: ${peers}`);
  return scores;
}
