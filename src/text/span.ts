import type { Span } from "./rows";

/** The stretch of `text` between two offsets. */
export function span(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
