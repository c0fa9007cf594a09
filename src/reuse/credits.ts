import { type Article, analyse, type Span, span } from "../text";
import { agencyNames } from "../text/agencies";

/** A place where an article says whose report it draws on. */
export interface Credit {
  /** the agency's or outlet's name */
  name: string;
  /** the name as it stands there */
  place: Span;
}

/** What stands before a name that is credited: "told AFP", "according to the Herald". */
const before =
  /(?:\btold|\baccording to|\bby|\bvia|\bspeaking to|\bspoke to|\binterview with|\bstatement to)(?: the)? $/i;

/** What stands after one: "AFP reported", "Reuters' tally", "the Herald, which first reported". */
const after =
  /^(?:['’]s?)? (?:(?:has|have|had|also|earlier|first|\w{1,20}ly) ){0,2}(?:reports?|reported|reporting|says|said|wrote|writes|quoted|quotes|cited|cites|learned|tally|count|correspondents?|journalists?|reporters?)\b/i;

/** Characters looked at on each side of a name. */
const around = 40;

/** Names shorter than this are words too often. */
const shortest = 2;

/**
 * Find where an article credits an agency or one of the outlets: "AFP reported", "told the Herald". Boilerplate and
 * captions (photographs have sources of their own) are left out.
 *
 * @param outlets - names of outlets to look for beside the agencies
 * @returns the first place of each name, in the order of the text
 * @example
 * const article = createArticle({ id: "a", text: "The port is shut, AFP reported. The mayor told the Herald that it will stay shut." });
 * findCredits(article, ["Herald"]).map(({ name, place }) => [name, place.text]);
 * // => [["AFP", "AFP"], ["Herald", "Herald"]]
 */
export function findCredits(article: Article, outlets: readonly string[]): Credit[] {
  const wanted = new Map([...outlets.map((name) => [name, name] as const), ...agencyNames]);
  const first = new Map<string, Span>();
  for (const [form, name] of wanted) {
    if (form.length < shortest) continue;
    const place = firstCredit(article, form);
    const known = first.get(name);
    if (place && (known === undefined || place.start < known.start)) first.set(name, place);
  }
  return [...first]
    .map(([name, place]) => ({ name, place }))
    .sort((x, y) => x.place.start - y.place.start || (x.name < y.name ? -1 : 1));
}

function firstCredit(article: Article, form: string): Span | null {
  const { text } = article;
  const { paragraphs } = analyse(article);
  let paragraph = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end < end) paragraph++;
    const own = paragraphs[paragraph];
    if (own === undefined || own.start > at || own.kind === "caption") continue;
    if (/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? " "}${text[end] ?? " "}`)) continue;
    const left = text.slice(Math.max(own.start, at - around), at).replace(/\s+/g, " ");
    const right = text.slice(end, Math.min(own.end, end + around)).replace(/\s+/g, " ");
    if (before.test(left) || after.test(right)) return span(text, at, end);
  }
  return null;
}
