import conceptData from "../data/concepts.json";
import synonymData from "../data/synonyms.json";
import type { Reader } from "../reader";
import type { Mention } from "./mention";

/** harms that are counted: a figure of one is never a figure of another */
export const casualties: ReadonlySet<string> = new Set(["death", "injury", "missing", "evacuation"]);
/** taken for the noun of a figure, and saying nothing of what is counted */
const pronounHeads = new Set("other more rest remainder another overnight today yesterday tonight".split(" "));
const tolls = new Map<string, string>();
for (const concept of ["death", "injury", "missing", "evacuation"] as const) {
  for (const word of conceptData.concepts[concept]) tolls.set(word, concept);
}
tolls.set("injuries", "injury").set("casualties", "injury").set("homelessness", "evacuation");

/** "55 others": the head says nothing; "50 people with serious injuries": the harm behind people goes before other topics. */
export function personRole(
  reader: Reader,
  mention: Mention,
  first: number,
  end: number,
): Pick<Mention, "head" | "concept"> {
  const { figure } = mention;
  const harm = harmOf(reader, mention, end);
  if (harm !== null) return { head: mention.head, concept: harm };
  if (isCrowd(reader, mention, first, end)) return { head: mention.head, concept: "turnout" };
  const head = mention.head !== null && pronounHeads.has(mention.head) ? null : mention.head;
  if ((head !== null && head !== "person") || (mention.concept !== null && casualties.has(mention.concept)))
    return { head, concept: mention.concept };
  for (let index = figure.right; index < end && index < figure.right + 7; index++) {
    if (reader.isNumber(index) || reader.raw(index) === ";") break;
    const toll = tolls.get(reader.lower(index));
    if (toll) return { head, concept: toll };
  }
  for (let index = figure.left - 1; index >= first && index > figure.left - 4 && !reader.isNumber(index); index--) {
    const toll = tolls.get(reader.lower(index));
    if (toll) return { head, concept: toll };
  }
  return { head, concept: mention.concept };
}

/** Is a crowd counted? "150,000 had taken part", "the police counted 45,000", "40,000 turned out" */
export function isCrowd(reader: Reader, { figure, head }: Mention, first: number, end: number): boolean {
  if (head !== null && head !== "person" && !crowds.has(head)) return false;
  for (let index = figure.right; index < Math.min(end, figure.right + 8) && !reader.isNumber(index); index++) {
    const next = reader.lower(index + 1);
    if (/^(?:took|taken|taking|take)$/.test(reader.lower(index)) && (next === "part" || next === "to")) return true;
    if (/^(?:turned|turn|came|come)$/.test(reader.lower(index)) && next === "out") return true;
  }
  if (head !== null) return false;
  const verb = reader.lower(figure.left - 1);
  return /^(?:counted|estimated)$/.test(verb) && figure.left - 1 > first;
}

const crowds = new Set("demonstrator protester marcher supporter fan worker student".split(" "));

/** "24 soldiers who were injured", "lost seven soldiers", "five soldiers lost their lives": the harm goes with the people. */
function harmOf(reader: Reader, { figure, head }: Mention, end: number): string | null {
  if (head === null || !humans.has(head)) return null;
  if (reader.lower(figure.left - 1) === "lost") return "death";
  for (let index = figure.right; index < end && index < figure.right + 7; index++) {
    const word = reader.lower(index);
    if (word === "lost" && reader.lower(index + 1) === "their" && /^li[fv]es?$/.test(reader.lower(index + 2)))
      return "death";
    const toll = tolls.get(word);
    if (toll) return /^(?:who|were|was|been|be)$/.test(reader.lower(index - 1)) ? toll : null;
    if (reader.isNumber(index) || /^[,;:.]$/.test(reader.raw(index))) return null;
  }
  return null;
}

const humans = new Set(synonymData.humans);

const steps =
  /^(?:rose|risen|rising|rises|climbed|grew|grown|increased|increases|jumped|fell|fallen|falls|dropped|shrank|decreased|declined|up|down)$/;

/** "two more", "another five", "the other two" */
export function isOnTop(reader: Reader, left: number, right: number): boolean {
  if (reader.lower(left - 1) === "other" && /^(the|its|their|his|her)$/.test(reader.lower(left - 2))) return true;
  // "rose by 12": a step
  if (reader.lower(left - 1) === "by" && steps.test(reader.lower(left - 2))) return true;
  if (/^(more|further|additional)$/.test(reader.lower(right))) return reader.lower(right + 1) !== "than";
  return (
    /^(another|further|additional)$/.test(reader.lower(left - 1)) ||
    /^(another|further|additional)$/.test(reader.lower(left))
  );
}

/** "600 since the war began", "30 this year" */
export function isRunning(reader: Reader, right: number, end: number): boolean {
  for (let index = right; index < end && index < right + 12; index++) {
    const word = reader.lower(index);
    if (word === "since" || (word === "so" && reader.lower(index + 1) === "far" && reader.lower(index + 2) === "this"))
      return true;
    if (word === "this" && reader.lower(index + 1) === "year") return true;
  }
  return false;
}
