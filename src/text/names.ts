import { aliasOf } from "./aliases";
import { analyse } from "./analyse";
import { type Analysis, TokenKind } from "./analysis";
import {
  countryOf,
  isFirstName,
  isKnownPlace,
  isOrganisation,
  isOrganisationWord,
  isParty,
  isPlaceName,
  isPlaceWord,
  isTitle,
  longestTitle,
} from "./gazetteer";
import { caseOf, readCases } from "./name-evidence";
import { resolveFull } from "./name-full";
import { guessKind } from "./name-kinds";
import type { Name } from "./name-rows";
import { findRuns, type Run } from "./name-runs";
import type { Article } from "./rows";
import { span } from "./span";

const determiners = new Set(["the", "a", "an", "this", "that", "its", "their", "our"]);
const known = new WeakMap<object, Name[]>();

/**
 * The names of an article: capitalised words with their particles, titles taken off, with a guess at what they name.
 * The capitals of headlines and shouted lines count only for words that running text or a list knows as names.
 *
 * @returns in the order of the text, never overlapping; worked out once for each article
 * @example
 * const article = createArticle({ id: "a", text: "Prime Minister Ida Holm flew to Paris." });
 * findNames(article).map(({ text, kind, title }) => [text, kind, title?.text ?? null]);
 * // => [["Ida Holm", "person", "Prime Minister"], ["Paris", "place", null]]
 */
export function findNames(article: Pick<Article, "text" | "regions">): Name[] {
  let names = known.get(article);
  if (!names) {
    names = collect(article.text, analyse(article));
    known.set(article, names);
  }
  return names;
}

function collect(text: string, analysis: Analysis): Name[] {
  const cases = readCases(text, analysis);
  const names: Name[] = [];
  // what has an article once is no person elsewhere: "the Kestrels", unless something speaks for it
  const determined = new Set<string>();
  const sure = new Set<number>();
  for (const paragraph of analysis.paragraphs) {
    const style = caseOf(text, paragraph, analysis);
    for (let index = paragraph.firstSentence; index < paragraph.endSentence; index++) {
      const sentence = analysis.sentences[index]!;
      for (const run of findRuns(text, analysis, sentence, cases, style)) {
        for (const part of splitRun(text, analysis, run)) {
          const name = toName(text, analysis, part, index);
          const context = {
            titled: part.titleFirst < part.first,
            wordBefore: wordAt(text, analysis, part.titleFirst - 1, sentence.firstToken, sentence.endToken),
            wordAfter: wordAt(text, analysis, part.end, sentence.firstToken, sentence.endToken),
          };
          const guess = guessKind(name.full, context, cases);
          if (determiners.has(context.wordBefore.toLowerCase())) determined.add(name.full);
          if (guess.sure) sure.add(names.length);
          names.push({ ...name, kind: guess.kind });
        }
      }
    }
  }
  for (const [index, name] of names.entries()) {
    if (name.kind === "person" && !sure.has(index) && determined.has(name.full)) name.kind = "other";
  }
  return resolveFull(names);
}

interface Part extends Run {
  /** where the title begins; `first` when there is none */
  titleFirst: number;
}

/** "Iraqi Prime Minister Ali Ode" is a nationality and a titled name; a title alone is no name. */
function splitRun(text: string, { tokens }: Analysis, run: Run): Part[] {
  const parts: Part[] = [];
  const words = (from: number, count: number): string =>
    text.slice(tokens.starts[from]!, tokens.ends[from + count - 1]!).replace(/\s+/g, " ");
  let first = run.first;
  const lastWord = words(run.end - 1, 1);
  const whole = isOrganisationWord(lastWord) || isPlaceWord(lastWord);
  const titleAt = (from: number): number => {
    for (let count = Math.min(longestTitle, run.end - from); count > 0; count--)
      if (isTitle(words(from, count))) return count;
    return 0;
  };
  for (let count = Math.min(2, run.end - first - 1); count > 0; count--) {
    const lead = words(first, count);
    const country = countryOf(lead) !== null || aliasOf(lead)?.kind === "place" || isPlaceName(lead) || isParty(lead);
    const rest = first + count;
    if (!country || tokens.kinds[rest] !== TokenKind.Word) continue;
    const personal =
      (!whole && titleAt(rest) > 0) || (isFirstName(words(rest, 1)) && (countryOf(lead) !== null || isParty(lead)));
    if (personal || isOrganisation(words(rest, run.end - rest)) || titleAt(rest) === run.end - rest) {
      parts.push({ first, end: rest, titleFirst: first });
      first = rest;
      break;
    }
  }
  const titleFirst = first;
  if (!whole)
    for (let count = titleAt(first); count > 0 && first < run.end; count = first < run.end ? titleAt(first) : 0)
      first += count;
  first = afterInnerTitle(first, titleFirst, run, whole, words);
  if (first < run.end && tokens.kinds[first] === TokenKind.Word) parts.push({ first, end: run.end, titleFirst });
  return parts;
}

/** "Veterans Affairs Minister Ada Lind" and "Minister of Works Ada Lind": where the name proper begins. */
function afterInnerTitle(
  first: number,
  titleFirst: number,
  run: Run,
  whole: boolean,
  words: (from: number, count: number) => string,
): number {
  if (whole || first >= run.end) return first;
  if (titleFirst < first && words(first, 1) === "of") {
    for (let at = first + 2; at < run.end; at++) if (isFirstName(words(at, 1))) return at;
    return Math.max(first + 1, run.end - 2);
  }
  if (isFirstName(words(first, 1))) return first;
  for (let at = run.end - 2; at > first; at--) {
    if (isTitle(words(at, 1)) && run.end - at <= 5 && !/^(?:of|for|and)$/.test(words(at + 1, 1))) return at + 1;
  }
  return first;
}

function toName(text: string, { tokens }: Analysis, part: Part, sentence: number): Name {
  const found = span(text, tokens.starts[part.first]!, tokens.ends[part.end - 1]!);
  const title =
    part.titleFirst < part.first ? span(text, tokens.starts[part.titleFirst]!, tokens.ends[part.first - 1]!) : null;
  const full = unshout(found.text.replace(/\s+/g, " "));
  const alias = aliasOf(full);
  const country = countryOf(full) ?? (alias?.kind === "place" ? alias.name : null);
  return { ...found, kind: "other", title, full, country, sentence, firstToken: part.first, endToken: part.end };
}

function wordAt(text: string, { tokens }: Analysis, at: number, from: number, to: number): string {
  return at >= from && at < to && tokens.kinds[at] === TokenKind.Word
    ? text.slice(tokens.starts[at]!, tokens.ends[at]!)
    : "";
}

/** "BAGHDAD" of a dateline is Baghdad. */
function unshout(name: string): string {
  if (name.length < 4 || name !== name.toUpperCase() || !isKnownPlace(name)) return name;
  return name.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (start) => start.toUpperCase());
}
