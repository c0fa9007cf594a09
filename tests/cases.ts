/** `npm run test:long` */
export const isLong = process.env.VARIORUM_LONG === "1";

/**
 * Cases of a property: few where somebody waits, many in the long form.
 *
 * @param short - how many in `npm test`
 * @param long - how many in `npm run test:long`, less than 10,000 only where a case takes long; `VARIORUM_CASES` is the most
 */
export function casesOf(short: number, long = 10_000): number {
  return isLong ? Math.min(long, Number(process.env.VARIORUM_CASES ?? long)) : short;
}

/** Milliseconds that a test may take: as said in `npm test`; in the long form, which may share its processors for hours, four hours. */
export const patienceOf = (short: number): number => (isLong ? 4 * 3_600_000 : short);
