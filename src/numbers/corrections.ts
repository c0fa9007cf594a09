import type { ClaimCorrection, Place } from "../text";
import type { NumberRow } from "./rows";

/**
 * Put figures together or apart as an editor says: `join` makes one group of all the groups that the figures stand in,
 * `split` takes the figures out of theirs and makes them a group of their own.
 *
 * @param groups - figures that mean the same quantity; a place means each figure that it overlaps
 * @returns new groups, none empty; a correction that meets no figure changes nothing
 */
export function regroup<Member extends { row: NumberRow }>(
  groups: readonly (readonly Member[])[],
  corrections: readonly ClaimCorrection[],
): Member[][] {
  let result = groups.map((group) => [...group]);
  for (const { how, numbers } of corrections) {
    const isMeant = ({ row }: Member): boolean => numbers.some((place) => meets(row, place));
    const touched = result.filter((group) => group.some(isMeant));
    if (touched.length === 0) continue;
    const rest = result.filter((group) => !touched.includes(group));
    const members = touched.flat();
    const own =
      how === "join"
        ? [members]
        : [members.filter(isMeant), ...touched.map((group) => group.filter((member) => !isMeant(member)))];
    result = [...rest, ...own].filter((group) => group.length > 0);
  }
  return result;
}

function meets(row: NumberRow, { article, start, text }: Place): boolean {
  return row.article === article && row.start < start + text.length && row.end > start;
}
