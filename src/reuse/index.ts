export { findCopies } from "./copies";
export { type Credit, findCredits } from "./credits";
export { findDescents } from "./descent";
export { findOverlaps, measureOverlaps } from "./overlaps";
export { findPassages } from "./passages";
export type { CopyRow, DescentReason, DescentRow, OverlapRow, PassageRow } from "./rows";
export type { WordList } from "./words";
