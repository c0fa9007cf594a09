export { fromCsv, toCsv } from "./csv";
export { flattenRow } from "./flatten";
export { fromJsonLines, toJsonLines } from "./json-lines";
