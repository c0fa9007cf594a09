import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import {
  clusterArticles,
  compareArticles,
  countNgrams,
  countWords,
  disperseWords,
  findCollocations,
  measureDiversity,
  measureReadability,
  weighWords,
} from "../../src/words";
import { factorLength, hypergeometric, movingRatio } from "../../src/words/diversity";
import { scoreReadability } from "../../src/words/readability";
import { countSyllables } from "../../src/words/syllables";

const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));

const story =
  "the ferry left the harbour at noon and the ferry came back at night the crew of the ferry said the harbour was full of boats and the boats were full of fish the fish were cold and the night was long so the crew went home and slept until the morning came and the harbour woke again with the sound of the first ferry".split(
    " ",
  );

describe("lexical diversity", () => {
  it("has the values of the Python package lexicalrichness", () => {
    expect(movingRatio(story, 25)).toBeCloseTo(0.6556097560975611, 10);
    expect((factorLength(story) + factorLength([...story].reverse())) / 2).toBeCloseTo(20.51418439716312, 10);
    expect(hypergeometric(story)).toBeCloseTo(0.5671220760739599, 10);
  });

  it("says nothing of texts too short for a measure", () => {
    expect(measureDiversity(articles("Rain fell on rain.", ""))).toEqual([
      { article: "0.txt", words: 4, types: 3, typeTokenRatio: 0.75, mattr: null, mtld: expect.any(Number), hdd: null },
      { article: "1.txt", words: 0, types: 0, typeTokenRatio: null, mattr: null, mtld: null, hdd: null },
    ]);
  });
});

describe("readability", () => {
  it("finds 'The cat sat on the mat.' as easy as Flesch and Kincaid do: 116.1 and -1.4", () => {
    const [row] = measureReadability(articles("The cat sat on the mat."));
    expect(row).toMatchObject({ sentences: 1, words: 6, letters: 17, syllables: 6, long: 0 });
    expect(row!.fleschEase).toBeCloseTo(116.145, 6);
    expect(row!.fleschKincaid).toBeCloseTo(-1.45, 6);
  });

  it("follows the formulas", () => {
    const scores = scoreReadability({ sentences: 5, words: 100, letters: 470, syllables: 150, long: 12 });
    expect(scores.fog).toBeCloseTo(0.4 * (20 + 12), 10);
    expect(scores.smog).toBeCloseTo(1.043 * Math.sqrt(72) + 3.1291, 10);
    expect(scores.colemanLiau).toBeCloseTo(27.636 - 1.48 - 15.8, 10);
    expect(scores.ari).toBeCloseTo(4.71 * 4.7 + 10 - 21.43, 10);
    expect(measureReadability(articles(""))[0]!.fog).toBeNull();
  });

  const syllables: [string, number][] = [
    ...([
      ["cat", 1],
      ["ferry", 2],
      ["harbour", 2],
      ["stopped", 1],
      ["wanted", 2],
      ["make", 1],
      ["table", 2],
    ] as [string, number][]),
    ...([
      ["villages", 3],
      ["times", 1],
      ["announced", 2],
      ["committee", 3],
      ["military", 4],
      ["immediately", 5],
      ["statements", 2],
      ["struggled", 2],
      ["called", 1],
      ["going", 2],
      ["criticism", 4],
      ["million", 2],
      ["negotiations", 5],
      ["society", 4],
      ["experience", 4],
      ["patient", 2],
      ["situation", 4],
      ["mayor", 2],
      ["eyes", 1],
      ["played", 1],
      ["something", 2],
      ["someone", 2],
      ["the", 1],
      ["b", 1],
    ] as [string, number][]),
  ];

  it.each(syllables)("counts the syllables of %s", (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe("weighWords", () => {
  it("has the values of scikit-learn's guide", () => {
    const counts = [
      [3, 0, 1],
      [2, 0, 0],
      [3, 0, 0],
      [4, 0, 0],
      [3, 2, 0],
      [3, 0, 2],
    ];
    const names = ["ferry", "train", "boat"];
    const texts = counts.map((row) => row.map((count, at) => `${names[at]} `.repeat(count)).join(""));
    const weights = weighWords(articles(...texts));
    const of = (article: number, word: string) =>
      weights.find((row) => row.article === `${article}.txt` && row.word === word)?.weight;
    expect(of(0, "ferry")).toBeCloseTo(0.85151335, 7);
    expect(of(0, "boat")).toBeCloseTo(0.52433293, 7);
    expect(of(4, "train")).toBeCloseTo(0.83236428, 7);
    expect(of(5, "ferry")).toBeCloseTo(0.63035731, 7);
    expect(of(1, "ferry")).toBe(1);
  });
});

describe("likeness of articles", () => {
  const given = articles("ferry boat ferry", "ferry boat ferry", "train rail train", "train rail ferry");

  it("is 1 for the same words and 0 for none in common", () => {
    const rows = compareArticles(given);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ a: "0.txt", b: "1.txt" });
    expect(rows[0]!.similarity).toBeCloseTo(1, 10);
    expect(rows[1]!.similarity).toBe(0);
  });

  it("brings the closest together first", () => {
    const rows = clusterArticles(given);
    expect(rows.map(({ a, b }) => [a, b])).toEqual([
      [["0.txt"], ["1.txt"]],
      [["2.txt"], ["3.txt"]],
      [
        ["0.txt", "1.txt"],
        ["2.txt", "3.txt"],
      ],
    ]);
    expect(clusterArticles([])).toEqual([]);
  });
});

describe("words together", () => {
  it("finds pairs, with the counts behind the scores", () => {
    const rows = findCollocations(articles("Heavy rain fell. Heavy rain again. Rain stopped; heavy traffic went on."));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ a: "heavy", b: "rain", count: 2, countA: 3, countB: 2 });
    expect(rows[0]!.pmi).toBeCloseTo(Math.log2((2 * 9) / 6), 10);
  });

  it("looks further when asked, never over the end of a sentence", () => {
    const given = articles("Rain in heavy bursts fell. Bursts of rain in heavy winds. Rain fell.");
    expect(findCollocations(given, { window: 2 }).map(({ a, b }) => [a, b])).toEqual([["rain", "heavy"]]);
    expect(findCollocations(given, { window: "sentence", node: "fell" }).map(({ a, b }) => [a, b])).toEqual([
      ["rain", "fell"],
    ]);
  });

  it("counts sequences of all lengths in one call", () => {
    const rows = countNgrams(articles("The old ferry left. The old ferry sank.", "Old ferry."));
    expect(rows.map(({ n, words, count, range }) => [n, words, count, range])).toEqual([
      [2, "old ferry", 3, 2],
      [1, "ferry", 3, 2],
      [1, "old", 3, 2],
    ]);
    expect(countNgrams(articles("The old ferry left."), { stopWords: [], minimum: 1, from: 4 })).toEqual([
      { n: 4, words: "the old ferry left", count: 1, perThousand: 1000, range: 1 },
    ]);
    expect(() => countNgrams([], { from: 3, to: 2 })).toThrow(RangeError);
  });

  /** NLTK 3.10.4: FreqDist of ngrams, and BigramCollocationFinder.from_words(words, window_size=3). */
  it("counts what NLTK counts", () => {
    const text =
      "heavy rain fell in the north and heavy rain fell again while heavy traffic stood in the rain and the north was cut off by heavy snow";
    const all = countNgrams(articles(text), { stopWords: [] });
    expect(all.map(({ words, count }) => `${words} ${count}`).sort()).toEqual(
      [
        ...["heavy 4", "rain 3", "fell 2", "in 2", "the 3", "north 2", "and 2"],
        ...["heavy rain 2", "rain fell 2", "in the 2", "the north 2", "heavy rain fell 2"],
      ].sort(),
    );
    expect(countNgrams(articles(text), { stopWords: [], minimumPerThousand: 100 }).map(({ words }) => words)).toEqual([
      ...["heavy rain fell", "heavy", "rain", "the"].slice(1),
    ]);
    const pairs = findCollocations(articles(text), { window: 2, stopWords: [] });
    const of = (a: string, b: string) => pairs.find((row) => row.a === a && row.b === b)?.count;
    expect([of("heavy", "rain"), of("heavy", "fell")]).toEqual([2, 2]);
    expect(findCollocations(articles(text), { window: 2, stopWords: [], minimumPerThousand: 50 })).toEqual([]);
  });

  it("takes no name away that is spelled like a stop word", () => {
    const given = articles("US troops left Borvia. It may rain, Theresa May said. Us and them; what may May do?");
    const sequences = countNgrams(given, { minimum: 1, to: 2 }).map(({ words }) => words);
    expect(sequences).toEqual(expect.arrayContaining(["US troops", "theresa May", "May"]));
    expect(sequences).not.toEqual(expect.arrayContaining(["us"]));
    expect(findCollocations(given, { minimum: 1 }).map(({ a, b }) => `${a} ${b}`)).toContain("US troops");
    const words = countWords(given).filter(({ article }) => article === null);
    expect(words.find(({ word }) => word === "May")).toMatchObject({ count: 2, forms: [] });
    expect(words.filter(({ word }) => word === "may" || word === "us")).toEqual([]);
    expect(countWords(given, { stopWords: [] }).find(({ word }) => word === "may")!.count).toBe(4);
  });

  it("says how words spread over the articles", () => {
    const rows = disperseWords(articles("ferry ferry boat boat", "train train boat boat"));
    expect(rows.map(({ word, range, dp }) => [word, range, dp])).toEqual([
      ["boat", 2, 0],
      ["ferry", 1, 0.5],
      ["train", 1, 0.5],
    ]);
  });
});
