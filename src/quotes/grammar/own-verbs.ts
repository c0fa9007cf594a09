import type { OwnVerb } from "../../text";
import irregular from "../data/irregular-verbs.json";

/**
 * The forms of verbs that the lists lack, each with the same form of the listed verb it is read as: "tutted" -> "said".
 * So the taggers and models, which never met the verb, take it for one they know; the rows keep the words of the text.
 */
export function readAs(verbs: readonly OwnVerb[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { verb, past, like = "say" } of verbs) {
    const model = formsOf(like);
    for (const [at, form] of formsOf(verb, past).entries()) known.set(form, model[at]!);
  }
  return known;
}

/** Base, third person, past, participle, gerund. */
function formsOf(verb: string, past?: string): string[] {
  const listed = irregular.verbs.map((line) => line.split(" ")).find(([base]) => base === verb);
  const regular = pastOf(verb);
  const [, ownPast = regular, participle = regular] = past === undefined ? (listed ?? []) : [verb, past, past];
  return [verb, thirdOf(verb), ownPast, participle, gerundOf(verb)];
}

function thirdOf(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`;
}

function gerundOf(verb: string): string {
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`;
}

/** "tut" -> "tutt": of one syllable, with one vowel before the last consonant. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.slice(-1) : verb;
}
