import names from "./data/names.json";
import type { SpeakerType } from "./rows";

const TITLES = new Set(names.titles.map((title) => title.toLowerCase()));
const PRONOUNS = new Set("he she they it i we who him her them".split(" "));

/** A speaker as far as names can be compared; null where the text says nothing that could. */
export interface SpeakerKey {
  words: string[];
  last: string;
  named: boolean;
}

/** Letters only, lower case, without accents: "Mohammed al-Sudani" -> ["mohammed", "al", "sudani"]. */
export function speakerKey(speaker: string | null, type: SpeakerType | null): SpeakerKey | null {
  if (!speaker) return null;
  const plain = speaker.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && word !== "the");
  const bare = words.filter((word) => !TITLES.has(word) && word !== "s");
  const kept = bare.length > 0 ? bare : words;
  if (kept.length === 0 || (kept.length === 1 && PRONOUNS.has(kept[0]!))) return null;
  const named = type !== "unnamed" && /\p{Lu}/u.test(speaker.replace(/^The /, ""));
  return { words: kept, last: kept[kept.length - 1]!, named };
}

/** Consonants only, doubled ones once: "mohamed" and "mohammed", "kadhafi" and "kaddafi" come close. */
function skeleton(word: string): string {
  return word.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
}

/** Do two names spell one surname? */
export function sameName(a: SpeakerKey, b: SpeakerKey): boolean {
  if (a.last === b.last) return true;
  if (a.words.join(" ") === b.words.join(" ")) return true;
  const spelled = skeleton(a.last) === skeleton(b.last) && skeleton(a.last).length > 2 && a.last[0] === b.last[0];
  if (spelled) return true;
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return short.words.length === 1 && short.named && long.words[0] === short.last;
}
