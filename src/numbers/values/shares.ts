import type { Figure } from "../figure";
import { killing } from "../grammar";
import type { Reader } from "../reader";

const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000, 10000, 100000, 1000000]);

/** "one in five", "two out of three": two figures that are one fraction. */
export function joinShares(reader: Reader, figures: Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before && isShare(reader, before, figure)) {
      const value = before.value! / figure.value!;
      joined[joined.length - 1] = {
        ...before,
        kind: "fraction",
        form: "fraction",
        value,
        low: value,
        high: value,
        to: figure.to,
        right: figure.to,
        numberTo: figure.numberTo,
      };
      continue;
    }
    joined.push(figure);
  }
  return joined;
}

function isShare(reader: Reader, a: Figure, b: Figure): boolean {
  if (
    a.kind !== "count" ||
    b.kind !== "count" ||
    a.unit !== null ||
    b.unit !== null ||
    a.value === null ||
    b.value === null
  )
    return false;
  if (a.value >= b.value || a.value < 1 || !wholes.has(b.value) || a.value > 99 || b.hyphened || a.hyphened)
    return false;
  const gap = b.from - a.to;
  const out = gap === 2 && reader.lower(a.to) === "out" && reader.lower(a.to + 1) === "of";
  const inside = gap === 1 && reader.lower(a.to) === "in" && (a.value <= 10 || b.value >= 100);
  if (!out && !inside) return false;
  return !(
    inside &&
    (killing.has(reader.lower(a.from - 1)) ||
      (a.value !== 1 && b.value < 10 && a.value + 1 < b.value && a.form !== b.form))
  );
}
