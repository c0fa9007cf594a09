import { compare } from "../../text/order";
import { stem } from "../bags";
import { functionWords, isPlural } from "../grammar";
import { isBareName, isNounPhrase, unitInWords } from "./claim-phrases";
import type { LinkMention } from "./link-mention";

const kinds = new Map([
  ["time", "time of day"],
  ["score", "score"],
  ["age", "age"],
  ["percentage", "share"],
  ["money", "amount"],
]);

/** The quantity in words: what the figures of the group are said to count, in the words most alike to the others'. */
export function quantityOf(group: readonly LinkMention[]): string {
  const labels = group.flatMap(({ label }) => label ?? []);
  if (labels.length > 0) return `the year of “${mostAlike(labels)}”`;
  const direct = group.filter(isDirect);
  const counted = (direct.length > 0 ? direct : group)
    .flatMap(shortOf)
    .filter((phrase) => isNounPhrase(phrase) && !/\btrading$/.test(phrase));
  const { kind, unit } = group[0]!.row;
  if (group.every(isPeriod)) return "length of time";
  const best = counted.length > 0 ? mostAlike(counted) : null;
  if (best === null || (kind === "duration" && direct.length === 0 && isBareName(best)))
    return nameOf(group[0]!) ?? harmOf(group) ?? (unit !== null && isNounPhrase(unit) ? unitInWords(unit) : kind);
  if (kind === "count") {
    // "a 1,000-member church" counts members
    const prefixed = unit !== null && group[0]!.figure.hyphened && isNounPhrase(unit) && !names(best, unit);
    if (prefixed) return `${unitInWords(unit)} of ${withArticle(best)}`;
    return best.includes(" ") ? best : withConcept(best, group);
  }
  const relation = relationOf(group[0]!);
  if (relation !== null) return `time ${relation} ${best}`;
  const name = nameOf(group[0]!);
  if (name === null && kind === "measure" && unit !== null && !names(best, unit))
    return `${unitInWords(unit)}: ${best}`;
  if (name === null || name === best || kind === "percentage") return best;
  const from = name === "distance" ? originIn(group) : null;
  if (from !== null) return `distance from ${from}`;
  // "amount: fines" is an amount in fines, of fines or for them: the colon leaves it open
  return kind === "money" ? `${name}: ${best}` : `${name.replace(" of time", "")} of ${withArticle(best)}`;
}

/** What most of the lengths are measured from, as a text writes it. */
function originIn(group: readonly LinkMention[]): string | null {
  for (const { origin, figure, reader } of group) {
    if (origin === null) continue;
    for (let index = figure.right; index < figure.right + 12; index++) {
      const text = reader.text.slice(reader.start(index), reader.start(index) + origin.length);
      if (text.toLowerCase() === origin && reader.isCapital(index)) return text;
    }
  }
  return null;
}

/** "earthquake" -> "the earthquake": one thing gets its article, names, plurals and what has one already do not */
function withArticle(phrase: string): string {
  const first = phrase.split(" ", 1)[0]!;
  const head = headOf(phrase);
  const own =
    /^\p{Lu}/u.test(first) || /^(?:the|a|an|its|their|his|her|our|this|that)$/i.test(first) || /['’]s\b/.test(phrase);
  return own || isPlural(head) ? phrase : `the ${phrase}`;
}

/** The last word before what follows the noun: "quake | recorded near Bergen", "head | of the house" */
function headOf(phrase: string): string {
  const words = phrase.split(" ");
  const end = words.findIndex((word, index) => index > 0 && functionWords.has(word.toLowerCase()));
  return (end < 0 ? words.at(-1)! : words[end - 1]!).toLowerCase();
}

/** "in the past six months", "the worst in two decades": a time looked back on, and no length of what stands near */
function isPeriod({ row, figure, reader }: LinkMention): boolean {
  if (row.kind !== "duration") return false;
  const before = reader.lower(figure.left - 1);
  return /^(?:past|last|previous|coming|next)$/.test(before) || (before === "in" && !isDirect({ figure }));
}

/** "crowns, damage" of "the damage is put at 3 million crowns": the noun alone names the quantity. */
function shortOf({ row, figure }: LinkMention): string[] {
  if (row.counted === null) return [];
  const said = figure.said?.after ?? "";
  return [inShort(said.startsWith(", ") ? row.counted.slice(0, -said.length) : row.counted)];
}

/** "countries (outcome of the talks)": what a figure belongs to is too much for a name. */
function inShort(counted: string): string {
  const at = counted.endsWith(")") ? counted.lastIndexOf(" (") : -1;
  return at > 0 ? counted.slice(0, at) : counted;
}

const harms = new Map([
  ["death", "killed"],
  ["injury", "injured"],
  ["missing", "missing"],
  ["evacuation", "without a home"],
]);

const names = (phrase: string, unit: string) => stemsOf(phrase).has(stem(unit));

function harmOf(group: readonly LinkMention[]): string | null {
  const phrase = withConcept("people", group);
  return phrase === "people" ? null : phrase;
}

/** "people" -> "people killed", where most of the figures count a harm. */
function withConcept(phrase: string, group: readonly LinkMention[]): string {
  const votes = new Map<string, number>();
  for (const { concept } of group) if (concept !== null) votes.set(concept, (votes.get(concept) ?? 0) + 1);
  const [concept, count] = [...votes].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0] ?? ["", 0];
  if (count * 2 <= group.length) return phrase;
  if (concept === "population") return `${phrase} living there`;
  const harm = harms.get(concept);
  return harm === undefined || phrase.toLowerCase() === harm ? phrase : `${phrase} ${harm}`;
}

function nameOf({ row, dimension, concept }: LinkMention): string | null {
  if (dimension === "measure magnitude") return "magnitude";
  if (dimension === "metre") return concept === "depth" ? "depth" : concept === "distance" ? "distance" : null;
  return row.kind === "duration" ? "length of time" : (kinds.get(row.kind) ?? null);
}

/** "a decade after its initiation": the word between a length of time and the event it is counted from. */
function relationOf({ row, figure, reader }: LinkMention): string | null {
  if (row.kind !== "duration" || figure.nounFrom === null || figure.nounFrom <= figure.right) return null;
  const word = reader.lower(figure.right);
  return /^(?:after|before|since)$/.test(word) ? word : null;
}

/** The unit most figures of the group are given in. */
export function unitOf(group: readonly LinkMention[]): string | null {
  const votes = new Map<string, number>();
  for (const { row } of group) if (row.unit !== null) votes.set(row.unit, (votes.get(row.unit) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? null;
}

/** Does the noun stand at the figure itself, and not only in the subject of its clause? */
function isDirect({ figure }: Pick<LinkMention, "figure">): boolean {
  return figure.counted !== null || (figure.nounFrom !== null && figure.nounFrom >= figure.numberTo);
}

/** The phrase made of the words that most of the phrases have, and of few others; of equals the more frequent one. */
function mostAlike(phrases: readonly string[]): string {
  const votes = new Map<string, number>();
  const words = new Map<string, number>();
  for (const phrase of phrases) {
    votes.set(phrase, (votes.get(phrase) ?? 0) + 1);
    for (const word of stemsOf(phrase)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const ranked = [...votes].map(([phrase, count]) => {
    let alike = 0;
    for (const word of stemsOf(phrase)) alike += words.get(word)! - phrases.length / 2;
    return { phrase, count, alike };
  });
  ranked.sort(
    (a, b) =>
      b.alike - a.alike || b.count - a.count || b.phrase.length - a.phrase.length || compare(a.phrase, b.phrase),
  );
  return ranked[0]!.phrase;
}

function stemsOf(phrase: string): Set<string> {
  return new Set(
    phrase
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
      .map(stem),
  );
}
