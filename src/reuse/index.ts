export { type Credit, findCredits } from "./credits";
export { findDescents } from "./descent";
export { findOverlaps } from "./overlaps";
export { findPassages } from "./passages";
export type { DescentReason, DescentRow, OverlapRow, PassageRow } from "./rows";
