import { compare } from "../../style/wording";
import { uniteSpeakers } from "../speaker-names";
import { checkFindings } from "./checks";
import { figureFindings } from "./figures";
import { type Finding, type FindingRows, findingGroups } from "./finding";
import { independenceFinding } from "./independence";
import { lookUp } from "./lookup";
import { nameFindings } from "./names";
import { originFindings } from "./origin";
import { speakerFindings } from "./speakers";
import { speechFindings } from "./speech";

/**
 * What a reader in a hurry wants to know of a comparison, one plain sentence each, made from the rows.
 *
 * @returns what differs first (conflicts, changes, words given to others, words changed, figures in one text only),
 * then what agrees, who speaks, which names are preferred, where the texts come from
 * @example
 * const list = findFindings({ articles, quotes, utterances, numbers, claims, checks, passages, overlaps, descents, forms });
 * list[0].group; // => "differs"
 */
export function findFindings(given: FindingRows): Finding[] {
  const rows: FindingRows = { ...given, quotes: uniteSpeakers(given.quotes ?? []) };
  const look = lookUp(rows);
  const all = [
    ...figureFindings(rows, look),
    ...checkFindings(rows, look),
    ...speechFindings(rows, look),
    ...speakerFindings(rows, look),
    ...nameFindings(rows, look),
    ...originFindings(rows, look),
  ];
  all.push(...independenceFinding(all, look));
  return all.sort(
    (a, b) =>
      findingGroups.indexOf(a.group) - findingGroups.indexOf(b.group) || b.weight - a.weight || compare(a.id, b.id),
  );
}
