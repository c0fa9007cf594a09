import type { ClaimRow, NumberRow } from "../numbers/rows";
import { compare, plural, short } from "../style/wording";
import type { Article } from "../text/rows";
import { byLetter } from "./articles";
import { type Html, html } from "./escape";
import { columns, passageColumn, passageStyles } from "./passage";
import { copyScript } from "./scripts";
import { line, view } from "./theme";
import { verdictMark, verdictOrder, verdicts } from "./verdicts";

const css = `${passageStyles}
.vr .vr-claims-list{list-style:none;padding:0}
.vr .vr-claims-list>li{margin:4px 0;padding:4px 0;border-bottom:1px solid var(--vr-line)}
`;

/**
 * The quantities that several texts give, what differs most first: each a sentence that opens to its passages.
 *
 * @example
 * claimsList(claims, numbers, articles).html.includes("<details"); // => true
 */
export function claimsList(
  claims: readonly ClaimRow[],
  numbers: readonly NumberRow[],
  articles: readonly Article[],
): Html {
  const shown = claims
    .filter((claim) => claim.verdict !== "single-source")
    .sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) || compare(a.id, b.id));
  if (shown.length === 0) return line("No quantity is given by more than one text.");
  const letters = byLetter(articles);
  const byId = new Map(numbers.map((number) => [number.id, number]));
  const items = shown.map((claim) => {
    const figures = claim.numbers
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => letters.index(a.article) - letters.index(b.article) || a.start - b.start);
    const sides = firstOfEach(figures).map((number) => passageColumn(letters, number));
    const head = html`${verdictMark(claim.verdict)} <strong>${short(claim.quantity, 120)}</strong>: ${claim.explanation}`;
    return html`<li><details><summary>${head}</summary>${columns(sides)}</details></li>`;
  });
  const text = shown.map(
    (claim) => `${verdicts[claim.verdict].shape} ${short(claim.quantity, 120)}: ${claim.explanation}`,
  );
  const body = html`<ul class="vr-claims-list" aria-label="${plural(shown.length, "quantity", "quantities")}">${items}</ul>`;
  return view("claims-list", body, text.join("\n"), { css, scripts: [copyScript] });
}

/** One passage for each wording of an article: a figure that a text repeats is shown where it first stands. */
function firstOfEach(figures: readonly NumberRow[]): NumberRow[] {
  const seen = new Set<string>();
  return figures.filter(({ article, text }) => {
    const key = `${article} ${text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
