import { readWords } from "../../reuse/words";
import { findRegions, type Region } from "../../text";
import { analyseText } from "../../text/analyse";
import { splitTitle } from "../../text/titles";
import type { Input, Keep } from "./input";

/** The word lists of a block's articles one after the other. */
export interface PackedWords {
  /** how many words each article has, stops between stretches counted */
  sizes: Int32Array;
  hashes: Int32Array;
  starts: Int32Array;
  lengths: Uint16Array;
  /** words of each article */
  counts: Int32Array;
}

export function passagesJob(inputs: Input[], _: null, keep: Keep): PackedWords {
  const lists = inputs.map(({ fields }, index) =>
    keep(index, () => readWords(fields.text, analyseText(fields.text, regionsOf(fields)))),
  );
  const sizes = Int32Array.from(lists, (list) => list?.hashes.length ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const counts = Int32Array.from(lists, (list) => list?.count ?? 0);
  const [hashes, starts, lengths] = [new Int32Array(total), new Int32Array(total), new Uint16Array(total)];
  let at = 0;
  for (const list of lists) {
    if (!list) continue;
    hashes.set(list.hashes, at);
    starts.set(list.starts, at);
    lengths.set(list.lengths, at);
    at += list.hashes.length;
  }
  return { sizes, hashes, starts, lengths, counts };
}

/** The regions that `createArticle` finds, without what else it works out. */
export function regionsOf({ text, title }: Input["fields"]): Region[] {
  return findRegions(text, title ? splitTitle(title).title : null);
}
