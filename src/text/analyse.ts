import type { Analysis, Paragraph, Sentence } from "./analysis";
import { splitParagraphs } from "./paragraphs";
import type { Article, Region } from "./rows";
import { sentenceEnds } from "./sentences";
import { createBuffer, finish, scan } from "./tokenize";

const known = new WeakMap<object, Analysis>();

/**
 * Paragraphs, sentences and tokens of an article, its boilerplate left out. Worked out once for each article.
 *
 * @returns indices that fit each other: `tokens.starts[sentence.firstToken] === sentence.start`
 * @example
 * const { sentences, paragraphs } = analyse(createArticle({ id: "a", text: "Dr. Holm left. It rained." }));
 * [sentences.length, paragraphs.length]; // => [2, 1]
 */
export function analyse(article: Pick<Article, "text" | "regions">): Analysis {
  let analysis = known.get(article);
  if (!analysis) {
    analysis = analyseText(article.text, article.regions);
    known.set(article, analysis);
  }
  return analysis;
}

/** The same for a text and its regions, not remembered. */
export function analyseText(text: string, regions: readonly Region[]): Analysis {
  const buffer = createBuffer(text.length >> 2);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const ranges = splitParagraphs(text);
  let at = 0;
  for (const region of regions) {
    if (region.kind === "boilerplate") continue;
    while (at < ranges.length && ranges[at]!.end <= region.start) at++;
    for (let next = at; next < ranges.length && ranges[next]!.start < region.end; next++) {
      const start = Math.max(region.start, ranges[next]!.start);
      const end = Math.min(region.end, ranges[next]!.end);
      const firstToken = buffer.count;
      scan(text, start, end, buffer);
      if (buffer.count === firstToken) continue;
      const firstSentence = sentences.length;
      let first = firstToken;
      for (const endToken of sentenceEnds(text, buffer, firstToken, buffer.count)) {
        sentences.push({
          start: buffer.starts[first]!,
          end: buffer.ends[endToken - 1]!,
          paragraph: paragraphs.length,
          firstToken: first,
          endToken,
        });
        first = endToken;
      }
      const endSentence = sentences.length;
      paragraphs.push({ start, end, kind: region.kind, firstSentence, endSentence, firstToken, endToken: first });
    }
  }
  return { paragraphs, sentences, tokens: finish(buffer) };
}
