export { checkNumbers } from "./checks/check";
export { type AlignedNumbers, type AlignNumbersOptions, alignNumbers } from "./claims/align";
export { findNumbers } from "./find";
export type { CheckKind, CheckRow, ClaimRow, ClaimVerdict, Hedge, NumberKind, NumberRow, PairVerdict } from "./rows";
