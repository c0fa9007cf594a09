import type { DescentReason, DescentRow } from "../reuse/rows";
import { capital, dated, listed, spelled } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import { type Articles, bySiglum } from "./articles";

/** What is likely in one or two words: "A → B", "both from AFP", "undetermined". */
export function likelyDescent(row: DescentRow, letters: Articles): string {
  const { source, common, basis } = row;
  if (source !== null) return `${letters.siglum(source)} → ${letters.siglum(source === row.a ? row.b : row.a)}`;
  return basis === "common" && common !== null ? `both from ${common}` : "undetermined";
}

/** Texts named one by one as drawing on others. */
const mostNamed = 4;

/** What the graph shows, in one sentence: which text likely draws on which, and of how many pairs nothing is known. */
export function descentFinding(rows: readonly DescentRow[], letters: Articles): string {
  const sources = new Map<string, string[]>();
  const shared = new Map<string, Set<string>>();
  let open = 0;
  for (const { a, b, source, common, basis } of rows) {
    if (source !== null) put(sources, letters.siglum(source === a ? b : a), letters.siglum(source));
    else if (basis === "common" && common !== null)
      shared.set(common, new Set([...(shared.get(common) ?? []), letters.siglum(a), letters.siglum(b)]));
    else open++;
  }
  if (open === rows.length) return "Nothing in the texts says which came first.";
  const drawers = [...sources].sort(([a], [b]) => bySiglum(a, b));
  const parts = drawers
    .slice(0, mostNamed)
    .map(([drawer, from]) => `${drawer} likely draws on ${listed(from.sort(bySiglum))}`);
  if (drawers.length > mostNamed) parts.push(`${spelled(drawers.length - mostNamed)} more draw on others`);
  for (const [name, sigla] of shared) parts.push(`${listed([...sigla].sort(bySiglum))} likely share a source, ${name}`);
  if (open > 0) parts.push(`of ${spelled(open)} ${open === 1 ? "pair" : "pairs"} nothing says which text came first`);
  return `${capital(parts.join("; "))}.`;
}

function put(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

/** Why, as the end of a sentence about the two texts. */
export function whyDescent(row: DescentRow, letters: Articles): string {
  const reasons = listed(reasonsInWords(row, letters));
  if (reasons === "") return "nothing in them says which came first";
  if (row.basis === "undetermined" && row.reasons.every(({ kind }) => kind === "date"))
    return `${reasons}: they share too little for that to say which took it from the other`;
  if (row.basis === "undetermined") return `${reasons}: these point both ways`;
  if (row.basis === "common") return `${reasons}: their source is likely outside these texts`;
  const source = letters.siglum(row.source ?? row.a);
  if (row.basis === "dated") return `${reasons}: ${source} may be the source, or both have one outside`;
  // Whoever names an agency may have had its text from anywhere.
  const printed = row.reasons.some(
    ({ kind, name, source: by }) => kind === "credit" && letters.get(by ?? "")?.outlet === name,
  );
  return `${reasons}: ${source}${printed ? "" : ", or another print of the same report,"} is likely the source`;
}

function reasonsInWords(row: DescentRow, letters: Articles): string[] {
  const said = row.reasons.map((reason) => inWords(reason, row, letters));
  return [...new Set(said)];
}

function inWords(reason: DescentReason, row: DescentRow, letters: Articles): string {
  const { kind, article, source, name } = reason;
  if (kind === "agency") return `both carry or name ${name}`;
  if (kind === "credit" && article !== null && source !== null) {
    const printed = letters.get(source)?.outlet === name;
    const whose = printed ? `which printed ${letters.siglum(source)}` : `whose text ${letters.siglum(source)} carries`;
    return `${letters.siglum(article)} names ${name}, ${whose}`;
  }
  const [a, b] = [row.a, row.b].map((key) => `${letters.siglum(key)} is dated ${dateOf(letters.get(key))}`);
  return `${a}, ${b}`;
}

function dateOf(row: ArticleRow | undefined): string {
  return row?.published ? dated(row.published) : "on no day";
}
