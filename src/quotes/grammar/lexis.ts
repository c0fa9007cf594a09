import cues from "../data/cues.json";
import lexis from "../data/lexis.json";

/** Classes a word is listed in; bits, because "report" is a verb and a document. */
export enum LexClass {
  Verb = 1,
  NounVerb = 2,
  Adjective = 4,
  Adverb = 8,
  Person = 16,
  Group = 32,
  Document = 64,
  Place = 128,
  Thing = 256,
}

export const NOUN_CLASSES = LexClass.Person | LexClass.Group | LexClass.Document | LexClass.Place | LexClass.Thing;

/** Nouns for those who speak in the news that WordNet files under things, acts or nowhere. */
const EXTRA: [LexClass, string][] = [
  [LexClass.Group, "ministry department office agency committee campaign administration government company firm bank"],
  [LexClass.Group, "court council commission parliament congress senate embassy police army military navy union party"],
  [LexClass.Group, "coalition team board club league newspaper network channel publication magazine website outlet"],
  [LexClass.Group, "opposition regime cabinet group organization organisation association foundation institute"],
  [LexClass.Group, "pentagon kremlin bureau force service authority university college school hospital church"],
  [
    LexClass.Document,
    "statement tweet email blog memo filing lawsuit affidavit complaint transcript newsletter survey",
  ],
  [
    LexClass.Document,
    "poll study report letter article paper book editorial headline ad advert video communique study",
  ],
  [
    LexClass.Person,
    "aide adviser advisor strategist pollster lawmaker staffer insider columnist spokesperson attorney",
  ],
  [LexClass.Person, "supporter critic expert analyst official source senator congressman congresswoman ceo chairman"],
  [LexClass.Person, "medic paramedic organiser organizer rescuer shareholder protester striker"],
  [LexClass.Person, "governor candidate nominee mayor journalist reporter man woman boy girl people president mp"],
];

function readLexis(): Map<string, number> {
  const map = new Map<string, number>();
  const add = (words: string, flag: LexClass) => {
    for (const word of words.split(" ")) map.set(word, (map.get(word) ?? 0) | flag);
  };
  add(lexis.verbs, LexClass.Verb);
  add(lexis.nounVerbs, LexClass.NounVerb);
  add(lexis.adjectives, LexClass.Adjective);
  add(lexis.adverbs, LexClass.Adverb);
  add(lexis.persons, LexClass.Person);
  add(lexis.groups, LexClass.Group);
  add(lexis.documents, LexClass.Document);
  add(lexis.places, LexClass.Place);
  add(lexis.things, LexClass.Thing);
  const noun = NOUN_CLASSES;
  for (const [flag, words] of EXTRA) {
    for (const word of words.split(" ")) map.set(word, ((map.get(word) ?? 0) & ~noun) | flag);
  }
  for (const cue of cues.cues) {
    if (cue.class === "verb" && ((map.get(cue.lemma) ?? 0) & (LexClass.Verb | LexClass.NounVerb)) === 0) {
      map.set(cue.lemma, (map.get(cue.lemma) ?? 0) | LexClass.Verb);
    }
  }
  return map;
}

/** Lower-case word -> classes. */
export const LEXIS: ReadonlyMap<string, number> = readLexis();

/** Singular of a plural noun as far as spelling tells: "officials" -> "official", "ministries" -> "ministry". */
export function singular(word: string): string {
  if (word === "people" || word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"))
    return word.slice(0, -1);
  return word;
}

/** The classes of a noun in either number; 0 when it is not listed. */
export function nounClass(word: string): number {
  const direct = (LEXIS.get(word) ?? 0) & NOUN_CLASSES;
  return direct || (LEXIS.get(singular(word)) ?? 0) & NOUN_CLASSES;
}
