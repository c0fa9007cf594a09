import type { Attribution } from "../attribution/attribution";
import { quotesIn, toFindings } from "../emit";
import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import { rateFindings } from "./acceptance";
import { untangle } from "./chains";
import { isReport } from "./reports";
import { isUnsaid } from "./unsaid";

export interface Selection {
  findings: Finding[];
  /** 1 for each unit that a finding's content covers */
  covered: Uint8Array;
}

/**
 * Of attributions that claim the same words keep one: what is reported inside another report belongs to it, else the
 * surer cue wins.
 *
 * @param everything - keep thoughts, topics and reports inside reports too; only what starts at the same word is one
 */
export function selectFindings(draft: Draft, attributions: Attribution[], everything = false): Selection {
  const covered = new Uint8Array(draft.units.length);
  const depth = new Uint8Array(draft.units.length);
  const made = attributions.flatMap((attribution) => toFindings(draft, attribution));
  const all = everything ? acceptable(draft, made) : reported(draft, made);
  for (const finding of all) {
    for (let i = finding.content.first; i < finding.content.end; i += 1) depth[i] = Math.min(255, depth[i]! + 1);
  }
  const nested = (finding: Finding) => (finding.cue && depth[finding.cue.first]! > 0 ? 1 : 0);
  const order = all.map((finding, index) => ({ finding, index, nested: nested(finding) }));
  order.sort((a, b) => a.nested - b.nested || b.finding.confidence - a.finding.confidence || a.index - b.index);
  const findings: Finding[] = [];
  const starts = new Set<number>();
  for (const { finding } of order) {
    let taken = false;
    if (everything) taken = starts.has(finding.content.first);
    else for (let i = finding.content.first; i < finding.content.end; i += 1) taken ||= covered[i] === 1;
    if (taken) continue;
    starts.add(finding.content.first);
    covered.fill(1, finding.content.first, finding.content.end);
    findings.push(finding);
  }
  return { findings, covered };
}

/** Least likelihood of an attribution among thoughts, topics and reports. */
const ACCEPTED = 0.4;

/** What goes on behind its own cue is kept with its first part. */
function acceptable(draft: Draft, findings: Finding[]): Finding[] {
  const rates = rateFindings(draft, findings);
  let confidence = 0;
  return findings.flatMap((finding, i) => {
    if (!finding.continued) confidence = rates[i]!;
    return confidence >= ACCEPTED ? [{ ...finding, confidence }] : [];
  });
}

function reported(draft: Draft, findings: Finding[]): Finding[] {
  const isSaid = (finding: Finding) =>
    quotesIn(draft, finding.content).length > 0 ||
    (isReport(draft, finding) && !(finding.cue && isUnsaid(draft, finding.cue, finding.source)));
  // what is cut where two reports are joined may be no report any more: "confirmed talks and said ..."
  return untangle(draft, findings.filter(isSaid)).filter(isSaid);
}
