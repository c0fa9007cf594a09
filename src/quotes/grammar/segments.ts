import type { Paragraph, Tokens } from "../../text/analysis";
import { marksOf } from "./marks";
import { type Builder, pairDouble, pairSingle, type Segment } from "./pair-marks";

const SPACES = /\s+/;

/**
 * Pair the quotation marks of an article, a paragraph at a time.
 *
 * A mark that has no partner spoils only its own paragraph; an open quotation runs to the end of its paragraph or to
 * the next opening mark, and `reopens` tells that the next paragraph goes on with it.
 *
 * @returns the outermost stretches inside marks, in the order of the text
 */
export function pairMarks(text: string, tokens: Tokens, paragraphs: Paragraph[]): Segment[] {
  const segments = pairAll(text, tokens, paragraphs);
  let singles = 0;
  for (const { single } of segments) if (single) singles += 1;
  if (singles === 0 || singles > segments.length - singles) return segments;
  // where double marks are the rule, single ones outside them are echoes in headlines, unless they hold a sentence
  return segments.filter((segment) => {
    if (!segment.single) return true;
    const { firstToken, endToken } = paragraphs[segment.paragraph]!;
    const isAlone = segment.firstToken === firstToken && segment.endToken === endToken;
    return !isAlone && holdsSentence(text, segment);
  });
}

const FEWEST_WORDS = 4;

/** 'We will stay,' begins and ends like a sentence; 'need to stop', 'Gone' and 'All Bets Are Off.' do not. */
function holdsSentence(text: string, { innerStart, innerEnd }: Segment): boolean {
  const [first, ...others] = text.slice(innerStart, innerEnd).split(SPACES);
  const isSmall = (word: string) => word === word.toLowerCase();
  const small = others.filter(isSmall).length;
  const isWhole = !isSmall(first!) && ",.!?…".includes(text[innerEnd - 1]!);
  return isWhole && others.length + 1 >= FEWEST_WORDS && small * 2 > others.length;
}

function pairAll(text: string, tokens: Tokens, paragraphs: Paragraph[]): Segment[] {
  const out: Segment[] = [];
  paragraphs.forEach((paragraph, index) => {
    const { double, single } = marksOf(text, tokens, paragraph);
    if (double.length + single.length === 0) return;
    const to: Builder = { text, tokens, paragraph: index, out: [] };
    pairDouble(to, double, paragraph.endToken);
    const doubles = to.out;
    if (single.length > 1) {
      to.out = [];
      let next = 0;
      pairSingle(
        to,
        single.filter(({ token }) => {
          while (next < doubles.length && doubles[next]!.endToken <= token) next += 1;
          return !(next < doubles.length && token >= doubles[next]!.firstToken);
        }),
      );
      // a single pair round a double one would swallow it: keep the double
      let at = 0;
      const singles = to.out.filter((one) => {
        while (at < doubles.length && doubles[at]!.end <= one.start) at += 1;
        return !(at < doubles.length && doubles[at]!.start < one.end);
      });
      for (const segment of singles) doubles.push(segment);
      doubles.sort((a, b) => a.start - b.start);
    }
    const previous = out[out.length - 1];
    const first = doubles[0];
    if (
      previous &&
      first &&
      !previous.closed &&
      previous.paragraph === index - 1 &&
      first.single === previous.single &&
      first.firstToken === paragraph.firstToken
    ) {
      first.reopens = true;
    }
    for (const segment of doubles) out.push(segment);
  });
  return out;
}
