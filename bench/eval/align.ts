import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { alignQuotes, type QuoteRow } from "../../src/quotes";
import { type Article, createArticle, span } from "../../src/text";
import { type AlignCounts, emptyCounts, type FoundGroup, type GoldCluster, meets, scoreGroups } from "./align-score";

const PEERS = {
  pairs: "best on the test half: TF-IDF on given spans 85.9",
  groups: "best on the test half, end to end: rule 70.5",
};

export interface PairSide {
  doc: string;
  start: number;
  end: number;
  text: string;
  speaker: string | null;
  textPath: string;
}

export interface GoldPair {
  id: string;
  same: "yes" | "no" | "unsure";
  band: string;
  relation: string | null;
  a: PairSide;
  b: PairSide;
}

function readArticle(folder: string, path: string, id: string): Article {
  return createArticle({ id, text: readFileSync(join(folder, path), "utf8") });
}

/** A gold span as a row of ours, so that only the alignment is measured. */
function rowOf(article: Article, side: PairSide): QuoteRow {
  const content = span(article.text, side.start, side.end);
  return {
    id: `${article.article}#q${side.start}`,
    article: article.article,
    kind: "direct",
    content,
    quoted: [content],
    cue: null,
    source: null,
    speaker: side.speaker,
    speakerType: null,
    addressee: null,
    continued: false,
    confidence: 1,
    utterance: null,
  };
}

export interface PairOutcome {
  pair: GoldPair;
  same: boolean;
  relation: string | null;
}

/** Decide each pair on its two articles alone; `given` takes the gold's spans and speakers, else ours are found. */
export function decidePairs(pairs: GoldPair[], folder: string, given: boolean): PairOutcome[] {
  return pairs.map((pair) => {
    const a = readArticle(folder, pair.a.textPath, pair.a.doc);
    const b = readArticle(folder, pair.b.textPath, pair.b.doc);
    const quotes = given ? [rowOf(a, pair.a), rowOf(b, pair.b)] : undefined;
    const aligned = alignQuotes([a, b], quotes ? { quotes } : {});
    const side = (one: PairSide) =>
      aligned.quotes.filter((row) => meets({ doc: row.article, start: row.content.start, end: row.content.end }, one));
    const ids = new Set(side(pair.a).flatMap((row) => (row.utterance ? [row.utterance] : [])));
    const shared = side(pair.b).find((row) => row.utterance && ids.has(row.utterance));
    const relation = aligned.utterances.find((one) => one.id === shared?.utterance)?.relations[0]?.relation ?? null;
    return { pair, same: shared !== undefined, relation };
  });
}

export function countPairs(outcomes: PairOutcome[]): AlignCounts {
  const counts = emptyCounts();
  for (const { pair, same, relation } of outcomes) {
    if (pair.same === "unsure") continue;
    if (pair.same === "yes") counts[same ? "tp" : "fn"] += 1;
    else if (same) counts.fp += 1;
    if (pair.same === "yes" && same) {
      counts.relations += 1;
      if (relation === pair.relation) counts.relationRight += 1;
    }
  }
  return counts;
}

/** The utterances of an event as groups of places; `given` takes the gold's members as quotes. */
export function findGroups(cluster: GoldCluster, folder: string, given: boolean): FoundGroup[] {
  const articles = cluster.docs.map((doc) => readArticle(folder, join(cluster.textDir, `${doc}.txt`), doc));
  const byId = new Map(articles.map((article) => [article.article, article]));
  type Member = PairSide & { kind?: QuoteRow["kind"] | "trap" };
  const members = [...cluster.groups, ...cluster.traps].flatMap((group) => group.members as unknown as Member[]);
  const quotes = given
    ? members.map((member) => ({
        ...rowOf(byId.get(member.doc)!, member),
        kind: member.kind && member.kind !== "trap" ? member.kind : ("direct" as const),
      }))
    : undefined;
  const aligned = alignQuotes(articles, quotes ? { quotes } : {});
  const rows = new Map(aligned.quotes.map((row) => [row.id, row]));
  return aligned.utterances.map((utterance) => {
    const index = new Map(utterance.quotes.map((id, i) => [id, i]));
    return {
      members: utterance.quotes.map((id) => {
        const { article, content } = rows.get(id)!;
        return { doc: article, start: content.start, end: content.end };
      }),
      relations: utterance.relations.map(({ a, b, relation }) => ({ a: index.get(a)!, b: index.get(b)!, relation })),
    };
  });
}

export function describeCounts({ tp, fp, fn, relationRight, relations, met, members }: AlignCounts): string {
  const p = tp / Math.max(1, tp + fp);
  const r = tp / Math.max(1, tp + fn);
  const percent = (value: number) => (100 * value).toFixed(1);
  const f = p + r > 0 ? (2 * p * r) / (p + r) : 0;
  const relation = relations > 0 ? `, relation right ${percent(relationRight / relations)}` : "";
  const recall = members > 0 ? `, members found ${percent(met / members)}` : "";
  return `F1 ${percent(f)} (P ${percent(p)} R ${percent(r)}, ${tp} right, ${fp} wrong, ${fn} missed)${relation}${recall}`;
}

/**
 * Score the alignment on a gold file: pairs (`.jsonl`) or groups of an event (`.json`), with the texts beside it.
 *
 * @returns what to print: data, half, F1 on given spans and end to end, and the peers' figures where the half is theirs
 */
export function evaluateAlignment(goldPath: string): string {
  const folder = dirname(goldPath);
  const half = goldPath.includes(".test.") ? "test" : "dev";
  const raw = readFileSync(goldPath, "utf8");
  const kind = goldPath.endsWith(".jsonl") ? "pairs" : "groups";
  const lines: string[] = [];
  for (const given of [true, false]) {
    const name = `${kind}, ${half} half, ${given ? "spans given" : "end to end"}`;
    let counts = emptyCounts();
    if (kind === "pairs") {
      const pairs = raw.split("\n").filter((line) => line !== "");
      counts = countPairs(
        decidePairs(
          pairs.map((line) => JSON.parse(line) as GoldPair),
          folder,
          given,
        ),
      );
    } else {
      for (const cluster of JSON.parse(raw) as GoldCluster[])
        scoreGroups(cluster, findGroups(cluster, folder, given), counts);
    }
    lines.push(`${name}: ${describeCounts(counts)}`);
  }
  if (half === "test") lines.push(`  ${PEERS[kind]}`);
  return `${lines.join("\n")}\n`;
}
