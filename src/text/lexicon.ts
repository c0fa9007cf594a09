import type { Article, Lexicon, OwnUnit, OwnVerb } from "./rows";

/** The listed verbs that a verb of one's own can be like: what follows them differs. */
export const modelVerbs = ["say", "tell", "ask", "claim", "deny", "warn", "admit"] as const;

const none: Lexicon = { verbs: [], units: [] };
const lexicons = new WeakMap<object, Lexicon>();

/**
 * Let articles be read with reporting verbs and units that the lists lack; what was found in them before is found anew.
 * `readCorpus` does the same with those of a file `variorum.json`. It holds for these objects, not for copies of them.
 *
 * @param lexicon - replaces what was set before; a part left out is empty
 * @throws {RangeError} when a verb or unit cannot be used, with the reason
 * @example
 * const article = createArticle({ id: "a", text: "The mill is shut, tutted Ida Holm. It made 40 tods of wool." });
 * setLexicon([article], {
 *   verbs: [{ verb: "tut", past: "tutted" }],
 *   units: [{ name: "tod", forms: ["tod", "tods"], base: "kilogram", factor: 12.7 }],
 * });
 * findQuotes(article).map(({ cue, speaker }) => [cue?.text, speaker]); // => [["tutted", "Ida Holm"]]
 * findNumbers(article).map(({ value, unit }) => [value, unit]); // => [[40, "tod"]]
 */
export function setLexicon(articles: readonly Article[], lexicon: Partial<Lexicon>): void {
  const { verbs = [], units = [] } = lexicon;
  for (const fault of [...verbs.map(faultOfVerb), ...units.map(faultOfUnit)])
    if (fault !== null) throw new RangeError(fault);
  for (const article of articles) lexicons.set(article, { verbs, units });
}

/**
 * What was set for an article; the same object until it is set anew.
 *
 * @internal
 */
export function lexiconOf(article: object): Lexicon {
  return lexicons.get(article) ?? none;
}

/** Why an entry is no reporting verb of one's own; null when it is one. */
export function faultOfVerb({ verb, past, like }: { [field in keyof OwnVerb]?: unknown }): string | null {
  const isWord = (value: unknown): boolean => typeof value === "string" && /^[a-z]+(?:[-'][a-z]+)*$/.test(value);
  if (!isWord(verb)) return "verb is not one word in lower case, as a dictionary has it";
  if (past !== undefined && !isWord(past)) return "past is not one word in lower case";
  if (like !== undefined && !modelVerbs.some((each) => each === like))
    return `like is not one of ${modelVerbs.join(", ")}`;
  return null;
}

/** Why an entry is no unit of one's own; null when it is one. */
export function faultOfUnit(entry: { [field in keyof OwnUnit]?: unknown }): string | null {
  const { name, forms, symbols = [], base, factor } = entry;
  const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
  const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
  if (!isText(name)) return "name is no text";
  if (!areTexts(forms) || (forms as unknown[]).length === 0) return "forms is not a list of the words for it";
  if (!areTexts(symbols)) return "symbols is not a list of texts";
  if ((base === undefined) !== (factor === undefined)) return "base and factor go together";
  if (base !== undefined && !isText(base)) return "base is no text";
  if (factor !== undefined && !(typeof factor === "number" && factor > 0 && Number.isFinite(factor)))
    return "factor is no number above 0";
  return null;
}
