import type { QuoteRow } from "../quotes/rows";
import { compare } from "../style/wording";
import { isTitle } from "../text/gazetteer";

/**
 * Give each speaker one name in all texts: the same letters in another case, spelling or with another article ("the
 * ministry", "The Ministry") are one name, titles before a person's name are left out ("Mayor Ada Brandt"), and a surname
 * alone is the only full name that ends with it.
 *
 * @returns the same quotes in the same order, `speaker` replaced by the commonest form of the name
 * @example
 * const speakers = uniteSpeakers(quotes).map(({ speaker }) => speaker);
 * [...new Set(speakers)]; // => ["the harbour office", "Ida Holm", "the town", "Jon Brandt", "Mette Krog"]
 */
export function uniteSpeakers<Row extends QuoteRow>(quotes: readonly Row[]): Row[] {
  const names = nameTable(quotes);
  return quotes.map((quote) => {
    const name = quote.speaker === null ? undefined : names.get(keyOf(quote.speaker, quote.speakerType));
    return name === undefined || name === quote.speaker ? quote : { ...quote, speaker: name };
  });
}

/** Names that English gives an article: "the United States", "the White House", "the Foreign Ministry". */
const withArticle =
  /^(?:United (?:States|Nations|Kingdom|Arab Emirates)|European (?:Union|Commission|Parliament)|Netherlands|Philippines|White House|Pentagon|Kremlin|Vatican|US|U\.S\.|UK|U\.K\.|UN|U\.N\.|EU|E\.U\.)$|(?:^| )(?:Ministry|Department|Government|Coalition|coalition|Commission|Committee|Council|Court|Army|Navy|Embassy|Union|Agency|Association|Institute|Foundation)$/;

/** The name of a speaker inside a sentence: "A senior official" becomes "a senior official". */
export function inSentence(speaker: string): string {
  if (/^(?:A|An|The|Its|His|Her|Their) /.test(speaker)) return speaker.slice(0, 1).toLowerCase() + speaker.slice(1);
  return withArticle.test(speaker) && !/['’]s? |^(?:the|a|an|its|his|her|their|this) /.test(speaker)
    ? `the ${speaker}`
    : speaker;
}

function nameTable(quotes: readonly QuoteRow[]): Map<string, string> {
  const forms = new Map<string, Map<string, number>>();
  const persons = new Set<string>();
  for (const { speaker, speakerType } of quotes) {
    if (speaker === null) continue;
    const key = keyOf(speaker, speakerType);
    const own = forms.get(key) ?? new Map<string, number>();
    const form = speakerType === "person" ? withoutTitles(speaker) : speaker;
    forms.set(key, own.set(form, (own.get(form) ?? 0) + 1));
    if (speakerType === "person") persons.add(key);
  }
  const fuller = new Map<string, string[]>();
  for (const key of persons) {
    const last = key.slice(key.lastIndexOf(" ") + 1);
    if (last !== key && !hasName(key, persons)) fuller.set(last, [...(fuller.get(last) ?? []), key]);
  }
  const names = new Map<string, string>();
  for (const key of forms.keys()) {
    const longer = persons.has(key) ? fuller.get(key) : undefined;
    const same = longer?.length === 1 ? longer[0]! : ((persons.has(key) ? hasName(key, persons) : null) ?? key);
    names.set(key, commonest(forms.get(same)!));
  }
  return names;
}

/** The name of two words or more that stands at the end of a longer one: "Chief Engineer Ada Brandt" is "Ada Brandt". */
function hasName(key: string, persons: ReadonlySet<string>): string | null {
  const words = key.split(" ");
  for (let first = words.length - 2; first > 0; first--) {
    const end = words.slice(first).join(" ");
    if (persons.has(end)) return end;
  }
  return null;
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]![0];
}

/** Words of the longest title: "Deputy Prime Minister", "Secretary of State". */
const longestTitle = 4;

/** "Lindholm Police Officer Ada Brandt" is "Ada Brandt": what stands after the last title; a title alone stays. */
function withoutTitles(speaker: string): string {
  const words = speaker.split(" ");
  for (let end = words.length - 1; end > 0; end--) {
    // A surname alone is kept with what describes it: "Lindholm captain Brandt" may be anybody's.
    if (end < words.length - 1 || isTitle(words.slice(0, end).join(" "))) {
      for (let length = Math.min(longestTitle, end); length > 0; length--)
        if (isTitle(words.slice(end - length, end).join(" "))) return words.slice(end).join(" ");
    }
  }
  return speaker;
}

/** Only persons have titles: "Justice Department" is a whole name. */
function keyOf(speaker: string, type: QuoteRow["speakerType"]): string {
  return fold(type === "person" ? withoutTitles(speaker) : speaker);
}

function fold(speaker: string): string {
  const words = speaker
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\./gu, "")
    .split(/[\s-]+/u)
    .map(britishSpelling);
  const [first] = words;
  return (first === "the" || first === "a" || first === "an" ? words.slice(1) : words).join(" ");
}

/** "defense" and "defence", "organizer" and "organiser" are one name. */
function britishSpelling(word: string): string {
  return word.replace(/ense$/u, "ence").replace(/iz(?=[aei])/u, "is");
}
