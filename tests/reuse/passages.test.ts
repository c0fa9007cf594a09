import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassages, type PassageRow } from "../../src/reuse";
import { type Article, createArticle } from "../../src/text";

const articles = (...texts: string[]): Article[] =>
  texts.map((text, at) => createArticle({ id: `${String.fromCharCode(97 + at)}.txt`, text }));

/** What a reader compares: the words and who has them. */
const brief = (rows: PassageRow[]): string[] =>
  rows.map(
    (row) =>
      `${row.words}${row.exact ? "" : "~"} ${row.occurrences.map((each) => each.article[0]).join("")} ${row.text}`,
  );

const bridge = "the old bridge over the river will stay shut until the end of the month";

describe("findPassages", () => {
  it.each<[string, string[], string[]]>([
    [
      "finds what two texts share",
      [`Engineers said on Monday that ${bridge}.`, `A notice says ${bridge}, the town announced.`],
      [`15 ab ${bridge}`],
    ],
    [
      "does not mind case, punctuation and quotation marks",
      [
        'They said that "The Old Bridge, over the river - will stay shut" for long.',
        "Later the old bridge over the river will stay shut, some say",
      ],
      ["9 ab The Old Bridge, over the river - will stay shut"],
    ],
    ["needs eight words", ["So the ferry will leave at noon today.", "And the ferry will leave at noon today?"], []],
    [
      "puts all occurrences in one row",
      [`One: ${bridge}.`, `Two, ${bridge}.`, `Three; ${bridge}!`],
      [`15 abc ${bridge}`],
    ],
    [
      "lists a shorter passage when it stands in yet another place",
      [`One: ${bridge}.`, `Two, ${bridge}.`, "It will stay shut until the end of the month now."],
      [`15 ab ${bridge}`, "10 abc will stay shut until the end of the month"].map((row) =>
        row.replace("10 abc", "9 abc"),
      ),
    ],
    [
      "survives changed words inside a long run",
      [
        "First it was the old bridge over the river that will stay shut until the end of the month.",
        "Then it was the old bridge over the river that may stay shut until the end of the month.",
      ],
      ["18~ ab it was the old bridge over the river that will stay shut until the end of the month"],
    ],
    [
      "does not join over three changed words",
      [
        "Red paint on the seven gates of the northern wall dried slowly because heavy rain fell on the town.",
        "The seven gates of the northern wall stood wide open while heavy rain fell on the town.",
      ],
      [],
    ],
  ])("%s", (_, texts, expected) => {
    expect(brief(findPassages(articles(...texts)))).toEqual(expected);
  });

  it("takes a possessive for a part of its word, and numbers with a point for what they are", () => {
    const [a, b] = [
      "The town's harbour pilot saw 3.5 metres of water there",
      "The town\u2019s harbour pilot saw 3.5 metres of water",
    ];
    expect(brief(findPassages(articles(`${a}.`, `${b} rise.`)))).toEqual([`9 ab ${b.replace("\u2019", "'")}`]);
    expect(findPassages(articles(`${a}.`, `${b.replace("3.5", "35")} rise.`))).toEqual([]);
  });

  it("names a passage by its place, so that other articles never change its id", () => {
    const [row] = findPassages(articles(`One: ${bridge}.`, `Two, ${bridge}.`));
    expect(row!.id).toBe(`a.txt#p5-${5 + bridge.length}`);
  });

  it("lists of a refrain the first four times", () => {
    const [row] = findPassages(articles(`${bridge}, `.repeat(6), `He said ${bridge}.`));
    expect(row!.occurrences.map(({ article }) => article)).toEqual([..."aaaab"].map((name) => `${name}.txt`));
  });

  it("leaves one article alone", () => {
    expect(findPassages(articles(`${bridge}. Again ${bridge}.`))).toEqual([]);
    expect(findPassages([])).toEqual([]);
  });

  it("refuses a passage of four words", () => {
    expect(() => findPassages([], { minimum: 4 })).toThrow("minimum is 4");
  });

  it("stays quick and finite on a refrain", () => {
    const rows = findPassages(articles("la ".repeat(20_000), "la ".repeat(30_000)));
    expect(rows.length).toBeLessThan(40);
    expect(Math.max(...rows.map((row) => row.words))).toBe(20_000);
  });
});

const word = fc.integer({ min: 0, max: 60 }).map((number) => `w${String.fromCharCode(97 + (number % 26))}${number}x`);
const words = fc.array(word, { minLength: 1, maxLength: 30 });
/** Texts that share stretches: each is made of some of the same pieces. */
const corpora = fc.array(words, { minLength: 1, maxLength: 4 }).chain((pieces) =>
  fc.array(
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), words), { minLength: 1, maxLength: 5 })
      .map((parts) => `${parts.flat().join(" ")}.`),
    { minLength: 2, maxLength: 4 },
  ),
);

/** Do five of the words of a run stand more than four times in a text? */
function isRefrain(text: readonly string[], run: readonly string[]): boolean {
  const five = (words: readonly string[], at: number): string => words.slice(at, at + 5).join(" ");
  return [0, 1, 2, 3].some((each) => text.filter((_, at) => five(text, at) === five(run, each)).length > 4);
}

describe("shared passages", () => {
  it("stand where they say, in two articles or more", () => {
    fc.assert(
      fc.property(corpora, (texts) => {
        const given = articles(...texts);
        for (const row of findPassages(given)) {
          expect(new Set(row.occurrences.map((each) => each.article)).size).toBeGreaterThan(1);
          expect(row.words).toBeGreaterThanOrEqual(8);
          for (const { article, start, end, text } of row.occurrences)
            expect(given.find((each) => each.article === article)!.text.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  it("cover every eight equal words of two texts, but the fifth time on of a refrain", () => {
    fc.assert(
      fc.property(corpora, (texts) => {
        const given = articles(...texts.slice(0, 2));
        const rows = findPassages(given);
        const [first, second] = texts.map((text) => text.replace(".", "").split(" "));
        for (let at = 0; at + 8 <= first!.length; at++) {
          const run = first!.slice(at, at + 8).join(" ");
          if (!` ${second!.join(" ")} `.includes(` ${run} `)) continue;
          if ([first!, second!].some((text) => isRefrain(text, first!.slice(at, at + 8)))) continue;
          const start = first!.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
          const covers = rows.some(({ occurrences }) =>
            occurrences.some((one) => one.article === "a.txt" && one.start <= start && one.end >= start + run.length),
          );
          expect(covers, run).toBe(true);
        }
      }),
    );
  });

  it("are the same whatever the order of the articles", () => {
    fc.assert(
      fc.property(corpora, (texts) => {
        const given = articles(...texts);
        const sorted = (rows: PassageRow[]): string => JSON.stringify([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(sorted(findPassages([...given].reverse()))).toBe(sorted(findPassages(given)));
      }),
    );
  });
});
