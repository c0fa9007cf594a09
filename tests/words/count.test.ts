import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import { compareForms, countWords } from "../../src/words";

const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));
const counts = (rows: { article: string | null; word: string; count: number }[], article: string | null = null) =>
  rows.filter((row) => row.article === article).map((row) => `${row.word} ${row.count}`);

describe("countWords", () => {
  it("counts per article and overall, most frequent first, without the words of the grammar", () => {
    const rows = countWords(articles("The ferry left. A ferry sank.", "No ferry and no train left."));
    expect(counts(rows)).toEqual(["ferry 3", "left 2", "sank 1", "train 1"]);
    expect(counts(rows, "0.txt")).toEqual(["ferry 2", "left 1", "sank 1"]);
    expect(counts(rows, "1.txt")).toEqual(["ferry 1", "left 1", "train 1"]);
    expect(rows.find((row) => row.article === "0.txt" && row.word === "ferry")).toEqual({
      ...{ article: "0.txt", word: "ferry", forms: [], count: 2, perThousand: 2000 / 6, dispersion: null },
    });
  });

  it.each<[string, string, string[]]>([
    [
      "names before it drops words",
      "It is said that IS is weaker, the US told us.",
      ["Islamic State 1", "United States 1"],
    ],
    ["the verb in a line of capitals as a verb", "THE LONG WAIT IS OVER", ["long 1", "wait 1"]],
    [
      "the parts of a compound",
      "US-led troops joined the well-known anti-IS push",
      ["Islamic State 1", "United States 1"],
    ],
    [
      "several words as one name",
      "The United States and the Islamic State group",
      ["Islamic State 1", "United States 1"],
    ],
    ["stopped initials and clitics", "The U.S. said America's ships and the U.S.'s planes", ["United States 3"]],
    ["a capital as its government", "Washington agreed. Talks with Washington went on.", ["United States 2"]],
    ["a capital as a city", "They met in Washington. The Washington Post wrote.", ["washington 2"]],
    ["accents, apostrophes and capitals alike", "Café café CAFÉ; o\u2019clock o'clock", ["café 3", "o'clock 2"]],
    ["no figures and no endings of figures", "In 2024 some 24 ships, 19th and 5m", ["ships 1"]],
    [
      "words that are properties elsewhere",
      "constructor __proto__ toString constructor",
      ["constructor 2", "__proto__ 1"],
    ],
  ])("takes %s", (_, text, expected) => {
    expect(counts(countWords(articles(text)))).toEqual(expect.arrayContaining(expected));
  });

  it("says which forms it merged", () => {
    const [row] = countWords(articles("The US and the United States: American ships, US planes."));
    expect(row).toMatchObject({ word: "United States", count: 4 });
    expect(row!.forms).toEqual([
      { form: "US", count: 2 },
      { form: "American", count: 1 },
      { form: "United States", count: 1 },
    ]);
  });

  it("merges stems when asked, named by the commonest form", () => {
    const rows = countWords(articles("Attacks on attacks; an attack."), { merge: "stems" });
    expect(rows[0]).toMatchObject({ word: "attacks", count: 3 });
    expect(rows[0]!.forms).toEqual([
      { form: "attacks", count: 2 },
      { form: "attack", count: 1 },
    ]);
  });

  it("keeps forms apart when asked, names whole", () => {
    const rows = countWords(articles("The US and the United States"), { merge: "none" });
    expect(counts(rows)).toEqual(["US 1", "United States 1"]);
  });

  it("takes names of the caller's own, also of a listed group, before those of the lists", () => {
    const aliases = [
      { name: "Islamic State", forms: ["the jihadists"] },
      { name: "Orlen Port", forms: ["the port", "Peru"] },
    ];
    const text = "The port said the jihadists and Daesh fled. Orlen Port and Peru";
    const rows = countWords(articles(text), { aliases });
    expect(rows.find((row) => row.word === "Islamic State")?.forms).toEqual([
      { form: "Daesh", count: 1 },
      { form: "the jihadists", count: 1 },
    ]);
    expect(rows.find((row) => row.word === "Orlen Port")?.forms.map(({ form }) => form)).toEqual([
      "Orlen Port",
      "Peru",
      "the port",
    ]);
    const forms = compareForms(articles(text), { aliases }).filter((row) => row.group === "Islamic State");
    expect(forms.map((row) => row.form)).toEqual(["Daesh", "the jihadists"]);
  });

  it("takes another list of stop words, and minimums", () => {
    const given = articles("the ferry the ferry the train");
    expect(counts(countWords(given, { stopWords: [] }))).toEqual(["the 3", "ferry 2", "train 1"]);
    expect(counts(countWords(given, { stopWords: ["Ferry"] }))).toEqual(["the 3", "train 1"]);
    expect(counts(countWords(given, { minimum: 2 }))).toEqual(["ferry 2"]);
    expect(counts(countWords(given, { minimumPerThousand: 300 }))).toEqual(["ferry 2"]);
    expect(() => countWords(given, { minimum: -1 })).toThrow("not -1");
  });

  it("gives the dispersion over the articles, none for one alone", () => {
    const [row] = countWords(articles("ferry ferry boat boat", "train train boat boat")).filter(
      (each) => each.word === "ferry",
    );
    expect(row!.dispersion).toBe(0.5);
    expect(countWords(articles("ferry"))[0]!.dispersion).toBeNull();
    expect(countWords([])).toEqual([]);
    expect(countWords(articles(""))).toEqual([]);
  });
});

describe("countWords with names", () => {
  it("counts a person as one, whatever the article calls her", () => {
    const text = "Minister Elena Ruiz said rain fell. Ruiz said it will go on. Elena Ruiz left the hall.";
    const rows = countWords(articles(text), { merge: "names" });
    expect(rows[0]).toMatchObject({ word: "Elena Ruiz", count: 3 });
    expect(rows[0]!.forms).toEqual([
      { form: "Elena Ruiz", count: 2 },
      { form: "Ruiz", count: 1 },
    ]);
    expect(rows.some((row) => row.word === "ruiz")).toBe(false);
  });
});

describe("counts", () => {
  const word = fc.constantFrom(
    "ferry",
    "US",
    "us",
    "Daesh",
    "is",
    "IS",
    "well-known",
    "2,500",
    "Washington",
    "Caf\u00e9",
    "\ud83d\ude00",
  );
  const texts = fc.array(
    fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
    { minLength: 1, maxLength: 4 },
  );

  it("of the articles add up to those of all, whatever the order", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const rows = countWords(articles(...given), { stopWords: [] });
        const sums = new Map<string, number>();
        for (const row of rows) if (row.article !== null) sums.set(row.word, (sums.get(row.word) ?? 0) + row.count);
        const overall = rows.filter((row) => row.article === null);
        expect(overall.map((row) => [row.word, row.count])).toEqual(
          overall.map((row) => [row.word, sums.get(row.word)]),
        );
        expect(overall).toHaveLength(sums.size);
        const reversed = countWords([...articles(...given)].reverse(), { stopWords: [] });
        expect(counts(reversed)).toEqual(counts(rows));
      }),
    );
  });
});

describe("compareForms", () => {
  it("says which form of a name each article prefers", () => {
    const rows = compareForms(articles("Daesh lost. Daesh fled. IS lost.", "IS fled from Peru.", "Peru won."));
    expect(rows).toEqual([
      { article: "0.txt", group: "Islamic State", form: "Daesh", count: 2, share: 2 / 3 },
      { article: "0.txt", group: "Islamic State", form: "IS", count: 1, share: 1 / 3 },
      { article: "1.txt", group: "Islamic State", form: "IS", count: 1, share: 1 },
    ]);
  });

  it("knows two spellings of one person's name", () => {
    const rows = compareForms(articles("Minister Mohamed Rahimi spoke.", "Minister Mohammed Rahimi spoke."));
    expect(rows.map(({ article, form }) => [article, form])).toEqual([
      ["0.txt", "Mohamed Rahimi"],
      ["1.txt", "Mohammed Rahimi"],
    ]);
    expect(new Set(rows.map((row) => row.group)).size).toBe(1);
  });
});
