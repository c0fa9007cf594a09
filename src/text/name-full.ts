import type { Name } from "./name-rows";
import { foldName } from "./spelling";

/** Give every name the fullest form the article has for it, and what is known of that one. */
export function resolveFull(names: readonly Name[]): Name[] {
  const folded = new Map<string, string[]>();
  const wordsOf = (full: string): string[] => {
    const words = folded.get(full) ?? foldName(full).split(" ");
    folded.set(full, words);
    return words;
  };
  const byLast = new Map<string, { words: string[]; name: Name }[]>();
  for (const name of names) {
    if (name.kind !== "person") continue;
    const words = wordsOf(name.full);
    const last = words[words.length - 1] ?? "";
    if (words.length < 2 || last === "") continue;
    const list = byLast.get(last) ?? [];
    if (!list.some((each) => each.name.full === name.full)) list.push({ words, name });
    byLast.set(last, list);
  }
  return names.map((name) => {
    if (name.kind === "organisation" || name.kind === "nationality" || (name.kind === "place" && name.country !== null))
      return name;
    const words = wordsOf(name.full);
    let best: { words: string[]; name: Name } | null = null;
    for (const each of byLast.get(words[words.length - 1] ?? "") ?? []) {
      if (each.words.length > (best?.words.length ?? words.length) && endsWith(each.words, words)) best = each;
    }
    return best ? { ...name, kind: "person", full: best.name.full } : name;
  });
}

function endsWith(whole: readonly string[], part: readonly string[]): boolean {
  const offset = whole.length - part.length;
  return part.every((word, index) => whole[offset + index] === word);
}
