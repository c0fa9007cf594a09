import type { Article } from "../text/rows";

export type MarkKind = "quote" | "figure" | "passage";

/** A stretch of an article that a reader shall see. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  /** what the mark is, in a few words: the speaker, what is counted, who shares it */
  label: string;
  /** marks of one group are about the same thing in several articles; null = stands alone */
  group: string | null;
  /** the same thing in other articles: links */
  elsewhere: { siglum: string; href: string }[];
  /** place of the other article in the order of sigla, for the colour of a shared passage */
  colour: number;
}

/** A piece of text over which the marks do not change: the innermost mark of each kind, or null. */
export interface Segment {
  start: number;
  end: number;
  marks: { [kind in MarkKind]: Mark | null };
  /** marks that begin here and that end here */
  opens: Mark[];
  closes: Mark[];
}

const kinds: readonly MarkKind[] = ["quote", "figure", "passage"];

/**
 * Cut a text where marks begin and end, and at the boundaries given. Linear after sorting, however the marks overlap.
 *
 * @param boundaries - further offsets to cut at (sentences, paragraphs), ascending
 */
export function segments(article: Article, marks: readonly Mark[], boundaries: readonly number[]): Segment[] {
  const length = article.text.length;
  const real = marks
    .map((mark) => ({ ...mark, start: whole(article.text, mark.start), end: whole(article.text, mark.end) }))
    .filter((mark) => mark.start < mark.end && mark.start >= 0 && mark.end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, length, ...boundaries, ...real.flatMap((mark) => [mark.start, mark.end])])]
    .filter((offset) => offset >= 0 && offset <= length)
    .sort((a, b) => a - b);
  const ends = [...real].sort((a, b) => a.end - b.end || b.start - a.start);
  const stacks: { [kind in MarkKind]: Mark[] } = { quote: [], figure: [], passage: [] };
  const result: Segment[] = [];
  let next = 0;
  let done = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const opens: Mark[] = [];
    while (next < real.length && real[next]!.start <= start) {
      const mark = real[next++]!;
      stacks[mark.kind].push(mark);
      opens.push(mark);
    }
    const closes: Mark[] = [];
    while (done < ends.length && ends[done]!.end <= end) closes.push(ends[done++]!);
    for (const kind of kinds) {
      const stack = stacks[kind];
      while (stack.length > 0 && stack[stack.length - 1]!.end <= start) stack.pop();
    }
    result.push({
      start,
      end,
      marks: { quote: top(stacks.quote), figure: top(stacks.figure), passage: top(stacks.passage) },
      opens,
      closes,
    });
  }
  return result;
}

function top(stack: readonly Mark[]): Mark | null {
  return stack[stack.length - 1] ?? null;
}

/** An offset that does not stand inside a character of two code units. */
function whole(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? offset - 1 : offset;
}
