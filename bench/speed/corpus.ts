import { createArticle } from "../../src/text";

/** Repeatable pseudo-random numbers in [0, 1): the generator mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Make articles of about a given size in all from the texts given: each new one has the paragraphs of one of
 * them in a new order, so that words, quotations and figures are as frequent as in real news.
 */
export function makeTexts(texts: readonly string[], characters: number): string[] {
  return [...generateTexts(texts, characters)];
}

/** The same one by one, so that a large corpus need not fit into memory. */
export function* generateTexts(texts: readonly string[], characters: number): Generator<string> {
  const random = randomFrom(1);
  let count = 0;
  for (let size = 0; size < characters; ) {
    const paragraphs = texts[count % texts.length].split("\n");
    for (let last = paragraphs.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [paragraphs[last], paragraphs[other]] = [paragraphs[other], paragraphs[last]];
    }
    const text = paragraphs.join("\n");
    count += 1;
    size += text.length + 1;
    yield text;
  }
}

export function makeArticles(texts: readonly string[], characters: number) {
  return makeTexts(texts, characters).map((text, index) => createArticle({ id: `made-${index}`, text }));
}
