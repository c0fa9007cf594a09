import type { ClaimRow, ClaimVerdict, NumberRow } from "../numbers/rows";
import { plural } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { colourChannel, compare, fewArticles, inWords, orderArticles, shapeChannel } from "./articles";
import { claimLabel, claimRows, drawableFigures } from "./claim-rows";
import { type ChartRow, type ChartSpec, chart, emptyChart } from "./spec";

const worst: readonly ClaimVerdict[] = ["conflict", "changed", "compatible", "agree", "single-source"];
/** pixels of one lane */
const laneHeight = 15;

/**
 * Draw the figures of several articles for one quantity: a row a quantity, a dot or line an article, open ends where
 * the text says "more than" or "at most". Each row has its own scale, from zero to its largest figure.
 *
 * @param options.limit - how many quantities (default 20), conflicts first
 * @param options.singles - also figures that one text alone gives (default false)
 * @example
 * tableOf(claimsChart(claims, numbers, articles)).rows.length > 0; // => true
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
    .map((claim) => ({ claim, figures: drawableFigures(claim, byId) }))
    .filter(({ figures }) => figures.length > 0)
    .sort((a, b) => worst.indexOf(a.claim.verdict) - worst.indexOf(b.claim.verdict) || compare(a.claim.id, b.claim.id))
    .slice(0, options.limit ?? 20);
  if (chosen.length === 0) return emptyChart("No quantity is given by more than one text.");
  const used = new Set<string>();
  const groups = chosen.map(({ claim, figures }) => ({
    label: distinct(claimLabel(claim), used),
    rows: claimRows(claim, figures, order),
  }));
  const names = laneNames(groups.map(({ label, rows }) => ({ label, lanes: rows.length })));
  const rows = groups.flatMap((group, at) =>
    group.rows.map((row, lane): ChartRow => ({ ...row, label: group.label, lane: names[at]![lane]! })),
  );
  const lanes = names.flat();
  const y = {
    field: "lane",
    type: "nominal",
    title: null,
    scale: { domain: lanes },
    axis: { grid: false, labelLimit: 330, ticks: false, domain: false },
  };
  const x = {
    field: "from",
    type: "quantitative",
    title: "Share of the row's largest figure (zero at the left)",
    axis: { format: ".0%", values: [0, 0.25, 0.5, 0.75, 1] },
    scale: { domain: [0, 1.8], nice: false },
  };
  const color = colourChannel(order, order.sigla.length <= fewArticles);
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
    height: lanes.length * laneHeight,
    layer: [
      {
        mark: { type: "rule", strokeWidth: 3, opacity: 0.6 },
        encoding: { y, x, x2: { field: "to" }, color, ...inWords },
      },
      {
        mark: { type: "point", filled: true, size: 80, opacity: 1 },
        encoding: {
          y,
          x: { field: "at", type: "quantitative" },
          color,
          shape: shapeChannel(order, order.sigla.length <= fewArticles),
          ...inWords,
        },
      },
      {
        transform: [{ filter: { field: "open", equal: "right" } }],
        mark: { type: "point", shape: "triangle-right", filled: true, size: 60, aria: false },
        encoding: { y, x: { field: "to", type: "quantitative" }, color },
      },
      {
        transform: [{ filter: { field: "open", equal: "left" } }],
        mark: { type: "point", shape: "triangle-left", filled: true, size: 60, aria: false },
        encoding: { y, x: { field: "from", type: "quantitative" }, color },
      },
      {
        mark: { type: "text", align: "left", dx: 10, fontSize: 11, aria: false },
        encoding: {
          y,
          x: { field: "labelAt", type: "quantitative" },
          text: { field: "name", type: "nominal" },
        },
      },
    ],
  });
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

/** Names of the lanes from top to bottom: the label in the middle of its quantity, marks without width in the others. */
function laneNames(groups: readonly { label: string; lanes: number }[]): string[][] {
  let blanks = 0;
  const blank = (): string =>
    (blanks++).toString(2).padStart(10, "0").replaceAll("0", "\u200b").replaceAll("1", "\u200c");
  return groups.map(({ label, lanes }) => {
    const middle = Math.floor((lanes - 1) / 2);
    // the last one stays empty and parts the quantities
    return Array.from({ length: lanes + 1 }, (_, lane) => (lane === middle ? label : blank()));
  });
}

function distinct(label: string, used: Set<string>): string {
  let result = label;
  for (let n = 2; used.has(result); n++) result = `${label} ${n}`;
  used.add(result);
  return result;
}
