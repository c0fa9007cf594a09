import { aliasOf, foldName } from "../../text";
import { isFirstName } from "../../text/gazetteer";
import names from "../data/names.json";
import type { SpeakerType } from "../rows";

const TITLES = new Set(names.titles.map((title) => title.toLowerCase()));
const PRONOUNS = new Set("he she they it i we who him her them".split(" "));

/** A speaker as far as names can be compared. */
export interface SpeakerKey {
  /** without titles: "Prime Minister Mohammed al-Sudani" -> ["mohammed", "sudani"] */
  words: string[];
  whole: string;
  last: string;
  /** first letters of the given names and initials before the last word */
  initials: string[];
  /** the consonants of the last word, as spellings of one name share them */
  sound: string;
  named: boolean;
  type: SpeakerType | null;
  /** the countries named: "the US military" -> ["United States"] */
  countries: string[];
  /** whose office, lawyer or campaign it is, by the last name: "Sudani's office" -> "sudani"; not a country's */
  owner: string | null;
}

/** How two speakers are to each other: one, perhaps one under another name, or two. */
export type SpeakerRelation = "same" | "alike" | "different";

/** @returns null where the text says nothing that could be compared */
export function speakerKey(speaker: string | null, type: SpeakerType | null): SpeakerKey | null {
  if (!speaker) return null;
  const words = foldName(speaker)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "the" && word !== "s");
  const bare = words.filter((word) => !TITLES.has(word));
  const kept = bare.length > 0 ? bare : words;
  const last = kept[kept.length - 1];
  if (last === undefined || (kept.length === 1 && PRONOUNS.has(last))) return null;
  const named = type !== "unnamed" && /\p{Lu}/u.test(speaker.replace(/^The /, ""));
  const initials = kept
    .slice(0, -1)
    .filter(isGivenName)
    .map((word) => word[0]!);
  const whole = kept.join(" ");
  const countries = countriesOf(speaker);
  const owner = countries.length > 0 ? null : ownerOf(speaker);
  return { words: kept, whole, last, initials, sound: soundOf(last), named, type, countries, owner };
}

function ownerOf(speaker: string): string | null {
  const possessive = /['’]s\s/.exec(speaker);
  if (!possessive) return null;
  const last = foldName(speaker.slice(0, possessive.index))
    .split(/[^\p{L}\p{N}]+/u)
    .at(-1);
  return last || null;
}

function isGivenName(word: string): boolean {
  return word.length === 1 || isFirstName(word[0]!.toUpperCase() + word.slice(1));
}

/** Consonants only, doubled ones once: "mohamed" and "mohammed", "kadhafi" and "kaddafi" come close. */
function soundOf(word: string): string {
  return word.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
}

function countriesOf(speaker: string): string[] {
  const words = speaker.replace(/^the /i, "").split(/[\s'’]+/);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const groups = [...pairs, ...words].map(aliasOf);
  return [...new Set(groups.flatMap((group) => (group?.kind === "place" ? [group.name] : [])))];
}

const SHORTEST_SOUND = 3;

function isSpelling(a: SpeakerKey, b: SpeakerKey): boolean {
  return a.last === b.last || (a.sound === b.sound && a.sound.length >= SHORTEST_SOUND && a.last[0] === b.last[0]);
}

/** Do the names before the surname allow one person: "Tim" and "Timothy", "W." and "William", not "Eric" and "Donald"? */
function shareGivenName(a: SpeakerKey, b: SpeakerKey): boolean {
  if (a.initials.length === 0 || b.initials.length === 0) return true;
  return a.initials.some((letter) => b.initials.includes(letter));
}

/** Do two names name one speaker? Unnamed ones do only where the texts use the same words. */
export function sameName(a: SpeakerKey, b: SpeakerKey): boolean {
  if (a.whole === b.whole) return true;
  if (!a.named || !b.named) return false;
  if (a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((one) => b.countries.includes(one))) {
    return false;
  }
  if (isSpelling(a, b)) return shareGivenName(a, b);
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return short.words.length === 1 && long.words[0] === short.last;
}

/**
 * Compare two speakers. Two names of persons are two speakers, and so are two countries; where one text has a name and
 * the other an office, a statement or an unnamed source, it may be one speaker under another name.
 */
export function relateSpeakers(a: SpeakerKey, b: SpeakerKey): SpeakerRelation {
  if (sameName(a, b)) return "same";
  // "US officials" and "Iraqi officials"
  const ofOthers =
    a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((one) => b.countries.includes(one));
  if (ofOthers) return "different";
  if (!a.named || !b.named) return "alike";
  const [personA, personB] = [a.type === "person", b.type === "person"];
  if (personA !== personB) return "alike";
  return !personA && a.countries.some((one) => b.countries.includes(one)) ? "alike" : "different";
}
