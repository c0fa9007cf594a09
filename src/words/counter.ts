import { createState, takeText } from "./count-state";
import { scanBytes } from "./scan-bytes";

/** What one text holds; the arrays are the caller's to keep. */
export interface TextCount {
  /** see `counter.wordOf`; in the order they were first met */
  keys: Int32Array;
  counts: Int32Array;
  /** words and figures */
  total: number;
}

/** Counts the words of many texts, one after the other, with memory for their vocabulary only. */
export interface WordCounter {
  add(text: string | Uint8Array): TextCount;
  /** the word of a key */
  wordOf(key: number): string;
}

/**
 * Make a counter for large numbers of texts: words in lower case, but names of one word ("IS", "US") as they are
 * written. The words are those that `tokenize` finds, in the whole text as it is given: no boilerplate is left out.
 *
 * Words of plain ASCII letters are counted straight from the bytes; what stands between two spaces and holds anything
 * that needs thought (an abbreviation, a figure, another script) goes through `tokenize`.
 *
 * @example
 * const counter = createCounter();
 * const { keys, counts, total } = counter.add("The storm closed the port.");
 * Array.from(keys, (key, at) => [counter.wordOf(key), counts[at]]);
 * // => [["the", 2], ["storm", 1], ["closed", 1], ["port", 1]]
 * total; // => 5
 */
export function createCounter(): WordCounter {
  const state = createState();
  return {
    wordOf: state.table.wordOf,
    add(text) {
      scanBytes(state, takeText(state, text));
      const { counts, touched, touchedCount, total } = state;
      const keys = touched.slice(0, touchedCount);
      const found = new Int32Array(touchedCount);
      for (let at = 0; at < touchedCount; at++) {
        const key = keys[at]!;
        found[at] = counts[key]!;
        counts[key] = 0;
      }
      return { keys, counts: found, total };
    },
  };
}
