import { createTypeTable, foldWord, type TypeTable } from "../text";
import { isUpper } from "../text/characters";
import { type Alias, type NameNode, nameTree, straight } from "./names";
import { stemOf } from "./stems";
import { stopWords as usual } from "./stop-words";

/**
 * What counts as one word: "aliases" puts the forms of a name together ("US", "United States", "American"), "stems"
 * also the forms of a word ("attack", "attacks"), "names" also the forms of persons and organisations that the articles
 * show to be one ("Ruiz", "Elena Ruiz"), "none" nothing; case never counts, except in names ("IS", "US").
 */
export type Merge = "aliases" | "stems" | "names" | "none";

export interface VocabularyOptions {
  /** default "aliases" */
  merge?: Merge;
  /** words to leave out, in lower case; names are recognised first (default: English words that carry the grammar) */
  stopWords?: readonly string[];
  /** names to count as one besides those of the lists and before them, with the forms as they are written */
  aliases?: readonly Alias[];
}

/** Numbers for what is counted, and what is known of every different written word: looked up once for each of them. */
export interface Vocabulary {
  merge: Merge;
  /** written words, capitals kept */
  types: TypeTable;
  /** of each written word the number of what it counts as; -1 for a stop word */
  keys: number[];
  /** of each written word where it stands in the tree of names; null when no name begins with it */
  nodes: (NameNode | null)[];
  /** of each written word whether it begins with a capital */
  isCapital: boolean[];
  /** the words, stems and names that are counted */
  words: string[];
  /** number of a name, given now if it is new */
  nameKey(name: string): number;
  isName(key: number): boolean;
  /** learn about written words up to this number */
  learn(type: number): void;
}

/** Make an empty vocabulary; several articles are counted with the same one. */
export function createVocabulary(options: VocabularyOptions = {}): Vocabulary {
  const { merge = "aliases", stopWords = usual, aliases = [] } = options;
  const types = createTypeTable({ fold: false });
  const tree = nameTree(aliases);
  const left = new Set(stopWords.map(foldWord));
  const names = new Map<string, number>();
  const plain = new Map<string, number>();
  const keys: number[] = [];
  const nodes: (NameNode | null)[] = [];
  const isCapital: boolean[] = [];
  const words: string[] = [];
  const keyIn = (map: Map<string, number>, word: string): number => {
    const known = map.get(word);
    if (known !== undefined) return known;
    map.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    merge,
    types,
    keys,
    nodes,
    isCapital,
    words,
    nameKey: (name) => keyIn(names, name),
    isName: (key) => names.get(words[key] ?? "") === key,
    learn(type) {
      for (let at = keys.length; at <= type; at++) {
        const written = types.wordOf(at);
        const word = foldWord(written);
        isCapital.push(isUpper(written.charCodeAt(0)));
        nodes.push(tree.next.get(straight(written)) ?? null);
        keys.push(left.has(word) ? -1 : keyIn(plain, merge === "stems" ? stemOf(word) : word));
      }
    },
  };
}
