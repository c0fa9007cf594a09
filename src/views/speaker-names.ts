import type { QuoteRow } from "../quotes/rows";
import { compare } from "../style/wording";

/**
 * Give each speaker one name in all texts: the same letters in another case, spelling or with another article ("the
 * ministry", "The Ministry") are one name, and a surname alone is the only full name that ends with it.
 *
 * @returns the same quotes in the same order, `speaker` replaced by the commonest form of the name
 */
export function uniteSpeakers<Row extends QuoteRow>(quotes: readonly Row[]): Row[] {
  const names = nameTable(quotes);
  return quotes.map((quote) => {
    const name = quote.speaker === null ? undefined : names.get(fold(quote.speaker));
    return name === undefined || name === quote.speaker ? quote : { ...quote, speaker: name };
  });
}

/** The name of a speaker inside a sentence: "A senior official" becomes "a senior official". */
export function inSentence(speaker: string): string {
  return /^(?:A|An|The|Its|His|Her|Their) /.test(speaker)
    ? speaker.slice(0, 1).toLowerCase() + speaker.slice(1)
    : speaker;
}

/** "Brandt’s", "both countries’". */
export function possessive(speaker: string): string {
  return /s$/.test(speaker) ? `${speaker}’` : `${speaker}’s`;
}

function nameTable(quotes: readonly QuoteRow[]): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  const persons = new Set<string>();
  for (const { speaker, speakerType } of quotes) {
    if (speaker === null) continue;
    const key = fold(speaker);
    const own = forms.get(key) ?? new Map<string, number>();
    forms.set(key, own.set(speaker, (own.get(speaker) ?? 0) + 1));
    if (speakerType === "person") persons.add(key);
  }
  const fuller = new Map<string, string[]>();
  for (const key of persons) {
    const last = key.slice(key.lastIndexOf(" ") + 1);
    if (last !== key) fuller.set(last, [...(fuller.get(last) ?? []), key]);
  }
  const names = new Map<string, string>();
  for (const key of forms.keys()) {
    const longer = persons.has(key) ? fuller.get(key) : undefined;
    names.set(key, commonest(forms.get(longer?.length === 1 ? longer[0]! : key)!));
  }
  return names;
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

function fold(speaker: string): string {
  const words = speaker
    .toLowerCase()
    .replace(/’/gu, "'")
    .split(/[\s-]+/u)
    .map(britishSpelling);
  const [first] = words;
  return (first === "the" || first === "a" || first === "an" ? words.slice(1) : words).join(" ");
}

/** "defense" and "defence", "organizer" and "organiser" are one name. */
function britishSpelling(word: string): string {
  return word.replace(/ense$/u, "ence").replace(/iz(?=[aei])/u, "is");
}
