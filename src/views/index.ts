export { type AccuracyRow, accuracy } from "./accuracy";
export { anchorOf, citation, passageLink, sentenceAt } from "./anchors";
export { articleStrip, type StripOptions } from "./article-strip";
export { type ArticleTextOptions, articleText } from "./article-text";
export { checksList } from "./checks-list";
export { claimMatrix, type MatrixOptions } from "./claim-matrix";
export { claimsList } from "./claims-list";
export { type ConcordanceOptions, concordanceView, type Occurrence } from "./concordance";
export { cuesTable } from "./cues-table";
export { descentView } from "./descent";
export { editorsHand } from "./editors-hand";
export { escapeHtml, type Hole, type Html, html, join, type Markup, raw } from "./escape";
export type { MarkedRows } from "./find-marks";
export { findingsFilter } from "./findings/filter";
export { findFindings } from "./findings/find-findings";
export {
  type Finding,
  type FindingGroup,
  type FindingKind,
  type FindingRows,
  findingGroups,
} from "./findings/finding";
export { overview } from "./findings/overview";
export { type FindingsOptions, findings, groupHeadings } from "./findings/view";
export { type FormCount, formsTable } from "./forms-table";
export { overlapMatrix } from "./overlap-matrix";
export { type ParallelOptions, parallelTexts } from "./parallel";
export type { Place } from "./passage";
export { passagesView } from "./passages-view";
export { type ProvenanceOptions, provenance } from "./provenance";
export { attributionWords, relationWords, sideBySide } from "./side-by-side";
export { uniteSpeakers } from "./speaker-names";
export { speakersTable } from "./speakers-table";
export { type AnyRow, type Column, type TableOptions, table } from "./table";
export { articleColours, line, script, style, view } from "./theme";
export { utterancesView } from "./utterances";
export { verdictOrder, verdicts } from "./verdicts";
export { type DiffPart, diffWords, wordDiff } from "./word-diff";
