import { quotesIn } from "../emit";
import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";

/** Does a finding go on with the quotation that the one before left open at the end of its paragraph? */
function continuesBefore(draft: Draft, before: Finding, own: Finding): boolean {
  const [unit] = quotesIn(draft, own.content);
  const last = quotesIn(draft, before.content).pop();
  if (unit === undefined || last === undefined || unit !== own.content.first) return false;
  const segment = draft.units[unit]!.segment;
  return draft.segments[segment]!.reopens && draft.units[last]!.segment === segment - 1;
}

function copySpeaker(from: Finding, to: Finding): void {
  to.source = from.source;
  to.mention = from.mention;
  to.entity = from.entity;
  to.continued = true;
  if (from.together) to.together = from.together;
}

/**
 * A quotation that runs over paragraphs has one speaker: whoever a cue names at its end or its start.
 *
 * @param findings - in the order of the text, each with its speaker; changed in place
 */
export function shareSpeakers(draft: Draft, findings: Finding[]): void {
  for (let first = 0; first < findings.length; ) {
    let end = first + 1;
    while (end < findings.length && continuesBefore(draft, findings[end - 1]!, findings[end]!)) end += 1;
    const chain = findings.slice(first, end);
    const named = chain.filter(({ cue, entity }) => cue !== null && entity !== null).pop();
    if (named) for (const each of chain) if (each.cue === null) copySpeaker(named, each);
    first = end;
  }
}
