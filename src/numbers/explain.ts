import type { LinkMention as Mention } from "./roles";
import type { ClaimVerdict } from "./rows";
import type { Judged } from "./verdict";

/** What the two figures are to each other, in plain words; articles by siglum. */
export function explainPair(a: Mention, b: Mention, judged: Judged, names: [string, string]): string {
  const [left, right] = [`${names[0]} says “${a.row.text}”`, `${names[1]} says “${b.row.text}”`];
  const both = `${left}, ${right}`;
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
      return `${both}: they fit when one is local time and the other GMT.`;
    case "time":
      return `${both}: the figure changed with time.`;
    default:
      return `${both}: both cannot be true of the same quantity.`;
  }
}

/** "A and B", "A, B and C" */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const closing: { readonly [verdict in ClaimVerdict]: string } = {
  agree: "",
  compatible: " These can all be true.",
  changed: " The figure changed between the reports.",
  conflict: " These cannot all be true.",
  "single-source": "",
};

/** Who gives which figure, and what that amounts to: "A and C give “about 900”; B gives “some 1,000”." */
export function explainClaim(mentions: readonly Mention[], sigla: readonly string[], verdict: ClaimVerdict): string {
  const givers = new Map<string, { text: string; names: Set<string> }>();
  for (const mention of mentions) {
    const key = mention.row.text.toLowerCase();
    const entry = givers.get(key) ?? { text: mention.row.text, names: new Set<string>() };
    entry.names.add(sigla[mention.article]!);
    givers.set(key, entry);
  }
  const parts = [...givers.values()].map(({ text, names }) => {
    const sorted = [...names].sort((x, y) => x.length - y.length || (x < y ? -1 : 1));
    return { sorted, line: `${listOf(sorted)} ${sorted.length === 1 ? "gives" : "give"} “${text}”` };
  });
  parts.sort(
    (x, y) => y.sorted.length - x.sorted.length || compare(x.sorted[0]!, y.sorted[0]!) || compare(x.line, y.line),
  );
  const lines = parts.map((part) => part.line).join("; ");
  if (verdict === "single-source") return `Only ${lines}.`;
  const end =
    verdict === "compatible" && parts.length === 2
      ? " Both can be true."
      : verdict === "conflict" && parts.length === 2
        ? " Both cannot be true."
        : closing[verdict];
  return `${lines}.${end}`;
}

const compare = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
