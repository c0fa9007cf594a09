import type { ClaimVerdict } from "../numbers/rows";
import { html, type Markup } from "./escape";

/** Shape and word of each verdict: never colour alone. */
export const verdicts: { readonly [verdict in ClaimVerdict]: { shape: string; word: string } } = {
  agree: { shape: "●", word: "agree" },
  compatible: { shape: "◐", word: "compatible" },
  changed: { shape: "↗", word: "changed" },
  conflict: { shape: "✕", word: "conflict" },
  "single-source": { shape: "○", word: "one text only" },
};

/** What differs most first. */
export const verdictOrder: readonly ClaimVerdict[] = ["conflict", "changed", "compatible", "agree", "single-source"];

/** A verdict as shape and word. */
export function verdictMark(verdict: ClaimVerdict): Markup {
  const { shape, word } = verdicts[verdict];
  return html`<span class="vr-verdict"><span aria-hidden="true">${shape}</span> ${word}</span>`;
}
