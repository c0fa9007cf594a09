import type { Name } from "./name-rows";
import { foldName } from "./spelling";

/** Names by their words from the last to the first: one walk finds the fullest that ends as a name does. */
interface Ending {
  /** the longest name that ends so; of equal ones the first */
  fullest: Name;
  words: number;
  before: Map<string, Ending>;
}

/** Give every name the fullest form the article has for it, and what is known of that one. */
export function resolveFull(names: readonly Name[]): Name[] {
  const folded = new Map<string, string[]>();
  const wordsOf = (full: string): string[] => {
    const words = folded.get(full) ?? foldName(full).split(" ");
    folded.set(full, words);
    return words;
  };
  const endings = new Map<string, Ending>();
  for (const name of names) {
    if (name.kind !== "person") continue;
    const words = wordsOf(name.full);
    if (words.length > 1 && words[words.length - 1] !== "") addEnding(endings, words, name);
  }
  return names.map((name) => {
    if (name.kind === "organisation" || name.kind === "nationality" || (name.kind === "place" && name.country !== null))
      return name;
    const words = wordsOf(name.full);
    const found = findEnding(endings, words);
    return found && found.words > words.length ? { ...name, kind: "person", full: found.fullest.full } : name;
  });
}

function addEnding(endings: Map<string, Ending>, words: readonly string[], name: Name): void {
  let level = endings;
  for (let at = words.length - 1; at >= 0; at--) {
    const ending = level.get(words[at]!) ?? { fullest: name, words: words.length, before: new Map() };
    if (words.length > ending.words) Object.assign(ending, { fullest: name, words: words.length });
    level.set(words[at]!, ending);
    level = ending.before;
  }
}

function findEnding(endings: Map<string, Ending>, words: readonly string[]): Ending | null {
  let found: Ending | null = null;
  for (let at = words.length - 1; at >= 0; at--) {
    found = (found ? found.before : endings).get(words[at]!) ?? null;
    if (!found) return null;
  }
  return found;
}
