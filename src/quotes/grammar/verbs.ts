import irregular from "../data/irregular-verbs.json";
import { LEXIS, LexClass } from "./lexis";

/** The form in which a verb stands: past and participle are one where English makes no difference. */
export enum VerbForm {
  Base = 0,
  Third = 1,
  Past = 2,
  Participle = 3,
  Gerund = 4,
}

export interface VerbReading {
  lemma: string;
  form: VerbForm;
}

function readIrregular(): Map<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  for (const line of irregular.verbs) {
    const [lemma = "", past = "", participle = ""] = line.split(" ");
    if (!forms.has(participle)) forms.set(participle, { lemma, form: VerbForm.Participle });
    forms.set(past, { lemma, form: VerbForm.Past });
  }
  for (const [form, kind] of [
    ["am", VerbForm.Base],
    ["are", VerbForm.Base],
    ["is", VerbForm.Third],
  ] as const) {
    forms.set(form, { lemma: "be", form: kind });
  }
  forms.set("has", { lemma: "have", form: VerbForm.Third });
  return forms;
}

const IRREGULAR = readIrregular();

function isVerb(word: string): boolean {
  return ((LEXIS.get(word) ?? 0) & (LexClass.Verb | LexClass.NounVerb)) !== 0;
}

/** stopp(ed) -> stop, accus(ed) -> accuse, warn(ed) -> warn */
function baseOf(stem: string): string | null {
  const last = stem.charCodeAt(stem.length - 1);
  if (stem.length > 2 && last === stem.charCodeAt(stem.length - 2) && isVerb(stem.slice(0, -1))) {
    return isVerb(stem) ? stem : stem.slice(0, -1);
  }
  if (isVerb(`${stem}e`) && !/[^aeiou][aeiou](?:n|r|t|l)$/.test(stem)) return `${stem}e`;
  if (isVerb(stem)) return stem;
  return isVerb(`${stem}e`) ? `${stem}e` : null;
}

/**
 * Read a lower-case word as a form of a verb.
 *
 * @returns the lemma and the form, or null when no known verb has that form
 */
export function readVerb(word: string): VerbReading | null {
  const known = IRREGULAR.get(word);
  if (known) return known;
  const length = word.length;
  if (length > 4 && word.endsWith("ing")) {
    const lemma = baseOf(word.slice(0, -3));
    if (lemma) return { lemma, form: VerbForm.Gerund };
  }
  if (length > 3 && word.endsWith("ed")) {
    const stem = word.slice(0, -2);
    const lemma = stem.endsWith("i") && isVerb(`${stem.slice(0, -1)}y`) ? `${stem.slice(0, -1)}y` : baseOf(stem);
    if (lemma) return { lemma, form: VerbForm.Past };
  }
  if (isVerb(word)) return { lemma: word, form: VerbForm.Base };
  if (length > 2 && word.endsWith("s") && !word.endsWith("ss")) {
    if (isVerb(word.slice(0, -1))) return { lemma: word.slice(0, -1), form: VerbForm.Third };
    if (word.endsWith("ies") && isVerb(`${word.slice(0, -3)}y`)) {
      return { lemma: `${word.slice(0, -3)}y`, form: VerbForm.Third };
    }
    if (word.endsWith("es") && isVerb(word.slice(0, -2))) return { lemma: word.slice(0, -2), form: VerbForm.Third };
  }
  return null;
}
