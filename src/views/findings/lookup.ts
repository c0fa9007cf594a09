import type { NumberRow } from "../../numbers/rows";
import type { QuoteRow } from "../../quotes/rows";
import type { Article } from "../../text/rows";
import { type Articles, byLetter, bySiglum } from "../articles";
import type { Place } from "../passage";
import type { FindingRows } from "./finding";

/** The rows of a comparison, ready to look up. */
export interface Lookup {
  letters: Articles<Article>;
  number: (id: string) => NumberRow | undefined;
  quote: (id: string) => QuoteRow | undefined;
  /** sigla of articles, each once, in their order */
  sigla: (articles: Iterable<string>) => string[];
  /** keys of articles, each once, in the order of sigla */
  keys: (articles: Iterable<string>) => string[];
  /** whether a speaker without a name is described in words that stand with a named one: "a police officer" */
  describes: (unnamed: string, named: string) => boolean;
  /** who is quoted at a place, or null */
  speakerAt: (article: string, offset: number) => string | null;
  /** groups of sigla whose texts have these places in a passage they share; texts alone are left out */
  oneVoice: (places: readonly Place[]) => string[][];
}

export function lookUp(rows: FindingRows): Lookup {
  const letters = byLetter(rows.articles);
  const numbers = new Map((rows.numbers ?? []).map((row) => [row.id, row]));
  const quotes = new Map((rows.quotes ?? []).map((row) => [row.id, row]));
  const shared = sharedPlaces(rows);
  const quotesOf = new Map<string, QuoteRow[]>();
  for (const quote of rows.quotes ?? []) {
    const own = quotesOf.get(quote.article) ?? [];
    quotesOf.set(quote.article, own);
    own.push(quote);
  }
  const mentions = mentionsOf(rows);
  const keys = (articles: Iterable<string>): string[] =>
    [...new Set(articles)].filter((key) => letters.get(key)).sort((a, b) => letters.index(a) - letters.index(b));
  return {
    letters,
    number: (id) => numbers.get(id),
    quote: (id) => quotes.get(id),
    keys,
    describes: (unnamed, named) => {
      const words = contentWords(unnamed);
      const around = mentions.get(named);
      return words.length > 1 && around !== undefined && words.every((word) => around.has(word));
    },
    speakerAt: (article, offset) => {
      const own = quotesOf.get(article) ?? [];
      const around = own.find(({ content }) => content.start <= offset && offset < content.end);
      return around?.speaker ?? null;
    },
    sigla: (articles) => keys(articles).map(letters.siglum),
    oneVoice: (places) => {
      const members = new Map<number, Set<string>>();
      for (const place of places) {
        for (const { start, end, passage } of shared.get(place.article) ?? []) {
          if (place.end <= start || end <= place.start) continue;
          const own = members.get(passage) ?? new Set<string>();
          members.set(passage, own.add(place.article));
        }
      }
      return merged([...members.values()].filter((own) => own.size > 1)).map((own) =>
        [...own].map(letters.siglum).sort(bySiglum),
      );
    },
  };
}

/** The words that stand with each speaker wherever it is named. */
function mentionsOf(rows: FindingRows): Map<string, Set<string>> {
  const mentions = new Map<string, Set<string>>();
  for (const { speaker, source } of rows.quotes ?? []) {
    if (speaker === null) continue;
    const words = mentions.get(speaker) ?? new Set<string>();
    mentions.set(speaker, words);
    for (const word of contentWords(`${speaker} ${source?.text ?? ""}`)) words.add(word);
  }
  return mentions;
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !["a", "an", "the"].includes(word));
}

function sharedPlaces(rows: FindingRows): Map<string, { start: number; end: number; passage: number }[]> {
  const places = new Map<string, { start: number; end: number; passage: number }[]>();
  (rows.passages ?? []).forEach((row, passage) => {
    for (const { article, start, end } of row.occurrences) {
      const own = places.get(article) ?? [];
      places.set(article, own);
      own.push({ start, end, passage });
    }
  });
  return places;
}

/** Join sets that have a member in common. */
function merged(sets: readonly Set<string>[]): Set<string>[] {
  const result: Set<string>[] = [];
  for (const set of sets) {
    const touching = result.filter((other) => [...set].some((member) => other.has(member)));
    const rest = result.filter((other) => !touching.includes(other));
    result.length = 0;
    result.push(...rest, new Set([...touching.flatMap((other) => [...other]), ...set]));
  }
  return result;
}
