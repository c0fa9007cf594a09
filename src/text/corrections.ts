import { toIsoDate } from "./dates";
import { isEncoding } from "./decode";
import { faultOfUnit, faultOfVerb, lexiconOf, setLexicon } from "./lexicon";
import { problems } from "./messages";
import type {
  AliasCorrection,
  Article,
  ClaimCorrection,
  Corrections,
  OwnUnit,
  OwnVerb,
  Place,
  Problem,
  SpeakerCorrection,
} from "./rows";

/** The file in a folder of articles that holds what an editor knows better. */
export const correctionsFile = "variorum.json";

/**
 * @internal
 */
export function noCorrections(): Corrections {
  return { articles: [], speakers: [], aliases: [], claims: [] };
}

type Fields = { readonly [field: string]: unknown };
type Complain = (where: string, reason: string) => void;

const articleFields = ["title", "outlet", "agency", "published"] as const;
const speakerTypes = ["person", "organisation", "place", "document", "unnamed"];

/**
 * Read an editor's corrections and apply those of the articles' own facts.
 *
 * Whatever does not fit (an article that is not there, a passage that is no longer in the text, a field nobody knows)
 * is left out and said; the rest counts.
 *
 * @param path - the file, as problems name it
 * @param known - the articles it may be about, by the names it may give them; their facts are set in place
 * @param found - what earlier files gave: the corrections that fit are added; a place that gives no `start` gets one
 */
export function parseCorrections(
  path: string,
  source: string,
  known: ReadonlyMap<string, Article>,
  met: Problem[],
  found: Corrections,
): void {
  const complain: Complain = (where, reason) => met.push(problems.correction(path, where, reason));
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/, ""));
  } catch (error) {
    met.push(problems.noCorrections(path, error instanceof Error ? error.message : String(error)));
    return;
  }
  const verbs: OwnVerb[] = [];
  const units: OwnUnit[] = [];
  const take = (entry: Fields, fault: string | null, where: string, into: object[]): void => {
    if (fault === null) into.push(entry);
    else complain(where, fault);
  };
  const parts: { readonly [part: string]: (entry: Fields, where: string) => void } = {
    articles: (entry, where) => {
      const article = articleOf(entry, known, where, complain);
      const facts = article && factsOf(entry, where, complain);
      if (!article || !facts) return;
      Object.assign(article, facts);
      found.articles.push({ article: article.article, ...facts });
    },
    speakers: (entry, where) => {
      const place = placeOf(entry, known, where, complain);
      const speaker = speakerOf(entry, where, complain);
      if (place && speaker) found.speakers.push({ ...place, ...speaker });
    },
    aliases: (entry, where) => {
      const alias = aliasOf(entry, where, complain);
      if (alias) found.aliases.push(alias);
    },
    claims: (entry, where) => {
      const claim = claimOf(entry, known, where, complain);
      if (claim) found.claims.push(claim);
    },
    verbs: (entry, where) => take(entry, faultOfVerb(entry), where, verbs),
    units: (entry, where) => take(entry, faultOfUnit(entry), where, units),
  };
  const named = [...Object.keys(parts), "encoding"].join(", ");
  if (!isFields(value)) complain("the file", `it is not an object with ${named}`);
  else
    for (const [part, entries] of Object.entries(value)) {
      if (part === "encoding") {
        if (encodingIn(value) === null) complain(part, "it is not the name of an encoding, such as iso-8859-2");
      } else if (!Object.hasOwn(parts, part)) complain(part, `it is not one of ${named}`);
      else if (!Array.isArray(entries)) complain(part, "it is not a list");
      else
        for (const [index, entry] of entries.entries())
          if (isFields(entry)) parts[part]!(entry, `${part}[${index}]`);
          else complain(`${part}[${index}]`, "it is not an object");
    }
  if (verbs.length === 0 && units.length === 0) return;
  const earlier = found.lexicon ?? { verbs: [], units: [] };
  found.lexicon = { verbs: [...earlier.verbs, ...verbs], units: [...earlier.units, ...units] };
  for (const article of new Set(known.values())) {
    const own = lexiconOf(article);
    setLexicon([article], { verbs: [...own.verbs, ...verbs], units: [...own.units, ...units] });
  }
}

/**
 * The encoding that a file of corrections names for files that are not Unicode.
 *
 * @param source - the file, or what was read of it
 * @returns its label; null where it names none that is known
 */
export function encodingIn(source: string | Fields): string | null {
  try {
    const value: unknown = typeof source === "string" ? JSON.parse(source.replace(/^\ufeff/, "")) : source;
    const label = isFields(value) ? value.encoding : null;
    return typeof label === "string" && isEncoding(label) ? label : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function articleOf(entry: Fields, known: ReadonlyMap<string, Article>, where: string, complain: Complain) {
  const article = isText(entry.article) ? known.get(entry.article) : undefined;
  if (!article) complain(where, `there is no article ${JSON.stringify(entry.article ?? null)}`);
  return article ?? null;
}

function factsOf(
  entry: Fields,
  where: string,
  complain: Complain,
): Partial<Record<(typeof articleFields)[number], string>> | null {
  const facts: Partial<Record<(typeof articleFields)[number], string>> = {};
  for (const [field, value] of Object.entries(entry)) {
    if (field === "article") continue;
    const name = articleFields.find((each) => each === field);
    const fact = isText(value) ? (name === "published" ? toIsoDate(value) : value) : null;
    if (name && fact !== null) facts[name] = fact;
    else
      complain(
        where,
        name
          ? `${field} is no ${name === "published" ? "date (YYYY-MM-DD)" : "text"}`
          : `${field} is not one of ${articleFields.join(", ")}`,
      );
  }
  return Object.keys(facts).length > 0 ? facts : null;
}

/** Where a correction points: the text there must be the text it names. */
function placeOf(entry: Fields, known: ReadonlyMap<string, Article>, where: string, complain: Complain): Place | null {
  const article = articleOf(entry, known, where, complain);
  if (!article) return null;
  const { text, start } = entry;
  if (!isText(text)) {
    complain(where, "it has no text: copy the passage as it stands in the article");
    return null;
  }
  const at = typeof start === "number" ? start : article.text.indexOf(text);
  if (article.text.slice(at, at + text.length) !== text || at < 0) {
    complain(
      where,
      `the text of ${article.article} has changed: “${text.slice(0, 60)}” is not ${at < 0 ? "in it" : `at ${at}`} any more`,
    );
    return null;
  }
  if (typeof start !== "number" && article.text.indexOf(text, at + 1) >= 0) {
    complain(where, `“${text.slice(0, 60)}” stands more than once in ${article.article}: say which with start`);
    return null;
  }
  return { article: article.article, start: at, text };
}

function speakerOf(entry: Fields, where: string, complain: Complain): Omit<SpeakerCorrection, keyof Place> | null {
  const { speaker, speakerType = null } = entry;
  if (!(speaker === null || isText(speaker))) complain(where, "speaker is neither a name nor null");
  else if (!(speakerType === null || speakerTypes.includes(String(speakerType))))
    complain(where, `speakerType is not one of ${speakerTypes.join(", ")}`);
  else return { speaker, speakerType: speakerType as SpeakerCorrection["speakerType"] };
  return null;
}

function aliasOf({ name, forms }: Fields, where: string, complain: Complain): AliasCorrection | null {
  if (isText(name) && Array.isArray(forms) && forms.length > 0 && forms.every(isText)) return { name, forms };
  complain(where, "it is not {name, forms: [a form, …]}");
  return null;
}

function claimOf(
  entry: Fields,
  known: ReadonlyMap<string, Article>,
  where: string,
  complain: Complain,
): ClaimCorrection | null {
  const how = "join" in entry ? "join" : "split";
  const listed = entry[how];
  if (!Array.isArray(listed) || listed.length === 0 || !listed.every(isFields)) {
    complain(where, "it is neither {join: [figures]} nor {split: [figures]}, a figure being {article, start, text}");
    return null;
  }
  const places = listed.map((each: Fields) => placeOf(each, known, where, complain));
  return places.every((place) => place !== null) ? { how, numbers: places as Place[] } : null;
}
