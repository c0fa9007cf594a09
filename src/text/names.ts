import { aliasOf } from "./aliases";
import { analyse } from "./analyse";
import { type Analysis, TokenKind } from "./analysis";
import {
  countryOf,
  isFirstName,
  isKnownPlace,
  isOrganisation,
  isOrganisationWord,
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

const known = new WeakMap<object, Name[]>();

/**
 * The names of an article: capitalised words with their particles, titles taken off, with a guess at what they name.
 * The capitals of headlines and shouted lines count only for words that running text or a list knows as names.
 *
 * @returns in the order of the text, never overlapping; worked out once for each article
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
          names.push({ ...name, kind: guessKind(name.full, context, cases) });
        }
      }
    }
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
    const country = countryOf(lead) !== null || aliasOf(lead)?.kind === "place" || isPlaceName(lead);
    const rest = first + count;
    if (!country || tokens.kinds[rest] !== TokenKind.Word) continue;
    const personal = (!whole && titleAt(rest) > 0) || (isFirstName(words(rest, 1)) && countryOf(lead) !== null);
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
  if (first < run.end && tokens.kinds[first] === TokenKind.Word) parts.push({ first, end: run.end, titleFirst });
  return parts;
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
