import type { Draft } from "../grammar/draft";
import type { Attribution } from "./attribution";
import { trimEdges } from "./source-range";

/**
 * "The law envisaged a home for all, Foster writes.": what a verb inside a clause attributes ends where the clause does,
 * before the verb of saying that reports the whole.
 *
 * @param found - contents are cut in place
 * @param closing - those of them whose verb stands behind its whole clause
 */
export function cutAtClauseEnd(draft: Draft, found: Attribution[], closing: Set<Attribution>): void {
  let inner: Attribution[] = [];
  let sentence = -1;
  for (const own of found) {
    const at = draft.units[own.cue.unit]!.sentence;
    if (at !== sentence) inner = [];
    sentence = at;
    if (closing.has(own)) {
      const { end } = own.contents[0]!;
      for (const each of inner) {
        each.contents = each.contents.flatMap((content) =>
          content.first < end && content.end > end ? (trimEdges(draft, { first: content.first, end }) ?? []) : content,
        );
      }
    }
    inner.push(own);
  }
}
