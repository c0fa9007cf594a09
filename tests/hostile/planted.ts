/** What the counter of steps must tell apart: every word once, and every word with every other. */
export function once(words: readonly string[]): number {
  let same = 0;
  for (const word of words) if (word === "") same++;
  return same;
}

export function each(words: readonly string[]): number {
  let same = 0;
  for (const a of words) for (const b of words) if (a === b) same++;
  return same;
}
