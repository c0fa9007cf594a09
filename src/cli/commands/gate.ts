import { toJsonLines } from "../../frames/table";
import type { NumberRow } from "../../numbers";
import { plain } from "../../style/screen";
import { makeTables } from "../../tables";
import type { Article, Corpus } from "../../text";
import { sentenceAt } from "../../views/anchors";
import { listOf, oneOf, readArguments } from "../arguments";
import { exitCode, usageError } from "../errors";
import { tellProgress } from "../progress";
import { readPaths } from "../read-paths";
import type { Terminal } from "../terminal";

const gateVerdicts = ["conflict", "changed", "single-source", "inconsistent"] as const;
type GateVerdict = (typeof gateVerdicts)[number];

/** What the gate stops at: a claim or a check, in words, with the passages it rests on. */
interface GateFinding {
  verdict: GateVerdict;
  /** of the row in the table `claims`, or `checks` when the verdict is "inconsistent" */
  id: string;
  quantity: string | null;
  sentence: string;
  passages: GatePassage[];
}

interface GatePassage {
  article: string;
  siglum: string;
  start: number;
  end: number;
  /** the figure as it stands there */
  figure: string;
  /** the sentence around it, on one line */
  passage: string;
}

/** `variorum gate <path…>`: list the figures with the verdicts asked for, and end with 1 when there are any. */
export async function gate(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("gate", args, {
    "fail-on": { type: "string" },
    format: { type: "string" },
  });
  const asked = listOf("fail-on", String(values["fail-on"] ?? "conflict,inconsistent"), gateVerdicts);
  if (asked.length === 0) throw usageError(`--fail-on: name one or more of ${gateVerdicts.join(", ")}.`);
  const format = oneOf("format", String(values.format ?? "text"), ["text", "jsonl"]);
  const corpus = await readPaths("gate", paths, terminal);
  const findings = findingsOf(corpus, new Set(asked), terminal);
  terminal.out(format === "jsonl" ? toJsonLines(findings) : findings.map(textOf).join("\n"));
  if (corpus.incomplete) return exitCode.input;
  return findings.length > 0 ? exitCode.findings : exitCode.done;
}

function findingsOf(
  { articles, corrections }: Corpus,
  asked: ReadonlySet<GateVerdict>,
  terminal: Terminal,
): GateFinding[] {
  // the table of articles too: with it come the sigla that the sentences name
  const names = ["articles", "numbers", "claims", "checks"] as const;
  const aligned = makeTables(articles, names, { corrections, told: tellProgress(terminal) });
  const numbers = new Map(aligned.numbers.map((row) => [row.id, row] as const));
  const passagesOf = passageFinder(articles);
  const findings: GateFinding[] = [];
  for (const { id, quantity, verdict, explanation, numbers: ids } of aligned.claims) {
    const wanted = gateVerdicts.find((each) => each === verdict);
    if (wanted === undefined || !asked.has(wanted)) continue;
    const rows = ids.map((each) => numbers.get(each)!);
    findings.push({ verdict: wanted, id, quantity, sentence: explanation, passages: passagesOf(rows) });
  }
  if (!asked.has("inconsistent")) return findings;
  for (const { id, verdict, explanation, numbers: ids } of aligned.checks) {
    if (verdict !== "inconsistent") continue;
    const rows = ids.map((each) => numbers.get(each)!);
    findings.push({ verdict: "inconsistent", id, quantity: null, sentence: explanation, passages: passagesOf(rows) });
  }
  return findings;
}

/** The sentences that figures stand in. */
function passageFinder(articles: readonly Article[]): (rows: readonly NumberRow[]) => GatePassage[] {
  const byId = new Map(articles.map((article) => [article.article, article] as const));
  return (rows) =>
    rows.map((row) => {
      const article = byId.get(row.article)!;
      const { start, end } = sentenceAt(article, row.start);
      return {
        article: row.article,
        siglum: article.siglum,
        start: row.start,
        end: row.end,
        figure: row.text,
        passage: oneLine(article.text.slice(start, Math.max(end, row.end))),
      };
    });
}

function textOf({ verdict, quantity, sentence, passages }: GateFinding): string {
  const head = [verdict, ...(quantity === null ? [] : [oneLine(quantity)]), oneLine(sentence)].join(": ");
  const lines = passages.map(({ siglum, article, passage }) => `  ${siglum} ${oneLine(article)}: ${passage}`);
  return `${plain([head, ...lines].join("\n"))}\n`;
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}
