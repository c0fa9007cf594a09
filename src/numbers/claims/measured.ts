import data from "../data/roles.json";
import type { Reader } from "../reader";
import type { Mention } from "./mention";

const compass = new Set(data.compass);
const quake = new Set(data.quake);
const measures = new Set(["magnitude", "richter"]);
const farthest = 20;

/** A figure such as "4.6" said of an earthquake, whose unit the sentence leaves out or calls degrees. */
export function isMagnitude({ row, figure, dimension }: Mention, reader: Reader, first: number): boolean {
  if (dimension === "measure magnitude") return true;
  if (dimension !== "decimal" && dimension !== "measure degree") return false;
  if (row.value === null || row.value < 1 || row.value >= 10) return false;
  for (let index = figure.left - 1; index >= first && index > figure.left - farthest; index--)
    if (quake.has(reader.lower(index))) return true;
  for (let index = figure.right; index < figure.right + 3; index++) if (quake.has(reader.lower(index))) return true;
  return false;
}

/** The quake itself or an aftershock of it, by the nearest noun. */
export function quakeOf(reader: Reader, { figure }: Mention, first: number): string {
  const isAftershock = (word: string) => word.startsWith("aftershock") || word.startsWith("foreshock");
  for (let index = figure.right - 1; index < figure.right + 2; index++) {
    const word = reader.lower(index);
    if (isAftershock(word)) return "aftershock";
    if (quake.has(word) && !measures.has(word)) return "magnitude";
  }
  for (let index = figure.left - 1; index >= first && index > figure.left - farthest; index--) {
    const word = reader.lower(index);
    if (isAftershock(word)) return "aftershock";
    if (quake.has(word) && !measures.has(word)) return "magnitude";
  }
  return "magnitude";
}

/** Depths and distances differ by what they are measured from, not by the noun beside them. */
export function lengthRole({ head, concept }: Mention, origin: string | null): Pick<Mention, "head" | "concept"> {
  const directed = origin !== null || (head !== null && compass.has(head));
  const role = concept === "depth" ? concept : directed ? "distance" : concept;
  return { head: role === "depth" || role === "distance" ? null : head, concept: role };
}

/** "12 miles south-west | of Bandar Abbas" */
export function originOf(reader: Reader, right: number, end: number): string | null {
  for (let index = right; index < end && index < right + 8; index++) {
    const word = reader.lower(index);
    if (compass.has(word) || reader.isJoiner(index) || /^(the|to|in|about|or)$/.test(word) || /^[()]$/.test(word)) {
      if (word !== "to") continue;
    }
    if (reader.isNumber(index) || /^(miles?|km|kilomet(er|re)s?)$/.test(word)) continue;
    if (!/^(of|from|to|off|outside)$/.test(word)) return null;
    const run = runFrom(reader, reader.lower(index + 1) === "the" ? index + 2 : index + 1, end);
    if (run) return run;
    // "south of the quake" is measured from a thing, and not from a place
    return reader.lower(index + 1) === "the" && reader.isWord(index + 2) ? reader.lower(index + 2) : null;
  }
  return null;
}

function runFrom(reader: Reader, from: number, end: number): string | null {
  let to = from;
  while (to < end && reader.isCapital(to)) to++;
  return to > from ? reader.text.slice(reader.start(from), reader.end(to - 1)).toLowerCase() : null;
}

/** "quakes around magnitude 2 are common", "the largest quake ever was 4.5": not of the quake the report is on */
export function isOfOtherQuakes(reader: Reader, { figure }: Mention, first: number, end: number): boolean {
  for (let index = Math.max(first, figure.left - 8); index < Math.min(end, figure.right + 8); index++)
    if (/^(common|ever|usually|typically|often)$/.test(reader.lower(index))) return true;
  return false;
}
