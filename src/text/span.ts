import type { Span } from "./rows";

/**
 * The stretch of `text` between two offsets.
 *
 * @example
 * span("A storm closed the port.", 2, 7); // => {"start": 2, "end": 7, "text": "storm"}
 */
export function span(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
