import type { Reader } from "../reader";

const centuries = new Map([
  ["sixteen", 1600],
  ["seventeen", 1700],
  ["eighteen", 1800],
  ["nineteen", 1900],
  ["twenty", 2000],
]);
const decades = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, index) => [word, 20 + 10 * index] as const),
);

/** Read a decade in words: "the nineteen sixties", "nineteen-seventies". */
export function readDecadeWords(
  reader: Reader,
  at: number,
  end: number,
): { from: number; to: number; low: number } | null {
  const century = centuries.get(reader.lower(at));
  if (century === undefined) return null;
  const next = reader.isJoiner(at + 1) ? at + 2 : at + 1;
  const decade = decades.get(reader.lower(next));
  return decade === undefined || next >= end ? null : { from: at, to: next + 1, low: century + decade };
}
