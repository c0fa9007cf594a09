export { findCopies } from "./copies";
export { findOverlaps } from "./overlaps";
export { findPassages } from "./passages";
export type { CopyRow, OverlapRow, PassageRow } from "./rows";
