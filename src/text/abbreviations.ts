import data from "./data/abbreviations.json";

const titles = new Set(data.title);
const beforeNumber = new Set(data.beforeNumber);
const months = new Set(data.month);
const general = new Set(data.general);
const domains = new Set(data.domain);
const elisions = new Set(data.elision);
const starters = new Set(data.starter);
const speech = new Set(data.speech);

export type AbbreviationKind = "title" | "number" | "month" | "general" | "initials";

/** What the word before a full stop abbreviates, or null when the stop is no part of it. */
export function abbreviationOf(word: string): AbbreviationKind | null {
  if (titles.has(word)) return "title";
  if (months.has(word)) return "month";
  if (beforeNumber.has(word)) return "number";
  return general.has(word) ? "general" : null;
}

export function isDomain(word: string): boolean {
  return domains.has(word);
}

/** Words written with a leading apostrophe: 'em, 'til. */
export function isElision(word: string): boolean {
  return elisions.has(word);
}

/** Capitalised words that begin a sentence far more often than they belong to a name. */
export function isStarter(word: string): boolean {
  return starters.has(word);
}

export function isSpeechVerb(word: string): boolean {
  return speech.has(word);
}
