export { findOverlaps } from "./overlaps";
export { findPassages } from "./passages";
export type { OverlapRow, PassageRow } from "./rows";
