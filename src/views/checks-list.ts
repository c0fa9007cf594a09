import type { CheckRow, NumberRow } from "../numbers/rows";
import { plural } from "../style/wording";
import type { Article } from "../text/rows";
import { byLetter } from "./articles";
import { type Html, html } from "./escape";
import { columns, passageColumn, passageStyles } from "./passage";
import { copyScript } from "./scripts";
import { line, view } from "./theme";

/** Shape and word of what a check found. */
export const checkWords: { readonly [verdict in CheckRow["verdict"]]: { shape: string; word: string } } = {
  inconsistent: { shape: "✕", word: "does not fit" },
  undetermined: { shape: "○", word: "cannot be settled" },
  consistent: { shape: "●", word: "fits" },
};

const order: readonly CheckRow["verdict"][] = ["inconsistent", "undetermined", "consistent"];

const css = `${passageStyles}
.vr .vr-checks{list-style:none;padding:0}
.vr .vr-checks>li{margin:4px 0;padding:4px 0;border-bottom:1px solid var(--vr-line)}
`;

/**
 * Sums, shares and calendars that a careful reader would try, what does not fit first.
 *
 * @example
 * checksList(checks, numbers, articles).text.split("\n")[0];
 * // => "● fits: The report is dated 4 March 2024, which was a Monday, as the text says."
 */
export function checksList(
  checks: readonly CheckRow[],
  numbers: readonly NumberRow[],
  articles: readonly Article[],
): Html {
  if (checks.length === 0) return line("Nothing in these texts can be added up or held against a calendar.");
  const letters = byLetter(articles);
  const byId = new Map(numbers.map((number) => [number.id, number]));
  const sorted = [...checks].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const items = sorted.map((check) => {
    const { shape, word } = checkWords[check.verdict];
    const places = check.numbers.flatMap((id) => byId.get(id) ?? []);
    const sides = places.map((number) => passageColumn(letters, number));
    const head = html`<span aria-hidden="true">${shape}</span> <strong>${word}</strong>: ${check.explanation}`;
    if (sides.length === 0) return html`<li>${head}</li>`;
    return html`<li><details><summary>${head}</summary>${columns(sides)}</details></li>`;
  });
  const text = sorted.map(
    (check) => `${checkWords[check.verdict].shape} ${checkWords[check.verdict].word}: ${check.explanation}`,
  );
  const body = html`<ul class="vr-checks" aria-label="${plural(checks.length, "check")}">${items}</ul>`;
  return view("checks", body, text.join("\n"), { css, scripts: [copyScript] });
}
