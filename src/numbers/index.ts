export { type AlignedNumbers, type AlignNumbersOptions, alignNumbers } from "./align";
export { checkNumbers } from "./check";
export { findNumbers } from "./find";
export type { CheckKind, CheckRow, ClaimRow, ClaimVerdict, Hedge, NumberKind, NumberRow, PairVerdict } from "./rows";
