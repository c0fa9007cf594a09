import { aliasOf, isSameSpelling } from "../../text";
import { isNoName } from "../../text/gazetteer";
import words from "../data/align-words.json";
import meaning from "../data/meaning-words.json";
import { LEXIS } from "../grammar/lexis";
import { american, isGrammar } from "./align-stems";
import { inFull, type PlainWord } from "./plain-words";

const NEGATION = new Set(meaning.negation);
const MODALITY = new Set(meaning.modality);
const TIMES = new Set(meaning.times);
const OPPOSITES = new Set(meaning.opposites.flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]));
const SHIFTED = new Map<string, string>(words.shifted.map((pair) => pair.split(" ") as [string, string]));

/** What of a change can turn the meaning. */
interface Weighty {
  negations: number;
  numbers: string[];
  names: string[];
  modals: string[];
}

/** A capital inside a sentence; at its beginning a word that is in no list of common words. */
function isName({ text, key, initial }: PlainWord): boolean {
  if (!/^\p{Lu}/u.test(text) || isNoName(text)) return false;
  return !initial || !(LEXIS.has(key) || LEXIS.has(key.replace(/s$/, "")) || inFull(key).some(isGrammar));
}

/** One form of each name: "ISIS" is "Daesh" is "IS", and "Iraqi" is "Iraq". */
function nameOf({ text, key }: PlainWord): string {
  return aliasOf(text.replace(/['’]s?$/, ""))?.name.toLowerCase() ?? american(key.replace(/'s?$/, ""));
}

function weighty(list: readonly PlainWord[], retold: boolean): Weighty {
  const full = list.flatMap(({ key }) => inFull(key));
  const sorted = (keys: string[]) => [...keys].sort();
  const modals = full.filter((word) => MODALITY.has(word));
  return {
    negations: full.filter((word) => NEGATION.has(word)).length,
    numbers: sorted(
      full.filter((word) => /\p{N}/u.test(word) || TIMES.has(word)).map((word) => word.replace(/:00$/, "")),
    ),
    names: sorted(list.filter(isName).map(nameOf)),
    modals: sorted(retold ? modals.map((word) => SHIFTED.get(word) ?? word) : modals),
  };
}

const differ = (a: readonly string[], b: readonly string[]): boolean => a.join(" ") !== b.join(" ");

function namesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return true;
  return a.some((name, at) => name !== b[at] && !isSameSpelling(name, b[at]!));
}

const SHORTEST_ROOT = 4;
/** "in" and "im" begin many words that deny nothing: "form" and "inform". */
const SHORTEST_LATIN_ROOT = 6;

function isOpposite(a: string, b: string): boolean {
  if (OPPOSITES.has(`${a} ${b}`)) return true;
  const [root, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.endsWith(root)) return false;
  const prefix = long.slice(0, -root.length);
  if (prefix === "un" || prefix === "dis" || prefix === "non") return root.length >= SHORTEST_ROOT;
  return /^(?:in|im|il|ir)$/.test(prefix) && root.length >= SHORTEST_LATIN_ROOT;
}

/**
 * Can the change turn the meaning: does it turn a negation, a number, a name, a modal, or a word into its opposite?
 *
 * @param retold - one side is in the text's own words: modals may be shifted ("will" to "would"), and a name or a
 *   number that one side leaves out says nothing
 */
export function changesMeaning(from: readonly PlainWord[], to: readonly PlainWord[], retold: boolean): boolean {
  const [a, b] = [weighty(from, retold), weighty(to, retold)];
  if (a.negations !== b.negations) return true;
  const both = (x: readonly string[], y: readonly string[]) => !retold || (x.length > 0 && y.length > 0);
  if (both(a.numbers, b.numbers) && differ(a.numbers, b.numbers)) return true;
  if (both(a.modals, b.modals) && differ(a.modals, b.modals)) return true;
  if (both(a.names, b.names) && namesDiffer(a.names, b.names)) return true;
  return from.some((x) => to.some((y) => isOpposite(x.key, y.key)));
}
