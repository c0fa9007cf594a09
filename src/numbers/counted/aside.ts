import { stem } from "../bags";
import { functionWords, singular } from "../grammar";
import type { Reader } from "../reader";

/** heads that say nothing of whose a figure is: "the outcome of the talks", "a way" */
const light = new Set(
  "outcome result lot way fact strength top sign option sort kind type matter thing sake basis view bid effort attempt move step end start place case line amount number total".split(
    " ",
  ),
);

/**
 * What a figure belongs to, as it stands in parentheses after what is counted: " (the fleet)"; null where a reader
 * would miss nothing: words that were said already, and phrases whose head is empty.
 */
export function asideOf(reader: Reader, [from, to]: readonly [number, number], counted: string): string | null {
  const said = new Set(wordsOf(counted));
  const text = reader.text.slice(reader.start(from), reader.end(to - 1)).replace(/\s+/g, " ");
  const words = wordsOf(text);
  if (words.every((word) => said.has(word))) return null;
  let head = from;
  while (head + 1 < to && reader.isWord(head + 1) && !functionWords.has(reader.lower(head + 1))) head++;
  if (light.has(singular(reader.lower(head))) || functionWords.has(reader.lower(head))) return null;
  return ` (${text})`;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !functionWords.has(word))
    .map(stem);
}
