import { agencyOf } from "./agencies";

const longest = 120;
const mostWords = 14;
const particles = new Set([
  "and",
  "in",
  "at",
  "for",
  "de",
  "van",
  "von",
  "bin",
  "al",
  "el",
  "la",
  "of",
  "the",
  "with",
  "&",
  "|",
  "\u2013",
  "\u2014",
  "-",
]);

/** "By Ana Brandt", "By ANA BRANDT and Li Wei | Reuters", "Ana Brandt, The Associated Press": a line of names. */
export function isByline(line: string): boolean {
  if (line.length > longest) return false;
  const words = line
    .replace(/[,;|]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length < 2 || words.length > mostWords || !words.every(isName)) return false;
  if (/^by$/i.test(words[0] ?? "")) return words.length > 1 && /^\p{Lu}/u.test(words[1] ?? "");
  return bylineAgency(line) !== null && line.includes(",") && words.length <= 10;
}

function isName(word: string, index: number): boolean {
  if (index === 0 && /^by$/i.test(word)) return true;
  return particles.has(word.toLowerCase()) || /^\p{Lu}[\p{L}.'\u2019-]*$/u.test(word);
}

/** The agency a byline ends with. */
export function bylineAgency(line: string): string | null {
  const parts = line.split(/[,|/]| - | \u2013 | \u2014 /);
  return parts.length > 1 ? agencyOf((parts[parts.length - 1] ?? "").trim()) : null;
}
