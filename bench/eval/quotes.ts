import { readFileSync } from "node:fs";
import { findQuotes, type QuoteRow } from "../../src/quotes";
import { createArticle } from "../../src/text";
import {
  emptyScores,
  f1,
  type GoldArticle,
  type QuoteScores,
  type ScoredQuote,
  type ScoreOptions,
  scoreArticle,
} from "./quote-score";

/** Figures of the best tool measured on the test half, as issue 4 records them. */
const PEERS: Record<string, string> = {
  "ggt direct+mixed": "best tools on the test half: exact 76.7, >.3 89.5, joint 69.7, resolved 46.9",
  "ggt all": "best tools on the test half: >.3 84.2, >.8 76.8, joint 67.6",
  "polnear-direct": "best tool on the test half: joint 80.9",
  "polnear all": "best tools on the test half: >.3 55.3, joint 46.4",
  "gum-news": "best tool on the test half: joint 90",
};

export interface Setting extends ScoreOptions {
  name: string;
  /** predictions are the pieces inside marks, not the whole contents */
  pieces?: boolean;
  /** find thoughts and wishes too: what this gold annotates */
  all?: boolean;
  /** what one cue attributes is one prediction with several spans: as this gold has interrupted quotations */
  joined?: boolean;
}

/** The settings in which a gold file is scored, told by its folder. */
export function settingsOf(goldPath: string): Setting[] {
  if (goldPath.includes("polnear-direct")) return [{ name: "polnear-direct", pieces: true }];
  if (goldPath.includes("polnear")) {
    return [
      { name: "polnear all", all: true },
      { name: "polnear all, the parts of interrupted quotations joined", all: true, joined: true },
      { name: "polnear all, reports only" },
    ];
  }
  if (goldPath.includes("gum")) return [{ name: "gum-news", pieces: true, quotedOnly: true }];
  return [{ name: "ggt direct+mixed", types: ["direct", "mixed"], quotedOnly: true }, { name: "ggt all" }];
}

/** Rows as the scorer reads them: the speaker where it stands, and its name. */
export function toPredictions(rows: QuoteRow[], pieces = false): ScoredQuote[] {
  return rows.flatMap((row) => {
    const speaker = row.source
      ? { start: row.source.start, end: row.source.end, text: row.source.text, resolved: row.speaker }
      : row.speaker
        ? { start: -1, end: -1, text: row.speaker, resolved: row.speaker }
        : null;
    const spans = pieces ? row.quoted : [row.content];
    return spans.map(({ start, end, text }) => ({ start, end, text, speaker, cue: row.cue, continuation: false }));
  });
}

/** One prediction a cue: its parts become its spans. */
export function joinParts(predictions: ScoredQuote[]): ScoredQuote[] {
  const joined: ScoredQuote[] = [];
  const byCue = new Map<string, ScoredQuote>();
  for (const one of predictions) {
    const part: ScoredQuote = { ...one, spans: [[one.start, one.end]] };
    const key = one.cue ? `${one.cue.start}:${one.speaker?.start}` : "";
    const before = one.cue ? byCue.get(key) : undefined;
    if (before) {
      before.spans!.push([one.start, one.end]);
      before.start = Math.min(before.start, one.start);
      before.end = Math.max(before.end, one.end);
      continue;
    }
    joined.push(part);
    if (one.cue) byCue.set(key, part);
  }
  return joined;
}

export function readGold(goldPath: string): GoldArticle[] {
  const lines = readFileSync(goldPath, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as GoldArticle);
}

/** Find the quotations of every article of a gold file and score them in one setting. */
export function scoreQuotes(gold: GoldArticle[], setting: Setting): QuoteScores {
  const scores = emptyScores();
  for (const article of gold) {
    const rows = findQuotes(createArticle({ id: article.id, text: article.text }), { all: setting.all ?? false });
    const predictions = toPredictions(rows, setting.pieces);
    scoreArticle(article, setting.joined ? joinParts(predictions) : predictions, setting, scores);
  }
  return scores;
}

export function describeScores(scores: QuoteScores): string {
  const part = (name: string, value: number) => `${name} ${value.toFixed(1)}`;
  const [right, all] = scores.resolved;
  const counts = scores.overlap3;
  return [
    part("exact", f1(scores.exact)),
    part(">.3", f1(scores.overlap3)),
    part(">.8", f1(scores.overlap8)),
    part("joint", f1(scores.joint3)),
    ...(all > 0 ? [part("resolved", (100 * right) / all)] : []),
    `(P ${((100 * counts[0]) / Math.max(1, counts[0] + counts[1])).toFixed(1)} R ${((100 * counts[0]) / Math.max(1, counts[0] + counts[2])).toFixed(1)})`,
  ].join(", ");
}

/**
 * Score the quotation finder on a gold file.
 *
 * @param goldPath - JSON Lines of `{id, text, quotes}`; folder and file name tell the data and the half
 * @returns what to print: data, half, our F1 and, where the half is theirs, the figures of the peers
 */
export function evaluateQuotes(goldPath: string): string {
  const gold = readGold(goldPath);
  const half = /test/.test(goldPath.split("/").pop() ?? "") ? "test" : /train/.test(goldPath) ? "train" : "dev";
  const lines = settingsOf(goldPath).map((setting) => {
    const scores = scoreQuotes(gold, setting);
    const peers = half === "test" && PEERS[setting.name] ? `\n  ${PEERS[setting.name]}` : "";
    return `${setting.name}, ${half} half, ${gold.length} articles: ${describeScores(scores)}${peers}`;
  });
  return `${lines.join("\n")}\n`;
}
