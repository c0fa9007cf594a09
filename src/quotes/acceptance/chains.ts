import { isRelay } from "../attribution/relays";
import type { Finding } from "../finding";
import { joinBefore } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import { isVerbTag } from "../grammar/tags";

/** For each unit the surest finding whose content holds it, or -1. */
function ownersOf(draft: Draft, findings: Finding[]): Int32Array {
  const owners = new Int32Array(draft.units.length).fill(-1);
  findings.forEach(({ content, confidence }, index) => {
    for (let i = content.first; i < content.end; i += 1) {
      const rival = owners[i]!;
      if (rival < 0 || findings[rival]!.confidence < confidence) owners[i] = index;
    }
  });
  return owners;
}

/**
 * Take apart what one speaker says twice in a sentence and what an agency passes on.
 *
 * "A said X and said Y" is two findings of one source. In "A has said X, AFP reported" the agency only relays A.
 *
 * @param findings - in the order of their cues; contents are cut in place
 * @returns the findings without those that only relay another
 */
export function untangle(draft: Draft, findings: Finding[]): Finding[] {
  const owners = ownersOf(draft, findings);
  const relaying = new Set<Finding>();
  for (const inner of findings) {
    const outer = inner.cue ? findings[owners[inner.cue.first]!] : undefined;
    if (!inner.cue || !outer?.cue || outer === inner) continue;
    if (outer.source && isRelay(draft, outer.source)) {
      const { content } = outer;
      if (inner.source && content.first <= inner.source.first && inner.source.end <= content.end) relaying.add(outer);
      continue;
    }
    cutAtJoin(draft, outer, inner);
  }
  return findings.filter((finding) => !relaying.has(finding));
}

function cutAtJoin(draft: Draft, outer: Finding, inner: Finding): void {
  const { content } = outer;
  if (content.first < outer.cue!.end) return;
  const join = joinBefore(draft, inner.cue!.first, content.first);
  if (join <= content.first) return;
  const [a, b] = [draft.units[outer.cue!.first]!, draft.units[inner.cue!.first]!];
  if (a.tag !== b.tag || !isVerbTag(a.tag)) return;
  // a subject of its own between the two: "said the admiral came and said it was late"
  if (inner.source && inner.source.first >= outer.cue!.end) return;
  content.end = join;
  inner.source ??= outer.source;
  inner.mention ??= outer.mention;
}
