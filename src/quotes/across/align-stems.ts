import { aliasOf } from "../../text";
import { remember } from "../../text/remember";
import words from "../data/align-words.json";
import closed from "../data/closed-class.json";
import numbers from "../data/number-words.json";
import { singular } from "../grammar/lexis";
import { readVerb } from "../grammar/verbs";

const NUMBERS = new Map<string, string>(numbers.words.map((word) => word.split(" ") as [string, string]));
const SHIFTED = new Map<string, string>(words.shifted.map((pair) => pair.split(" ") as [string, string]));
const CONTRACTIONS = new Map(words.contractions.map((line) => [line.split(" ")[0]!, line.split(" ").slice(1)]));
const ENDINGS = words.endings.map((pair) => pair.split(" ") as [string, string]);
const SUFFIX = /(?:ments?|ations?|ions?|ers?|ors?|ly|ness|ity|able|ible|al)$/;
const SHORTEST = 4;

/** British spellings to the American ones that the lexicon has. */
export function american(word: string): string {
  return word
    .replace(/([iy])s(e|es|ed|ing|ations?)$/, "$1z$2")
    .replace(/our(s|ed|ing|al|ite|able|hood)?$/, "or$1")
    .replace(/ence(s?)$/, "ense$1")
    .replace(/([bt])re(s?)$/, "$1er$2")
    .replace(/ogramme(s?)$/, "ogram$1");
}

function plainStem(word: string): string {
  const number = NUMBERS.get(word);
  if (number) return number;
  const verb = readVerb(word) ?? readVerb(american(word));
  const base = american(verb ? verb.lemma : singular(word));
  const cut = base.replace(SUFFIX, "");
  const stem = cut.length >= SHORTEST ? cut : base;
  return stem.length > SHORTEST && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

const SYNONYMS = readSynonyms();

function readSynonyms(): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of words.synonyms) {
    const [first = "", ...rest] = line.split(" ").map(plainStem);
    for (const stem of rest) if (!map.has(stem)) map.set(stem, first);
  }
  return map;
}

function stemOf(word: string): string {
  const stem = plainStem(SHIFTED.get(word) ?? word);
  return SYNONYMS.get(stem) ?? stem;
}

function makeStems(raw: string, word: string): readonly string[] {
  const group = /^\p{Lu}/u.test(raw) ? aliasOf(raw) : null;
  if (group?.forms.some(({ form, role }) => form === raw && role === "name")) return [group.name.toLowerCase()];
  const whole = CONTRACTIONS.get(word);
  if (whole) return whole.map(stemOf);
  for (const [ending, meaning] of ENDINGS) {
    if (word.length > ending.length && word.endsWith(ending)) {
      return [stemOf(word.slice(0, -ending.length)), stemOf(meaning)];
    }
  }
  return [stemOf(word)];
}

/** How one token is compared. */
export interface Stems {
  /** with the words of another quotation: endings off, "talks" and "talked" are one, "two" is "2" */
  exact: string;
  /** with its retelling: besides, a people is its country, contractions stand in full, pronouns and modals that
   * reported speech shifts are one ("I will", "he would"), and so are words that say the same */
  retold: readonly string[];
}

/** The stems of one token as it stands. */
export const stemsOf: (raw: string) => Stems = remember((raw) => {
  const word = raw.toLowerCase().replaceAll("’", "'").replaceAll(",", "");
  return { exact: plainStem(word), retold: makeStems(raw, word) };
});

const { source: _source, number: _number, month: _month, ...grammar } = closed;
const GRAMMAR_WORDS = Object.values(grammar).join(" ").split(" ").map(stemsOf);
const GRAMMAR = new Set(GRAMMAR_WORDS.flatMap(({ exact, retold }) => [exact, ...retold]));

/** Does a stem carry the grammar and not the matter: "the", "would", "not"? */
export function isGrammar(stem: string): boolean {
  return GRAMMAR.has(stem);
}
