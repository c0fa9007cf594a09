export { findCopies } from "./copies";
export { findOverlaps, measureOverlaps } from "./overlaps";
export { findPassages } from "./passages";
export type { CopyRow, OverlapRow, PassageRow } from "./rows";
export type { WordList } from "./words";
