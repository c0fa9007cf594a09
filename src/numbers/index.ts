export { findNumbers } from "./find";
export type { CheckKind, CheckRow, ClaimRow, ClaimVerdict, Hedge, NumberKind, NumberRow, PairVerdict } from "./rows";
