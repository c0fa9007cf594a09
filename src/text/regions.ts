import { splitParagraphs } from "./paragraphs";
import type { Region } from "./rows";

/**
 * The parts of an article's text, in order, never overlapping; white space between them belongs to none.
 * When unsure a paragraph is body: losing text is worse than keeping furniture.
 */
export function findRegions(text: string): Region[] {
  const paragraphs = splitParagraphs(text);
  const regions: Region[] = [];
  for (const { start, end } of paragraphs) {
    const last = regions[regions.length - 1];
    if (last?.kind === "body") last.end = end;
    else regions.push({ kind: "body", start, end });
  }
  return regions;
}
