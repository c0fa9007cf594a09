import type { DescentReason, DescentRow } from "../reuse/rows";
import { dated, listed } from "../style/wording";
import type { ArticleRow } from "../text/rows";
import type { Articles } from "./articles";

/** What is likely in one or two words: "A → B", "both from AFP", "undetermined". */
export function likelyDescent(row: DescentRow, letters: Articles): string {
  const { source, common, basis } = row;
  if (source !== null) return `${letters.siglum(source)} → ${letters.siglum(source === row.a ? row.b : row.a)}`;
  return basis === "common" && common !== null ? `both from ${common}` : "undetermined";
}

/** Why, as the end of a sentence about the two texts. */
export function whyDescent(row: DescentRow, letters: Articles): string {
  const reasons = listed(reasonsInWords(row, letters));
  if (reasons === "") return "nothing in them says which came first";
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
