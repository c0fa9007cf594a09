/**
 * Rows as CSV, JSON Lines and Danfo frames, and back.
 *
 * @module variorum/frames
 */
export { danfoRemedy, type Frame, toFrame, toRows } from "./frame";
export { flattenRow, fromCsv, fromJsonLines, toCsv, toJsonLines } from "./table";
