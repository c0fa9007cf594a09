import data from "./data/grammar.json";

const setOf = (...lists: string[][]) => new Set(lists.flat());

export const prepositions = setOf(data.prepositions);
export const determiners = setOf(data.determiners);
export const auxiliaries = setOf(data.auxiliaries);
export const pronouns = setOf(data.pronouns);
export const conjunctions = setOf(data.conjunctions);
export const adverbs = setOf(data.adverbs);
export const verbs = setOf(data.verbs);
export const adjectives = new Set(data.adjectives.map((word) => word.toLowerCase()));
export const casualties = setOf(data.casualties);
export const killing = setOf(data.killing);
export const modifierPlurals = setOf(data.modifierPlurals);
/** words that end a noun phrase */
export const functionWords = setOf(
  data.prepositions,
  data.determiners,
  data.conjunctions,
  data.pronouns,
  data.auxiliaries,
  data.adverbs,
);
const invariant = setOf(data.nounsWithoutPlural);
const notPlural = setOf(data.notPlural);
const irregular = new Map<string, string>(Object.entries(data.irregular));

/** Does a word in lower case look like the plural of a noun? */
export function isPlural(word: string): boolean {
  if (invariant.has(word) || (irregular.has(word) && irregular.get(word) !== word)) return true;
  if (word.length < 4 || !word.endsWith("s") || notPlural.has(word)) return false;
  return !(word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ous"));
}

const plurals = new Map(
  [...irregular].filter(([many, one]) => many !== one).map(([many, one]) => [one, many] as const),
);

/** The plural of a noun in lower case. */
export function plural(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  if (isPlural(word) || invariant.has(word) || irregular.has(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The singular of a noun in lower case. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!isPlural(word) || invariant.has(word)) return word === "troops" ? "troop" : word === "folks" ? "folk" : word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (
    word.endsWith("ches") ||
    word.endsWith("shes") ||
    word.endsWith("xes") ||
    word.endsWith("sses") ||
    word.endsWith("zzes")
  )
    return word.slice(0, -2);
  if (word.endsWith("oes") && word !== "shoes" && word !== "toes") return word.slice(0, -2);
  return word.slice(0, -1);
}
