import { dayOf } from "../../text/dates";
import type { ClaimVerdict } from "../rows";
import type { Judged, Reason } from "./judged";
import type { LinkMention } from "./link-mention";
import { hedgeClass } from "./verdict";

/** What the two figures are to each other, in plain words; articles by siglum. */
export function explainPair(a: LinkMention, b: LinkMention, judged: Judged, names: readonly [string, string]): string {
  const both = `${names[0]} says “${a.row.text}”, ${names[1]} says “${b.row.text}”`;
  switch (judged.reason) {
    case "same":
      return a.row.text.toLowerCase() === b.row.text.toLowerCase()
        ? `${names[0]} and ${names[1]} both say “${a.row.text}”.`
        : `${both}: the same figure.`;
    case "hedge":
      return `${both}: ${a.value === b.value ? "the same figure, hedged differently" : "the hedge leaves room for both"}.`;
    case "bound":
      return `${both}: one is a bound, and the other lies within it.`;
    case "interval":
      return `${both}: the ranges meet.`;
    case "rounding":
      return `${both}: they differ by no more than rounding.`;
    case "units":
      return `${both}: the same size in other units, up to rounding.`;
    case "zone":
      return `${both}: they fit when one is local time and the other UTC or the time of another zone.`;
    case "debt":
      return `${both}: one price counts debt, the other does not say so.`;
    case "total":
      return `${both}: one counts over a longer time, the other this event alone.`;
    case "later":
      return `${both}: the figure changed with time.`;
    case "unknown-time":
      return `${both}: such counts change as reports come in, and the texts do not both say when they were written.`;
    case "market":
      return `${both}: prices move in the course of a day's trading, and the texts need not tell of one moment.`;
    case "decimal":
      return `${both}: the same digits, with the decimal point elsewhere; both cannot be true.`;
    case "sources":
      return `${both}: ${names[0]} has it from ${a.source}, ${names[1]} from ${b.source}; both cannot be true.`;
    default:
      return `${both}: both cannot be true of the same quantity.`;
  }
}

/** "A and B", "A, B and C" */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What explains a verdict, in the order of how much it tells. */
const notes: readonly (readonly [Reason, ClaimVerdict, string])[] = [
  ["decimal", "conflict", "The digits are the same, with the decimal point elsewhere."],
  ["sources", "conflict", "The texts have it from different sources."],
  ["unknown-time", "changed", "Such counts change as reports come in; not all texts say when they were written."],
  ["market", "changed", "Prices move in the course of a day's trading."],
  ["zone", "compatible", "The times fit when one is local and the other UTC or of another zone."],
  ["debt", "compatible", "One price counts debt, the other does not say so."],
  ["total", "compatible", "One counts over a longer time, the other this event alone."],
  ["units", "compatible", "The units differ, and the sizes are the same up to rounding."],
  ["rounding", "compatible", "One is rounded."],
];

const closing: { readonly [verdict in ClaimVerdict]: string } = {
  agree: "",
  compatible: "These can all be true.",
  changed: "The figure changed between the reports.",
  conflict: "These cannot all be true.",
  "single-source": "",
};

export interface ExplainedText {
  siglum: string;
  /** ISO date of the report, null when unknown */
  time: string | null;
}

/** texts named one by one up to this many; more are counted */
const mostNamed = 4;

/**
 * Who gives which figure, and what that amounts to: "A, B and D give “12 dead”; C, a day later, gives “14 dead”."
 *
 * @param texts - by the index that the mentions have as `article`
 * @param reasons - of the relations between the figures
 */
export function explainClaim(
  mentions: readonly LinkMention[],
  texts: readonly ExplainedText[],
  verdict: ClaimVerdict,
  reasons: ReadonlySet<Reason>,
): string {
  const variants = variantsOf(mentions);
  const givers = giversOf(variants);
  const all = new Set(mentions.map(({ article }) => article)).size;
  if (verdict === "single-source")
    return `Only ${texts[mentions[0]!.article]!.siglum} gives ${listOf(variants.map(({ text }) => `“${text}”`))}.`;
  const known = [...new Set(mentions.map(({ article }) => texts[article]!.time))]
    .filter((time) => time !== null)
    .sort();
  const parts = givers.map(({ figures, articles }) => {
    const sigla = articles.map((article) => texts[article]!.siglum).sort(bySiglum);
    const times = new Set(articles.map((article) => texts[article]!.time));
    const [time] = times;
    const later = verdict === "changed" && times.size === 1 && time && known[0] ? daysLater(known[0], time) : "";
    const isMany = sigla.length > mostNamed;
    const many = sigla.length === all ? `${all} texts` : `${sigla.length} of the ${all} texts that give it`;
    const names = isMany ? many : listOf(sigla);
    return `${names}${later ? `, ${later},` : ""} ${isMany && sigla.length < all ? "say" : sigla.length === 1 ? "gives" : "give"} ${listOf(figures)}`;
  });
  const note = notes.find(([reason, of]) => of === verdict && reasons.has(reason))?.[2];
  const two = variants.length === 2;
  const end =
    verdict === "compatible" && two
      ? "Both can be true."
      : verdict === "conflict" && two
        ? "Both cannot be true."
        : closing[verdict];
  const tail = note !== undefined && verdict === "changed" ? "" : end;
  return [`${parts.join("; ")}.`, note ?? "", tail].filter((line) => line !== "").join(" ");
}

interface Variant {
  text: string;
  articles: number[];
}

/** The different figures of a claim with the articles that give each, those of most articles first. */
function variantsOf(mentions: readonly LinkMention[]): Variant[] {
  const groups = new Map<string, LinkMention[]>();
  for (const mention of mentions) {
    const { row, value, low, high } = mention;
    const size = row.value === null && !row.parts ? `${low} ${high}` : Number(value.toPrecision(9));
    const key = `${row.parts ? row.parts.join("-") : size} ${hedgeClass(row.hedge)} ${row.kind === "measure" && row.unit !== null && mention.dimension !== "measure magnitude" ? row.unit : ""}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const variants = [...groups.values()].map((group) => ({
    text: textOf(group),
    articles: [...new Set(group.map(({ article }) => article))],
  }));
  return variants.sort(
    (a, b) => b.articles.length - a.articles.length || a.articles[0]! - b.articles[0]! || (a.text < b.text ? -1 : 1),
  );
}

/** Figures that the same articles give, together: "D gives “50” and “at least 50”". */
function giversOf(variants: readonly Variant[]): { figures: string[]; articles: number[] }[] {
  const groups = new Map<string, { figures: string[]; articles: number[] }>();
  for (const { text, articles } of variants) {
    const key = articles.join(" ");
    const group = groups.get(key) ?? { figures: [], articles };
    groups.set(key, group);
    if (!group.figures.includes(`“${text}”`)) group.figures.push(`“${text}”`);
  }
  return [...groups.values()];
}

/** The wording most of them have, with the noun where it stands right behind: "two children". */
function textOf(group: readonly LinkMention[]): string {
  const votes = new Map<string, { text: string; count: number }>();
  for (const mention of group) {
    const text = wordingOf(mention);
    const entry = votes.get(text.toLowerCase()) ?? { text, count: 0 };
    entry.count++;
    votes.set(text.toLowerCase(), entry);
  }
  return [...votes.values()].sort(
    (a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  )[0]!.text;
}

function wordingOf({ row, figure, reader, dimension }: LinkMention): string {
  const { nounFrom, nounTo, right } = figure;
  const printed = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
  if (dimension !== "count" || nounFrom === null || nounTo === null || nounFrom < right || nounTo - right > 4)
    return printed(row.text);
  return printed(reader.text.slice(row.start, reader.end(nounTo - 1)).replace(/\s+/g, " "));
}

function daysLater(from: string, to: string): string {
  const days = Math.round(dayOf(to) - dayOf(from));
  return !Number.isFinite(days) || days <= 0 ? "" : days === 1 ? "a day later" : `${days} days later`;
}

const bySiglum = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
