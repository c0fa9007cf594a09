import { describe, expect, it } from "vitest";
import { findCredits, findDescents } from "../../src/reuse";
import { createArticle, createCorpus } from "../../src/text";

const shared = "the harbour master of Lindholm closed both quays after the crane fell into the water";
const article = (id: string, text: string, fields: { outlet?: string; published?: string; agency?: string } = {}) => ({
  ...createArticle({ id, text: `Crane falls\n\n${text}\n`, outlet: fields.outlet, published: fields.published }),
  ...(fields.agency ? { agency: fields.agency } : {}),
});

/** 200 words that no other article has. */
const filler = (word: string): string => Array.from({ length: 200 }, (_, at) => `${word}${at}`).join(" ");

describe("who an article credits", () => {
  it.each([
    ["A pilot told Reuters that the quay was closed.", ["Reuters"]],
    ["The quay was closed, AFP reported on Monday.", ["AFP"]],
    ["According to the Lindholm Post, the quay was closed.", ["Lindholm Post"]],
    ["A tally by Agence France-Presse counts two cranes.", ["AFP"]],
    ["The Lindholm Post's reporters saw it; an officer told AP so.", ["Lindholm Post", "AP"]],
    ["He left the AFP building and bought the Lindholm Post.", []],
    ["The REUTERSX company said nothing.", []],
    ["The quay was closed.", []],
  ])("%s", (text, names) => {
    const found = article("a", text);
    const credits = findCredits(found, ["Lindholm Post"]);
    expect(credits.map(({ name }) => name)).toEqual(names);
    for (const { place } of credits) expect(found.text.slice(place.start, place.end)).toBe(place.text);
  });

  it("no photograph's source and no page furniture", () => {
    const text = "Crane falls\n\nThe crane in the water on Monday, photo by Reuters (Photo: Reuters)\n\nIt fell.\n";
    expect(findCredits(createArticle({ id: "a", text }), [])).toEqual([]);
  });
});

describe("the likely source of two articles that share a passage", () => {
  const plain = `On Monday ${shared}.`;
  const cases: [string, ReturnType<typeof article>, ReturnType<typeof article>, object][] = [
    [
      "nothing says",
      article("a", plain),
      article("b", plain),
      { source: null, common: null, basis: "undetermined", reasons: [] },
    ],
    [
      "dates alone",
      article("a", plain, { published: "2031-05-06" }),
      article("b", plain, { published: "2031-05-05" }),
      { source: "b", basis: "dated" },
    ],
    [
      "dates beside a few words that anybody may write",
      article("a", "The mayor wants to be the next president of the United States.", { published: "2031-05-06" }),
      article("b", "She hopes to be the next president of the United States.", { published: "2031-05-05" }),
      { source: null, basis: "undetermined", reasons: [{ kind: "date", source: "b" }] },
    ],
    [
      "dates beside one sentence of a third, in long articles",
      article("a", `${plain} ${filler("east")}`, { published: "2031-05-06" }),
      article("b", `${plain} ${filler("west")}`, { published: "2031-05-05" }),
      { source: null, basis: "undetermined", reasons: [{ kind: "date", source: "b" }] },
    ],
    [
      "one day says nothing",
      article("a", plain, { published: "2031-05-05" }),
      article("b", plain, { published: "2031-05-05" }),
      { basis: "undetermined", reasons: [] },
    ],
    [
      "one names the other's outlet",
      article("a", plain, { outlet: "Lindholm Post" }),
      article("b", `${plain} So the Lindholm Post reported.`),
      { source: "a", basis: "named" },
    ],
    [
      "one names the agency whose text the other carries",
      article("a", `${plain} A pilot told AFP about it.`, { outlet: "Lindholm Post" }),
      article("b", plain, { agency: "AFP" }),
      { source: "b", basis: "named" },
    ],
    [
      "both carry one agency",
      article("a", plain, { agency: "AFP", published: "2031-05-05" }),
      article("b", plain, { agency: "BSS/AFP", published: "2031-05-06" }),
      { source: null, common: "AFP", basis: "common" },
    ],
    [
      "both name one agency",
      article("a", `${plain} A pilot told AFP about it.`),
      article("b", `${plain} AFP reported it.`),
      { source: null, common: "AFP", basis: "common" },
    ],
    [
      "a name against the dates",
      article("a", plain, { outlet: "Lindholm Post", published: "2031-05-06" }),
      article("b", `${plain} So the Lindholm Post reported.`, { published: "2031-05-05" }),
      { source: null, basis: "undetermined" },
    ],
    [
      "each names the other",
      article("a", `${plain} So the Quay Times reported.`, { outlet: "Lindholm Post" }),
      article("b", `${plain} So the Lindholm Post reported.`, { outlet: "Quay Times" }),
      { source: null, basis: "undetermined" },
    ],
  ];
  it.each(cases)("%s", (_, a, b, expected) => {
    const rows = findDescents([a, b]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ a: "a", b: "b", ...expected });
    for (const { place, article: key } of rows[0]!.reasons)
      if (place)
        expect([a, b].find((each) => each.article === key)!.text.slice(place.start, place.end)).toBe(place.text);
    expect(findDescents([b, a])).toEqual(rows);
  });

  it("pairs that share nothing have no row", () => {
    expect(findDescents([article("a", "The crane fell."), article("b", "It rained.")])).toEqual([]);
  });

  it("a dateline that names the agency is the place", () => {
    const texts = [
      `LINDHOLM, May 5, 2031 (AFP) - On Monday ${shared}.`,
      `LINDHOLM, May 6, 2031 (BSS/AFP) - On Monday ${shared}.`,
    ];
    const { articles } = createCorpus(
      texts.map((text, at) => createArticle({ id: `${at}.txt`, text: `Crane falls\n\n${text}\n` })),
    );
    const [row] = findDescents(articles);
    expect(row).toMatchObject({ basis: "common", common: "AFP" });
    expect(row!.reasons.map(({ kind, place }) => [kind, place?.text])).toEqual([
      ["agency", "AFP"],
      ["agency", "AFP"],
      ["date", undefined],
    ]);
  });
});
