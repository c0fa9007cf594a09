export { danfoRemedy, type Frame, toFrame, toRows } from "./frame";
export { flattenRow, fromCsv, fromJsonLines, toCsv, toJsonLines } from "./table";
