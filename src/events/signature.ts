import { type Article, analyse, foldWord, TokenKind } from "../text";
import { remember } from "../text/remember";
import { stemOf } from "../words/stems";
import { stopWords } from "../words/stop-words";
import type { Signature, Term } from "./rows";

/** News says what happened where and when at its beginning; what follows is often about other events. */
const wordsRead = 400;
/** Terms kept of one article: those used oftenest, the earlier where they tie. */
const termsKept = 64;

const months = ["january", "february", "march", "april", "may", "june", "july"];
months.push("august", "september", "october", "november", "december");
const monthOf = new Map(months.flatMap((name, at) => [name, name.slice(0, 3)].map((form) => [form, at + 1] as const)));
/** Words of news itself: in reports of every event. */
const common = new Set([
  "said",
  "say",
  "says",
  "told",
  "news",
  "report",
  "reported",
  "reports",
  "according",
  "mr",
  "mrs",
]);
for (const word of stopWords) common.add(word);
const rootOf = remember(stemOf);

/**
 * What an article says of its event: its names, the dates it gives, its vocabulary.
 *
 * @internal
 */
export function signatureOf(article: Article): Signature {
  const { text } = article;
  const { sentences, tokens } = analyse(article);
  const found = new Map<string, Term & { capital: number; small: number }>();
  let words = 0;
  for (const { firstToken, endToken } of sentences) {
    if (words >= wordsRead) break;
    for (let at = firstToken; at < endToken; at++) {
      if (tokens.kinds[at] !== TokenKind.Word) continue;
      words++;
      const form = text.slice(tokens.starts[at], tokens.ends[at]);
      const word = foldWord(form);
      const date = dateAt(word, at, text, tokens, endToken);
      if (date !== null) add(found, date.term, date.form, true);
      if (word.length < 2 || common.has(word) || monthOf.has(word)) continue;
      const isInside = at > firstToken && tokens.kinds[at - 1]! <= TokenKind.Clitic;
      add(found, rootOf(word), form, form !== word && form.charAt(0) !== word.charAt(0), isInside);
    }
  }
  const terms = [...found.values()].map(({ term, form, count, capital, small }) => {
    const isName = capital > 0 && small === 0;
    return { term, form: isName || capital > small ? form : foldWord(form), count, isName };
  });
  terms.sort((a, b) => b.count - a.count);
  return { article: article.article, published: article.published, terms: terms.slice(0, termsKept) };
}

/** `isInside`: a capital there is no beginning of a sentence, so it tells of a name. */
function add(
  found: Map<string, Term & { capital: number; small: number }>,
  term: string,
  form: string,
  isCapital: boolean,
  isInside = true,
): void {
  let known = found.get(term);
  if (!known) {
    known = { term, form, count: 0, isName: false, capital: 0, small: 0 };
    found.set(term, known);
  }
  known.count++;
  if (!isCapital) known.small++;
  else if (isInside) {
    if (known.capital++ === 0) known.form = form;
  }
}

/** "March 4", "4 March", "Mar. 4". */
function dateAt(
  word: string,
  at: number,
  text: string,
  tokens: { starts: Int32Array; ends: Int32Array; kinds: Uint8Array },
  endToken: number,
): { term: string; form: string } | null {
  const month = monthOf.get(word.replace(".", ""));
  if (month === undefined) return null;
  for (const next of [at + 1, at - 1]) {
    if (next < 0 || next >= endToken || tokens.kinds[next] !== TokenKind.Number) continue;
    const day = text.slice(tokens.starts[next], tokens.ends[next]);
    if (/^(?:[1-9]|[12]\d|3[01])$/.test(day))
      return {
        term: `@${month}-${day}`,
        form: `${day} ${months[month - 1]!.charAt(0).toUpperCase()}${months[month - 1]!.slice(1)}`,
      };
  }
  return null;
}
