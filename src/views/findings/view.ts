import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import { plural } from "../../style/wording";
import type { Article } from "../../text/rows";
import { type Articles, badge, byLetter } from "../articles";
import { type Html, html, join, type Markup } from "../escape";
import { columns, passageColumn } from "../passage";
import { copyScript } from "../scripts";
import { sideBySideMarkup, sideStyles } from "../side-by-side";
import { line, view } from "../theme";
import { verdictMark, verdicts } from "../verdicts";
import { findingFacts } from "./filter";
import { type Finding, type FindingGroup, findingGroups } from "./finding";

/** Heading of each group, and what is said when it is empty. */
export const groupHeadings: { readonly [group in FindingGroup]: { heading: string; none: string } } = {
  differs: { heading: "What differs", none: "No difference in figures or quotations was found." },
  agrees: { heading: "What agrees", none: "No figure or quotation is shared by two texts." },
  speaks: { heading: "Who speaks", none: "No speaker was found." },
  words: { heading: "The words each text prefers", none: "No name is written in two ways." },
  origin: { heading: "Where the texts come from", none: "No shared passage was found." },
};

export interface FindingsOptions {
  articles: readonly Article[];
  /** to show changed words side by side */
  quotes?: readonly QuoteRow[];
  utterances?: readonly UtteranceRow[];
  /** this group alone, without its heading (default: all) */
  group?: FindingGroup;
  /** findings of a group that stand in sight; the others fold away (default 12) */
  limit?: number;
}

/** Letters in front of a finding; of more the number. */
const mostBadges = 8;

const css = `${sideStyles}
.vr .vr-findings{list-style:none;padding:0;margin:8px 0}
.vr .vr-findings>li{border-bottom:1px solid var(--vr-line);padding:8px 0}
.vr .vr-findings summary{cursor:pointer;overflow-wrap:anywhere}
.vr .vr-findings .vr-nothing{padding-left:1.1em}
.vr .vr-findings .vr-verdict{white-space:nowrap;font-size:13px;color:var(--vr-soft)}
.vr .vr-more{margin:8px 0}
.vr .vr-findings>li:target{outline:3px solid var(--vr-focus);outline-offset:2px;border-radius:2px}
`;

/**
 * Findings as sentences in their groups; each opens to its passages side by side, with links and citations.
 *
 * @example
 * const list = findFindings({ articles, quotes, utterances, numbers, claims, checks, passages, overlaps, descents, forms });
 * findings(list, { articles, quotes, utterances, group: "differs" }).html.includes("<details"); // => true
 */
export function findings(list: readonly Finding[], options: FindingsOptions): Html {
  const letters = byLetter(options.articles);
  const groups = options.group ? [options.group] : findingGroups;
  const sections: Markup[] = [];
  const text: string[] = [];
  for (const group of groups) {
    const own = list.filter((finding) => finding.group === group);
    const { heading, none } = groupHeadings[group];
    if (!options.group) {
      sections.push(html`<h3>${heading}</h3>`);
      text.push(heading);
    }
    sections.push(own.length === 0 ? html`<p class="vr-line">${none}</p>` : drawList(own, letters, options));
    text.push(...(own.length === 0 ? [none] : own.map(plainFinding)));
  }
  if (sections.length === 0) return line("Nothing was found.");
  return view("findings", join(sections, "\n"), text.join("\n"), { css, scripts: [copyScript] });
}

function drawList(own: readonly Finding[], letters: Articles<Article>, options: FindingsOptions): Markup {
  const limit = options.limit ?? 12;
  const first = own.slice(0, limit);
  const rest = own.slice(limit);
  const draw = (some: readonly Finding[]): Markup =>
    html`<ul class="vr-findings">${join(
      some.map(
        (finding) =>
          html`<li id="${findingId(finding)}"${findingFacts(finding, letters.siglum)}>${drawFinding(finding, letters, options)}</li>`,
      ),
      "\n",
    )}</ul>`;
  if (rest.length === 0) return draw(first);
  return html`${draw(first)}<details class="vr-more"><summary>${plural(rest.length, "further finding")}</summary>${draw(rest)}</details>`;
}

function drawFinding(finding: Finding, letters: Articles<Article>, options: FindingsOptions): Markup {
  const more = finding.articles.length - mostBadges;
  const badges = join(
    finding.articles.slice(0, mostBadges).map((article) => badge(letters, article)),
    " ",
  );
  const verdict = finding.verdict ? html` ${verdictMark(finding.verdict)}` : null;
  const said = html`${badges}${more > 0 ? ` +${more}` : null} ${finding.sentence}${verdict}`;
  const evidence = drawEvidence(finding, letters, options);
  if (!evidence) return html`<p class="vr-nothing">${said}</p>`;
  const link = html`<p class="vr-soft vr-screen"><a href="#${findingId(finding)}">Link to this finding</a></p>`;
  return html`<details><summary>${said}</summary>${evidence}${link}</details>`;
}

/** A short id of a finding, the same on every run: links to it survive a reload. */
export function findingId(finding: Finding): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < finding.id.length; i++) hash = Math.imul(hash ^ finding.id.charCodeAt(i), 0x01000193) >>> 0;
  return `f-${hash.toString(16)}`;
}

function drawEvidence(finding: Finding, letters: Articles<Article>, options: FindingsOptions): Markup | null {
  const utterance = options.utterances?.find((row) => row.id === finding.utterance);
  if (utterance && options.quotes) return sideBySideMarkup(utterance, options.quotes, letters);
  if (finding.evidence.length === 0) return null;
  return columns(finding.evidence.map((place) => passageColumn(letters, place)));
}

function plainFinding(finding: Finding): string {
  const verdict = finding.verdict ? `${verdicts[finding.verdict].shape} ` : "- ";
  return `${verdict}${finding.sentence}`;
}
