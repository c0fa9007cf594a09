import { type Article, analyse, type Span, span } from "../text";
import { agencyNames } from "../text/agencies";
import { compare } from "../text/order";
import { findCredits } from "./credits";
import { findOverlaps } from "./overlaps";
import type { DescentReason, DescentRow, OverlapRow } from "./rows";

/**
 * From so many words in a row and such a share of one article on do dates alone tell of a source. What shares less
 * quotes the same third or uses the same formula: so it was with all of 30 dated pairs of real articles, read by hand.
 */
const [enoughWords, enoughShare] = [13, 0.1];

/** What an article says of its own origin. */
interface Origin {
  article: Article;
  /** names under which others may credit it: its outlet and the agencies whose text it carries, with their places */
  own: ReadonlyMap<string, Span | null>;
  /** agencies and outlets that it credits */
  credits: ReadonlyMap<string, Span>;
}

/**
 * Say for each two articles that share passages which is likely the source of the other, and why.
 *
 * Three things speak: one names the outlet or the agency of the other ("AFP reported"); both carry or name one agency,
 * so that the source is outside; the days they are dated. A name says more than a date, and an article of a later day
 * is never the source of an earlier one. Dates alone speak only where 13 words or more in a row are shared and a tenth
 * of one article: two that share less mostly quote a third. Where nothing says, or two reasons contradict each other,
 * the direction is undetermined: length and wording are no reasons.
 *
 * @param overlaps - what `findOverlaps` found in these articles (default: found here)
 * @returns one row for each pair that shares a passage, the largest share first
 * @example
 * const descents = findDescents(articles, findOverlaps(articles));
 * descents.map(({ a, b, basis }) => [a, b, basis]);
 * // => [["1-harbour-post.txt", "3-orlen-news.txt", "undetermined"]]
 */
export function findDescents(
  articles: readonly Article[],
  overlaps: readonly OverlapRow[] = findOverlaps(articles),
): DescentRow[] {
  const outlets = [...new Set(articles.flatMap((article) => article.outlet ?? []))];
  const sharing = new Set(overlaps.flatMap(({ a, b, longest }) => (longest > 0 ? [a, b] : [])));
  const origins = new Map(
    articles
      .filter((article) => sharing.has(article.article))
      .map((article) => [article.article, readOrigin(article, outlets)]),
  );
  return overlaps
    .flatMap((row) => {
      const [a, b] = [origins.get(row.a), origins.get(row.b)];
      return row.longest > 0 && a && b ? [describe(row, a, b)] : [];
    })
    .sort((x, y) => y.share - x.share || compare(x.a, y.a) || compare(x.b, y.b));
}

function readOrigin(article: Article, outlets: readonly string[]): Origin {
  const own = new Map<string, Span | null>();
  for (const name of (article.agency ?? "").split("/")) if (name !== "") own.set(name, nameInHead(article, name));
  if (article.outlet !== null) own.set(agencyNames.get(article.outlet) ?? article.outlet, null);
  const credits = findCredits(article, outlets).map(({ name, place }) => [name, place] as const);
  return { article, own, credits: new Map(credits) };
}

/** Where a dateline or byline names the agency; null when only the metadata do. */
function nameInHead(article: Article, agency: string): Span | null {
  const { paragraphs } = analyse(article);
  const body = paragraphs.find((paragraph) => paragraph.kind === "body");
  const head = article.text.slice(0, body?.end ?? article.text.length);
  for (const [form, name] of agencyNames) {
    const at = name === agency ? head.indexOf(form) : -1;
    if (at >= 0) return span(article.text, at, at + form.length);
  }
  return null;
}

function describe({ a, b, shareOfA, shareOfB, longest }: OverlapRow, one: Origin, other: Origin): DescentRow {
  const credits = [...credited(one, other), ...credited(other, one)];
  const agencies = shared(one, other, new Set(credits.map((reason) => reason.name)));
  const dates = dated(one, other);
  const reasons = [...credits, ...agencies, ...dates];
  const row = { a, b, share: Math.max(shareOfA, shareOfB), source: null, common: null, reasons } as const;
  const named = new Set(credits.map((reason) => reason.source));
  const first = dates[0]?.source ?? null;
  if (named.size > 0) {
    const [source] = named;
    const contradicted = named.size > 1 || (first !== null && first !== source);
    return contradicted ? { ...row, basis: "undetermined" } : { ...row, source: source ?? null, basis: "named" };
  }
  if (agencies.length > 0) return { ...row, common: agencies[0]!.name, basis: "common" };
  const isEnough = longest >= enoughWords && row.share >= enoughShare;
  return first === null || !isEnough ? { ...row, basis: "undetermined" } : { ...row, source: first, basis: "dated" };
}

/** Names of `to` that `from` credits and that are not its own as well. */
function credited(from: Origin, to: Origin): DescentReason[] {
  return [...from.credits]
    .filter(([name]) => to.own.has(name) && !from.own.has(name))
    .map(([name, place]) => ({
      kind: "credit",
      source: to.article.article,
      article: from.article.article,
      name,
      place,
    }));
}

/** Names that both carry or credit: one reason for each of the two. */
function shared(one: Origin, other: Origin, known: ReadonlySet<string | null>): DescentReason[] {
  const namesOf = ({ own, credits }: Origin): Map<string, Span | null> => new Map([...credits, ...own]);
  const [names, others] = [namesOf(one), namesOf(other)];
  return [...names.keys()]
    .filter((name) => others.has(name) && !known.has(name))
    .flatMap((name) =>
      [
        { origin: one, place: names.get(name) ?? null },
        { origin: other, place: others.get(name) ?? null },
      ].map(({ origin, place }): DescentReason => {
        return { kind: "agency", source: null, article: origin.article.article, name, place };
      }),
    );
}

function dated({ article: a }: Origin, { article: b }: Origin): DescentReason[] {
  const [day, other] = [a.published?.slice(0, 10), b.published?.slice(0, 10)];
  if (!day || !other || day === other) return [];
  const source = day < other ? a.article : b.article;
  return [{ kind: "date", source, article: null, name: null, place: null }];
}
