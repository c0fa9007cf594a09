import { months, weekdays } from "../values/lexicon";
import type { Checked } from "./context";

/** The names of a stretch of text, in lower case: capitalised words that do not open it. */
export function namesIn({ reader }: Checked, from: number, to: number): Set<string> {
  const names = new Set<string>();
  for (let index = from; index < to; index++) {
    if (!reader.isCapital(index)) continue;
    const word = reader.lower(index).replace(/['’]s$/, "");
    if (word.length > 2 && !months.has(word) && !weekdays.has(word)) names.add(word);
  }
  return names;
}

export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** "1 year", "2 years" */
export function years(count: number): string {
  return `${count} ${count === 1 ? "year" : "years"}`;
}
