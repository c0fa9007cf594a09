import { bylineAgency } from "./bylines";
import { type Dateline, openingDateline } from "./datelines";
import { findDate } from "./dates";
import { type Block, describeBlocks } from "./lines";
import { splitParagraphs } from "./paragraphs";
import type { Range, Region, RegionKind } from "./rows";
import { siteLineOutlet, splitTitle } from "./titles";

/** What the page of an article says about it besides its story. */
export interface PageFacts {
  title: string | null;
  outlet: string | null;
  agency: string | null;
  dateline: string | null;
  published: string | null;
  pageDate: string | null;
}

const mostOpening = 4;

/**
 * The parts of an article's text, in order, never overlapping; white space between them belongs to none.
 * When unsure a paragraph is body: losing text is worse than keeping furniture.
 *
 * @param title - the headline where it is known; lines that say the same are found by it
 * @example
 * const text = "Storm closes port\n\nVELDEN, March 4, 2024 - A storm closed the port on Monday.";
 * findRegions(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
 * // => [["headline", "Storm closes port"], ["dateline", "VELDEN, March 4, 2024 -"], ["body", "A storm closed the port on Monday."]]
 */
export function findRegions(text: string, title: string | null = null): Region[] {
  return readPage(text, title).regions;
}

/** The regions of a text together with the facts found on the way. */
export function readPage(text: string, title: string | null = null): { regions: Region[]; facts: PageFacts } {
  const blocks = describeBlocks(text, splitParagraphs(text));
  const story = storyRange(blocks);
  const listed = listedLines(blocks, story);
  const facts: PageFacts = { title: null, outlet: null, agency: null, dateline: null, published: null, pageDate: null };
  const regions: Region[] = [];
  const headlines = new Set<string>(title ? [comparable(title)] : []);
  const add = (kind: RegionKind, { start, end }: Range): void => {
    const last = regions[regions.length - 1];
    if (last?.kind === kind) last.end = end;
    else regions.push({ kind, start, end });
  };
  let opened = 0;
  for (const [index, block] of blocks.entries()) {
    const content = text.slice(block.start, block.end);
    if (block.role === "text" && index >= story.start && index < story.end && opened < mostOpening) {
      const dateline = facts.dateline === null ? openingDateline(content) : null;
      opened++;
      if (dateline && dateline.length < content.length) {
        const split = block.start + dateline.length;
        noteDateline(facts, dateline);
        add("dateline", { start: block.start, end: block.start + content.slice(0, dateline.length).trimEnd().length });
        add("body", { start: split, end: block.end });
        continue;
      }
    }
    if (index < story.start && (block.role === "line" || block.role === "text")) {
      addHeadLine(text, block, content, headlines, facts, add);
      continue;
    }
    if (block.role !== "text" && headlines.has(comparable(content)))
      add(facts.title === null ? "headline" : "boilerplate", block);
    else add(listed.has(index) ? "boilerplate" : kindOf(blocks, index, story), block);
    notePageLine(facts, block, content, facts.title !== null && index < story.start);
  }
  return { regions, facts };
}

/** A line above the story: the headline, a repetition of it, or the name of the site. */
function addHeadLine(
  text: string,
  block: Block,
  content: string,
  headlines: Set<string>,
  facts: PageFacts,
  add: (kind: RegionKind, range: Range) => void,
): void {
  const outlet = facts.title === null ? siteLineOutlet(content) : null;
  if (outlet !== null) {
    facts.outlet ??= outlet;
    add("boilerplate", block);
    return;
  }
  const parts = splitTitle(content);
  const key = comparable(parts.title);
  const repeated = headlines.has(key) && facts.title !== null;
  headlines.add(key);
  headlines.add(comparable(content));
  facts.title ??= parts.title.replace(/\s+/g, " ");
  facts.outlet ??= parts.outlet;
  const end = block.start + parts.title.length;
  add(repeated ? "boilerplate" : "headline", { start: block.start, end });
  if (end < block.end) add("boilerplate", { start: firstNonSpace(text, end, block.end), end: block.end });
}

function firstNonSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** The blocks from the first that is running text to the last before lists and legal notices. */
function storyRange(blocks: readonly Block[]): Range {
  const start = blocks.findIndex((block) => block.role === "text");
  if (start < 0)
    return {
      start: blocks.length > 1 && blocks.some((block) => block.role === "line") ? headEnd(blocks) : 0,
      end: blocks.length,
    };
  let end = blocks.length;
  while (end > start + 1 && !endsStory(blocks[end - 1]!)) end--;
  for (let at = end; at < blocks.length; at++) if (blocks[at]!.endMarker) return { start, end: at };
  return { start, end: readersFrom(blocks, start) ?? blocks.length };
}

/** Where readers begin to speak: a line that announces them behind the longer part of the running text. */
function readersFrom(blocks: readonly Block[], start: number): number | null {
  const lengths = blocks.map((block) => (block.role === "text" ? block.end - block.start : 0));
  let rest = lengths.reduce((sum, length) => sum + length, 0);
  let told = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.readers && index > start && told > rest) return index;
    told += lengths[index]!;
    rest -= lengths[index]!;
  }
  return null;
}

/** Headlines of other stories in the middle of this one: the lines behind "Related articles", up to the next sentence. */
function listedLines(blocks: readonly Block[], story: Range): Set<number> {
  const listed = new Set<number>();
  for (let at = story.start; at < story.end; at++) {
    if (!blocks[at]!.endMarker) continue;
    let next = at + 1;
    while (next < story.end && blocks[next]!.role === "line") next++;
    if (next - at > 2) for (let line = at + 1; line < next; line++) listed.add(line);
    at = next - 1;
  }
  return listed;
}

function endsStory(block: Block): boolean {
  return block.role === "subhead" || (block.role === "text" && !block.weak);
}

/** Without running text only the first line can be a headline. */
function headEnd(blocks: readonly Block[]): number {
  return blocks.findIndex((block) => block.role === "line") + 1;
}

function kindOf(blocks: readonly Block[], index: number, story: Range): RegionKind {
  const block = blocks[index]!;
  if (index >= story.end) return "boilerplate";
  if (block.role === "caption" || block.role === "subhead") return block.role;
  if (block.role === "dateline" || block.role === "byline") return "dateline";
  if (block.role === "text") return "body";
  if (block.role !== "line") return "boilerplate";
  const between = block.short && blocks[index - 1]?.role === "text" && isStoryText(blocks, index + 1, story);
  return between ? "subhead" : "body";
}

function isStoryText(blocks: readonly Block[], index: number, story: Range): boolean {
  return index < story.end && (blocks[index]?.role === "text" || blocks[index]?.role === "caption");
}

function noteDateline(facts: PageFacts, dateline: Dateline): void {
  facts.dateline ??= dateline.text;
  facts.agency ??= dateline.agency;
  facts.published ??= dateline.published;
}

/** `underHeadline`: a date there is the report's; above it, or below the story, it may be the page's clock. */
function notePageLine(facts: PageFacts, block: Block, content: string, underHeadline: boolean): void {
  if (block.dateline) noteDateline(facts, block.dateline);
  if (block.role === "byline") facts.agency ??= bylineAgency(content);
  if (block.role !== "date") return;
  const iso = findDate(content)?.iso ?? null;
  if (underHeadline || /^\W*(?:first )?(?:published|posted)/i.test(content)) facts.published ??= iso;
  else facts.pageDate ??= iso;
}

/** The same for two lines that differ in case, spacing or punctuation only. */
function comparable(line: string): string {
  return line
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
