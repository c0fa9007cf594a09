import data from "./data/furniture.json";

const lines = new Set(data.lines);
const endMarkers = new Set(data.endMarkers);
const readers = new Set(data.readers);
const sections = new Set(data.sections);
const longestPrefixed = 220;
const prefixes = new Map<string, string[]>();
for (const prefix of data.prefixes)
  prefixes.set(prefix.slice(0, 2), [...(prefixes.get(prefix.slice(0, 2)) ?? []), prefix]);
const link = /^(?:https?:\/\/|www\.)\S{1,2000}$/i;
const address = /^[^\s@]{1,64}@[^\s@]{1,80}\.[a-z]{2,10}$/i;

function normal(line: string): string {
  return line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** Lower case, without what stands around its words. */
function bare(line: string): string {
  return normal(line)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[^\p{L}\p{N}]{1,80}$/u, "");
}

/** "Comments (14)" and "14 comments" as "comments". */
function uncounted(low: string): string {
  return low.replace(/^\d{1,6} /, "").replace(/ \W?\d{1,6}$/, "");
}

/** A line that pages print around stories: "Latest stories", "Read more: …", a link, a rule of dashes. */
export function isFurniture(line: string): boolean {
  if (line.length > longestPrefixed) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if ((line.length < 60 && lines.has(uncounted(bare(line)))) || link.test(line) || address.test(line)) return true;
  if (line.length < 120 && /(?:[\u00bb\u203a]|>>)$/.test(line) && !/[\u00ab\u2039]/.test(line)) return true;
  const low = normal(line);
  return (prefixes.get(low.slice(0, 2)) ?? []).some((prefix) => low.startsWith(prefix));
}

/** A line after which lists of other things come: "ADVERTISEMENT", "Latest stories". */
export function isEndMarker(line: string): boolean {
  if (line.length > 40) return false;
  const low = uncounted(bare(line));
  return endMarkers.has(low) || low.startsWith("also on ") || low.startsWith("more from ");
}

/** A line after which readers speak and no longer the outlet: "Comments (14)". */
export function isReaders(line: string): boolean {
  return line.length <= 40 && readers.has(uncounted(bare(line)));
}

/** A part of a site and no name of one: "News", "World". */
export function isSection(name: string): boolean {
  return sections.has(bare(name));
}

/** "All rights reserved. …", "Copyright 2024 …" */
export function isLegalNotice(paragraph: string): boolean {
  if (!/^[ac\u00a9(]/i.test(paragraph) && !(paragraph.length < 400 && paragraph.includes("ights reserved")))
    return false;
  const head = normal(paragraph.slice(0, 200));
  return (
    /^(?:all rights reserved|copyright\b|\u00a9|\(c\) )/.test(head) ||
    (paragraph.length < 400 && /all rights reserved/i.test(paragraph))
  );
}

/** "(Reporting by …; editing by …)", "Ada Lind contributed to this report.": who made the text, after its end. */
export function isCreditLine(paragraph: string): boolean {
  if (paragraph.length <= 250 && /\bcontributed to this (?:report|story|article)\W{0,3}$/i.test(paragraph)) return true;
  if (paragraph.length > 500 || !/^\W?(?:re|ad|ed|wr|co|wi|tr)/i.test(paragraph)) return false;
  const low = bare(paragraph.slice(0, 60));
  return data.credits.some((credit) => low.startsWith(credit));
}
