import data from "./data/languages.json";

const sampleLength = 6000;
const fewWords = 12;
const leastShare = 0.12;
const wordLists = Object.entries(data.stopWords).map(([code, words]) => ({ code, words: new Set(words.split(" ")) }));
const scripts = Object.entries(data.scripts).map(([code, script]) => ({ code, pattern: new RegExp(script, "gu") }));

/**
 * Guess the language of a text from its script and its function words.
 *
 * @returns an ISO 639-1 code, "und" when nothing speaks for one
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  for (const { code, pattern } of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (code === "ja" ? 0.1 : 0.4)) return refineScript(code, sample);
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = { code: "und", count: 0 };
  for (const list of wordLists) {
    let count = 0;
    for (const word of words) if (list.words.has(word)) count++;
    if (count > best.count) best = { code: list.code, count };
  }
  const enough = words.length < fewWords ? best.count > 0 : best.count / words.length >= leastShare;
  return enough ? best.code : "und";
}

/** Languages that share a script, told apart by letters that only one of them has. */
function refineScript(code: string, sample: string): string {
  if (code === "ru" && /[іїєґ]/.test(sample)) return "uk";
  if (code === "ar" && /[ٹڈڑے]/.test(sample)) return "ur";
  if (code === "ar" && /[پچژگ]/.test(sample)) return "fa";
  return code;
}
