import data from "./data/languages.json";

const sampleLength = 2400;
const fewWords = 12;
const leastShare = 0.12;
/** different function words of two letters or more that it takes to call a text foreign: "a" is a word of many languages */
const leastForeign = 3;
const firstOtherScript = 0x250;
/** Punctuation and signs of money, which belong to no script: quotation marks and dashes of most texts. */
const [firstSign, endOfSigns] = [0x2000, 0x2100];

/** For each function word the languages that have it, as indices into `codes`. */
const codes = Object.keys(data.stopWords);
const english = codes.indexOf("en");
const owners = new Map<string, number[]>();
for (const [index, words] of Object.values(data.stopWords).entries()) {
  for (const word of new Set(words.split(" "))) owners.set(word, [...(owners.get(word) ?? []), index]);
}
const scripts = Object.entries(data.scripts).map(([code, script]) => ({ code, pattern: new RegExp(script, "u") }));

/**
 * Guess the language of a text from its script and its function words.
 *
 * @returns an ISO 639-1 code, "und" when nothing speaks for one
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length === 0) return "und";
  const script = guessScript(sample);
  if (script !== null) return refineScript(script, sample);
  const counts = codes.map(() => 0);
  for (const word of words) for (const index of owners.get(word) ?? []) counts[index]!++;
  const different = codes.map(() => 0);
  for (const word of new Set(words))
    if (word.length > 1) for (const index of owners.get(word) ?? []) different[index]!++;
  const needed = different[english] === 0 ? leastForeign - 1 : leastForeign;
  for (const index of codes.keys()) if (index !== english && different[index]! < needed) counts[index] = 0;
  const most = Math.max(...counts);
  const enough = words.length < fewWords ? most > 0 : most / words.length >= leastShare;
  return enough ? (codes[counts.indexOf(most)] ?? "und") : "und";
}

/**
 * Are quotations and figures read in a language? In English, and where nothing speaks for a language, as in a few words;
 * of other languages the rules for English would make up what is not there.
 *
 * @example
 * isRead("en"); // => true
 * isRead("de"); // => false
 */
export function isRead(language: string): boolean {
  return language === "en" || language === "und";
}

/** The language a script other than Latin stands for; kana count for more, since Japanese mixes scripts. */
function guessScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code < firstOtherScript) {
      if ((code | 32) > 96 && (code | 32) < 123) letters++;
      continue;
    }
    if (code >= firstSign && code < endOfSigns) continue;
    const found = scripts.find(({ pattern }) => pattern.test(character));
    if (!found) continue;
    letters++;
    counts.set(found.code, (counts.get(found.code) ?? 0) + 1);
  }
  if ((counts.get("ja") ?? 0) > letters * 0.1) return "ja";
  for (const [code, count] of counts) if (count > letters * 0.4) return code;
  return null;
}

/** Languages that share a script, told apart by letters that only one of them has. */
function refineScript(code: string, sample: string): string {
  if (code === "ru" && /[іїєґ]/.test(sample)) return "uk";
  if (code === "ar" && /[ٹڈڑے]/.test(sample)) return "ur";
  if (code === "ar" && /[پچژگ]/.test(sample)) return "fa";
  return code;
}
