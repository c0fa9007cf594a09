import type { Sentence } from "../../text";
import type { Figure } from "../figure";
import type { Reader } from "../reader";

const counts = new Set(["count", "vague-count"]);
const pronouns = new Set(["whom", "which", "them", "these", "those"]);

/** Link a share or a part to the figure it is a part of: "80 people, half of whom", "30 of the 80 wounded". */
export function linkSubsets(reader: Reader, figures: Figure[], sentences: readonly Sentence[]): void {
  for (const [index, figure] of figures.entries()) {
    const amount = figures[index + 1];
    if (
      figure.kind === "count" &&
      figure.unit === null &&
      amount?.kind === "money" &&
      reader.lower(figure.right) === "of" &&
      amount.left - figure.right <= 2
    ) {
      figure.kind = "money";
      figure.unit = amount.unit;
      figure.of = amount;
      continue;
    }
    if (!counts.has(figure.kind) && figure.kind !== "fraction" && figure.kind !== "percentage") continue;
    if (reader.lower(figure.right) === "of") {
      const after = figure.right + 1;
      const next = figures[index + 1];
      const determined = /^(the|its|their|those|these|all)$/.test(reader.lower(after)) ? after + 1 : after;
      if (
        next &&
        counts.has(next.kind) &&
        (next.left === determined ||
          next.from === determined ||
          next.left === after ||
          isOwned(reader, after, next.left))
      ) {
        figure.of = next;
        if (isOwned(reader, after, next.left)) {
          figure.unit = next.unit;
          figure.nounFrom = next.nounFrom;
          figure.nounTo = next.nounTo;
          figure.counted = null;
        } else if (figure.unit === null || figure.unit === "person") {
          figure.unit = figure.unit ?? next.unit;
          figure.nounFrom ??= next.nounFrom;
          figure.nounTo ??= next.nounTo;
        }
        continue;
      }
      if (pronouns.has(reader.lower(after))) figure.of = before(figures, index, sentences);
    } else if (/^(including|among)$/.test(reader.lower(figure.left - 1)) && counts.has(figure.kind)) {
      figure.of = before(figures, index, sentences);
    }
  }
}

/** "2,000 of the firms' | 21,000 jobs": what stands between only says whose they are. */
function isOwned(reader: Reader, from: number, to: number): boolean {
  if (to <= from || to - from > 6) return false;
  for (let index = from; index < to - 1; index++)
    if (!reader.isWord(index) && !/^['’](?:s)?$/.test(reader.raw(index))) return false;
  return /(?:['’]s?|s['’])$/.test(reader.raw(to - 1));
}

/** The last count before a figure, in its sentence or the one before. */
function before(figures: Figure[], index: number, sentences: readonly Sentence[]): Figure | null {
  const figure = figures[index]!;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const other = figures[at]!;
    if (
      figure.sentence - other.sentence > 1 ||
      sentences[other.sentence]?.paragraph !== sentences[figure.sentence]?.paragraph
    )
      return null;
    if (
      counts.has(other.kind) &&
      other.of === null &&
      !other.hyphened &&
      (other.value ?? other.high ?? 0) > (figure.kind === "count" ? (figure.value ?? 0) : 0)
    )
      return other;
  }
  return null;
}
