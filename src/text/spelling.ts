import { JaroWinklerDistance } from "natural/lib/natural/distance";

const leastSimilar = 0.85;
const shortest = 5;

/**
 * A name for comparing: lower case, no diacritics, no article "al-", no apostrophes, hyphens as spaces.
 *
 * @example
 * foldName("Gül-Ahmed"); // => "gul ahmed"
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc`]/g, "")
    .replace(/[-\u2010\u2011\s]+/g, " ")
    .replace(/^the /, "")
    .split(" ")
    .filter((word, index, words) => !(index < words.length - 1 && (word === "al" || word === "el")))
    .join(" ");
}

/**
 * Are two names spellings of one person's name? Word by word the same, or alike by Jaro-Winkler with the same first and
 * last letter and the same consonants: "Mohammed" and "Mohamed", not "Maria" and "Mario". Middle names may be left out.
 *
 * @example
 * isSameSpelling("Muammar Gaddafi", "Moammar Gadhafi"); // => true
 * isSameSpelling("Ida Holm", "Jon Brandt"); // => false
 */
export function isSameSpelling(a: string, b: string): boolean {
  return isSameFolded(foldName(a).split(" "), foldName(b).split(" "));
}

/** The same of names that are folded and cut into words already. */
export function isSameFolded(a: readonly string[], b: readonly string[]): boolean {
  return sameEnds(a, b) && sameMiddle(a.slice(1, -1), b.slice(1, -1));
}

/** What all spellings of a name have in common: of its first and last word the ends and the consonants. */
export function commonOfSpellings(words: readonly string[]): string {
  const ends = words.length === 1 ? words : [words[0] ?? "", words[words.length - 1] ?? ""];
  return ends.map((word) => `${word.charAt(0)}${skeleton(word)}${word.charAt(word.length - 1)}`).join(" ");
}

function sameEnds(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return a.length === b.length && isSameWord(a[0] ?? "", b[0] ?? "");
  return isSameWord(a[0] ?? "", b[0] ?? "") && isSameWord(a[a.length - 1] ?? "", b[b.length - 1] ?? "");
}

/** Middle names may be left out or be initials, but where both have them they agree. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.length === b.length && a.every((word, index) => isSameMiddle(word, b[index] ?? ""));
}

function isSameMiddle(a: string, b: string): boolean {
  const short = a.length <= 2 || b.length <= 2;
  return short ? a.charAt(0) === b.charAt(0) : isSameWord(a, b);
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < shortest || b.length < shortest) return false;
  if (a[0] !== b[0] || a[a.length - 1] !== b[b.length - 1]) return false;
  return skeleton(a) === skeleton(b) && JaroWinklerDistance(a, b) >= leastSimilar;
}

/** The consonants, doubled ones once. */
function skeleton(word: string): string {
  return word.replace(/[aeiouyh]/g, "").replace(/(.)\1+/g, "$1");
}
