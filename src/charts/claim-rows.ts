import type { ClaimRow, ClaimVerdict, NumberRow } from "../numbers/rows";
import { unitsByName } from "../numbers/values/lexicon";
import { listed, plural, short } from "../style/wording";
import { type ArticleOrder, fewArticles } from "./articles";
import type { ChartRow } from "./spec";

/** Lanes of one quantity at most. */
const mostFigures = 12;
const noMagnitude = new Set(["year", "date", "time", "weekday", "ordinal", "score"]);

/** The shape of each verdict, beside its word. */
const shapes: { readonly [verdict in ClaimVerdict]: string } = {
  conflict: "✕",
  changed: "↗",
  compatible: "◐",
  agree: "●",
  "single-source": "○",
};

/** "✕ people killed (conflict)" */
export function claimLabel(claim: ClaimRow): string {
  return `${shapes[claim.verdict]} ${short(claim.quantity, 32)} (${claim.verdict.replace("-", " ")})`;
}

/** The figures of a claim that stand on a scale; clock times, years and scores do not. */
export function drawableFigures(claim: ClaimRow, numbers: ReadonlyMap<string, NumberRow>): NumberRow[] {
  return claim.numbers.flatMap((id) => {
    const number = numbers.get(id);
    if (!number || noMagnitude.has(number.kind)) return [];
    return [number.value, number.low, number.high].some((end) => end !== null && Number.isFinite(end)) ? [number] : [];
  });
}

/** The rows of one quantity: a lane a text; of many texts one a figure, named after those that give it. */
export function claimRows(claim: ClaimRow, figures: readonly NumberRow[], order: ArticleOrder): ChartRow[] {
  const top = Math.max(...figures.flatMap((figure) => sizes(figure)), 1e-9);
  return lanesOf(figures, order).map(({ figure, sigla }) => claimRow(figure, claim, top, sigla));
}

/** How much a unit is of the unit its kind is measured in, so that miles and kilometres stand on one scale. */
function factorOf({ kind, unit }: NumberRow): number {
  if (kind === "fraction") return 100;
  return kind === "measure" || kind === "duration" ? (unitsByName.get(unit ?? "")?.factor ?? 1) : 1;
}

function sizes(figure: NumberRow): number[] {
  const factor = factorOf(figure);
  return [figure.value ?? 0, figure.low ?? 0, figure.high ?? 0].map((end) => end * factor);
}

function lanesOf(figures: readonly NumberRow[], order: ArticleOrder): { figure: NumberRow; sigla: string[] }[] {
  const place = (figure: NumberRow): number => order.sigla.indexOf(order.siglum(figure.article));
  const sorted = [...figures].sort((a, b) => place(a) - place(b) || a.start - b.start);
  const lanes = new Map<string, { figure: NumberRow; sigla: string[] }>();
  for (const figure of sorted) {
    const siglum = order.siglum(figure.article);
    const same = [figure.value, figure.low, figure.high, factorOf(figure)].join("|");
    const key = order.sigla.length > fewArticles ? same : `${siglum} ${same}`;
    const lane = lanes.get(key) ?? { figure, sigla: [] };
    lanes.set(key, lane);
    if (!lane.sigla.includes(siglum)) lane.sigla.push(siglum);
  }
  return [...lanes.values()].slice(0, mostFigures);
}

function claimRow(figure: NumberRow, claim: ClaimRow, top: number, sigla: readonly string[]): ChartRow {
  const at = figure.value ?? figure.low ?? figure.high ?? 0;
  const open = figure.high === null ? "right" : figure.low === null ? "left" : "none";
  const factor = factorOf(figure);
  const scale = (value: number): number => Math.round(Math.min(1.1, Math.max(0, (value * factor) / top)) * 1e4) / 1e4;
  const from = open === "left" ? Math.max(0, scale(at) - 0.08) : scale(figure.low ?? at);
  const to = open === "right" ? Math.min(1.12, scale(at) + 0.08) : scale(figure.high ?? at);
  return {
    quantity: claim.quantity,
    verdict: claim.verdict.replace("-", " "),
    siglum: sigla[0] ?? "?",
    texts: sigla.join(", "),
    figure: figure.text,
    name: `${sigla.length > 6 ? plural(sigla.length, "text") : sigla.join(" ")} ${short(figure.text, 30)}`,
    value: figure.value,
    from,
    to,
    at: scale(at),
    labelAt: Math.max(to, scale(at)),
    open,
    words: `${listed(sigla)}: ${figure.text}${figure.counted ? ` (${figure.counted})` : ""}.`,
  };
}
