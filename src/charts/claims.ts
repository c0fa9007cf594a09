import type { ClaimRow, ClaimVerdict, NumberRow } from "../numbers/rows";
import type { ArticleRow } from "../text/rows";
import {
  type ArticleOrder,
  colourChannel,
  compare,
  fewArticles,
  inWords,
  orderArticles,
  shapeChannel,
} from "./articles";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";
import { listed, plural, short } from "./wording";

const worst: readonly ClaimVerdict[] = ["conflict", "changed", "compatible", "agree", "single-source"];
/** Lanes of one quantity at most. */
const mostFigures = 12;
const noMagnitude = new Set(["year", "date", "time", "weekday", "ordinal", "score"]);

/**
 * Draw the figures of several articles for one quantity: a row a quantity, a dot or line an article, open ends where
 * the text says "more than" or "at most". Each row has its own scale, from zero to its largest figure.
 *
 * @param options.limit - how many quantities (default 20), conflicts first
 * @param options.singles - also figures that one text alone gives (default false)
 */
export function claimsChart(
  claims: readonly ClaimRow[],
  numbers: readonly NumberRow[],
  articles: readonly ArticleRow[],
  options: { limit?: number; singles?: boolean } = {},
): ChartSpec {
  const order = orderArticles(articles);
  const byId = new Map(numbers.map((number) => [number.id, number]));
  const chosen = claims
    .filter((claim) => options.singles || claim.verdict !== "single-source")
    .map((claim) => ({ claim, figures: claim.numbers.flatMap((id) => drawable(byId.get(id))) }))
    .filter(({ figures }) => figures.length > 0)
    .sort((a, b) => worst.indexOf(a.claim.verdict) - worst.indexOf(b.claim.verdict) || compare(a.claim.id, b.claim.id))
    .slice(0, options.limit ?? 20);
  if (chosen.length === 0) return emptyChart("No quantity is given by more than one text.");
  const rows: ChartRow[] = [];
  const labels: string[] = [];
  const used = new Set<string>();
  const mostLanes = Math.max(...chosen.map(({ figures }) => lanesOf(figures, order).length));
  for (const { claim, figures } of chosen) {
    const label = distinct(`${short(claim.quantity, 38)} (${claim.verdict.replace("-", " ")})`, used);
    labels.push(label);
    const top = Math.max(
      ...figures.map((figure) => Math.max(figure.value ?? 0, figure.low ?? 0, figure.high ?? 0)),
      1e-9,
    );
    const lanes = lanesOf(figures, order);
    const free = Math.floor((mostLanes - lanes.length) / 2);
    lanes.forEach(({ figure, sigla }, lane) => {
      rows.push({ ...claimRow(figure, label, claim, top, sigla), lane: free + lane });
    });
  }
  const y = {
    field: "label",
    type: "nominal",
    title: null,
    scale: { domain: labels },
    axis: { grid: false, labelLimit: 330 },
  };
  const yOffset = {
    field: "lane",
    type: "ordinal",
    scale: { domain: Array.from({ length: mostLanes }, (_, lane) => lane) },
  };
  const x = {
    field: "from",
    type: "quantitative",
    title: "Share of the row's largest figure (zero at the left)",
    axis: { format: ".0%", values: [0, 0.25, 0.5, 0.75, 1] },
    scale: { domain: [0, 1.8], nice: false },
  };
  const color = colourChannel(order, order.sigla.length <= fewArticles);
  const rowHeight = 16 + 14 * mostLanes;
  return chart({
    title: claimsTitle(chosen.map(({ claim }) => claim.verdict)),
    subtitle: "Each row has its own scale. Line: what an “about” or a range allows. Arrow: an open end (“more than”).",
    rows,
    columns: [
      { field: "quantity", label: "Quantity" },
      { field: "verdict", label: "Verdict" },
      { field: "texts", label: "Text" },
      { field: "figure", label: "Figure as printed" },
      { field: "value", label: "Value" },
    ],
    height: labels.length * rowHeight,
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3, opacity: 0.6 },
        encoding: { y, yOffset, x, x2: { field: "to" }, color, ...inWords },
      },
      {
        mark: { type: "point", filled: true, size: 80, opacity: 1 },
        encoding: {
          y,
          yOffset,
          x: { field: "at", type: "quantitative" },
          color,
          shape: shapeChannel(order, order.sigla.length <= fewArticles),
          ...inWords,
        },
      },
      {
        transform: [{ filter: { field: "open", equal: "right" } }],
        mark: { type: "point", shape: "triangle-right", filled: true, size: 60, aria: false },
        encoding: { y, yOffset, x: { field: "to", type: "quantitative" }, color },
      },
      {
        transform: [{ filter: { field: "open", equal: "left" } }],
        mark: { type: "point", shape: "triangle-left", filled: true, size: 60, aria: false },
        encoding: { y, yOffset, x: { field: "from", type: "quantitative" }, color },
      },
      {
        mark: { type: "text", align: "left", dx: 10, fontSize: 11, aria: false },
        encoding: {
          y,
          yOffset,
          x: { field: "labelAt", type: "quantitative" },
          text: { field: "name", type: "nominal" },
        },
      },
    ],
  });
}

function drawable(number: NumberRow | undefined): NumberRow[] {
  if (!number || noMagnitude.has(number.kind)) return [];
  return [number.value, number.low, number.high].some((value) => value !== null && Number.isFinite(value))
    ? [number]
    : [];
}

/** A lane a text; of many texts one a figure, named after those that give it. */
function lanesOf(figures: readonly NumberRow[], order: ArticleOrder): { figure: NumberRow; sigla: string[] }[] {
  const place = (figure: NumberRow): number => order.sigla.indexOf(order.siglum(figure.article));
  const sorted = [...figures].sort((a, b) => place(a) - place(b) || a.start - b.start);
  const lanes = new Map<string, { figure: NumberRow; sigla: string[] }>();
  for (const figure of sorted) {
    const siglum = order.siglum(figure.article);
    const same = [figure.value, figure.low, figure.high].join("|");
    const key = order.sigla.length > fewArticles ? same : `${siglum} ${same}`;
    const lane = lanes.get(key) ?? { figure, sigla: [] };
    lanes.set(key, lane);
    if (!lane.sigla.includes(siglum)) lane.sigla.push(siglum);
  }
  return [...lanes.values()].slice(0, mostFigures);
}

function claimRow(figure: NumberRow, label: string, claim: ClaimRow, top: number, sigla: readonly string[]): ChartRow {
  const at = figure.value ?? figure.low ?? figure.high ?? 0;
  const open = figure.high === null ? "right" : figure.low === null ? "left" : "none";
  const scale = (value: number): number => Math.round(Math.min(1.1, Math.max(0, value / top)) * 1e4) / 1e4;
  const from = open === "left" ? Math.max(0, scale(at) - 0.08) : scale(figure.low ?? at);
  const to = open === "right" ? Math.min(1.12, scale(at) + 0.08) : scale(figure.high ?? at);
  return {
    quantity: claim.quantity,
    verdict: claim.verdict.replace("-", " "),
    label,
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

function claimsTitle(verdicts: readonly ClaimVerdict[]): string {
  const count = (verdict: ClaimVerdict): number => verdicts.filter((own) => own === verdict).length;
  const parts: string[] = [];
  if (count("conflict") > 0) parts.push(`${count("conflict")} in conflict`);
  if (count("changed") > 0) parts.push(`${count("changed")} changed`);
  if (count("compatible") > 0) parts.push(`${count("compatible")} compatible`);
  if (count("agree") > 0) parts.push(`${count("agree")} in agreement`);
  if (count("single-source") > 0) parts.push(`${count("single-source")} in one text only`);
  return `${plural(verdicts.length, "quantity", "quantities")} compared: ${parts.join(", ")}.`;
}

function distinct(label: string, used: Set<string>): string {
  let result = label;
  for (let n = 2; used.has(result); n++) result = `${label} ${n}`;
  used.add(result);
  return result;
}
