import { type Html, html, join, type Markup } from "./escape";
import { view } from "./theme";

/** A stretch of the second text compared with the first. */
export interface DiffPart {
  kind: "same" | "inserted" | "missing";
  text: string;
}

/** Cells of the comparison table; beyond it the differing middle is shown as one change. */
const most = 1_000_000;

const css = `
.vr ins{color:var(--vr-ins);background:var(--vr-ins-back);text-decoration:underline;text-decoration-thickness:2px;
text-underline-offset:2px}
.vr del{color:var(--vr-del);background:var(--vr-del-back);text-decoration:line-through}
.vr del+ins{margin-left:.2em}
`;

/** The styles a view needs that marks changed words. */
export const diffStyles = css;

/**
 * The words of `b` compared with `a`: inserted words underlined, missing words struck through, both announced to
 * screen readers.
 *
 * @example
 * wordDiff("at least 12 boats", "15 boats").html.includes("<ins"); // => true
 */
export function wordDiff(a: string, b: string): Html {
  const parts = diffWords(a, b);
  return view("diff", html`<p class="vr-text">${diffMarkup(parts)}</p>`, diffText(parts), { css });
}

/** The same as markup, for views that hold several. */
export function diffMarkup(parts: readonly DiffPart[]): Markup {
  return join(parts.map(markPart));
}

/** The same as plain text: [+inserted+] and [-missing-]. */
export function diffText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "inserted" ? `[+${text}+]` : `[-${text}-]`))
    .join("");
}

/**
 * Compare two texts word by word; case and the shape of quotation marks make no difference.
 *
 * @returns the parts in order: `same` and `inserted` together are `b`, as it stands
 * @example
 * diffWords("at least 12 boats", "15 boats").map(({ kind, text }) => [kind, text]);
 * // => [["missing", "at least 12"], ["inserted", "15"], ["same", " boats"]]
 */
export function diffWords(a: string, b: string): DiffPart[] {
  const left = pieces(a);
  const right = pieces(b);
  const leftKeys = left.map(key);
  const rightKeys = right.map(key);
  let head = 0;
  while (head < left.length && head < right.length && leftKeys[head] === rightKeys[head]) head++;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && leftKeys[left.length - 1 - tail] === rightKeys[right.length - 1 - tail]) tail++;
  const parts: DiffPart[] = [];
  push(parts, "same", right.slice(0, head).join(""));
  middle(parts, {
    left: left.slice(head, left.length - tail),
    right: right.slice(head, right.length - tail),
    leftKeys: leftKeys.slice(head, left.length - tail),
    rightKeys: rightKeys.slice(head, right.length - tail),
  });
  push(parts, "same", right.slice(right.length - tail).join(""));
  return parts;
}

/** Share of the words of both texts that are the same, 0 to 1. */
export function sameShare(parts: readonly DiffPart[]): number {
  let same = 0;
  let all = 0;
  for (const part of parts) {
    const words = part.text.split(/\s/u).filter((word) => word !== "").length;
    all += part.kind === "same" ? 2 * words : words;
    if (part.kind === "same") same += 2 * words;
  }
  return all === 0 ? 1 : same / all;
}

interface Middle {
  left: string[];
  right: string[];
  leftKeys: string[];
  rightKeys: string[];
}

/** Longest common subsequence of what lies between the common beginning and end. */
function middle(parts: DiffPart[], { left, right, leftKeys, rightKeys }: Middle): void {
  const [n, m] = [left.length, right.length];
  if (n * m > most || n === 0 || m === 0) {
    push(parts, "missing", left.join(""));
    push(parts, "inserted", right.join(""));
    return;
  }
  const width = m + 1;
  const longest = new Uint32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      longest[i * width + j] =
        leftKeys[i] === rightKeys[j]
          ? longest[(i + 1) * width + j + 1]! + (leftKeys[i]!.trim() === "" ? 1 : 4)
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && leftKeys[i] === rightKeys[j]) {
      push(parts, "same", right[j]!);
      i++;
      j++;
    } else if (i < n && (j === m || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      push(parts, "missing", left[i++]!);
    } else {
      push(parts, "inserted", right[j++]!);
    }
  }
}

/** Add to the parts; a missing stretch is kept before an inserted one, so that a replacement reads as one. */
function push(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  if (text === "") return;
  const last = parts[parts.length - 1];
  const before = parts[parts.length - 2];
  if (last?.kind === kind) last.text += text;
  else if (kind === "missing" && last?.kind === "inserted" && before?.kind === "missing") before.text += text;
  else if (kind === "missing" && last?.kind === "inserted") parts.splice(-1, 0, { kind, text });
  else parts.push({ kind, text });
}

/** Words, runs of white space, and single other characters. */
function pieces(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function key(piece: string): string {
  if (piece.trim() === "") return " ";
  return piece
    .toLowerCase()
    .replace(/[“”„«»]/u, '"')
    .replace(/[‘’]/u, "'");
}

function markPart({ kind, text }: DiffPart): Markup {
  if (kind === "same") return html`${text}`;
  if (kind === "inserted")
    return html`<ins><span class="vr-hidden">[inserted: </span>${text}<span class="vr-hidden">]</span></ins>`;
  return html`<del><span class="vr-hidden">[missing: </span>${text}<span class="vr-hidden">]</span></del>`;
}
