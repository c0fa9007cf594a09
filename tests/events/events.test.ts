import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEvents, groupByEvent } from "../../src/events";
import { makeTables } from "../../src/tables";
import { type Article, createArticle } from "../../src/text";
import { casesOf } from "../cases";

const article = (id: string, text: string, published: string | null = null): Article =>
  createArticle({ id, text, published });

const ferry = [
  "A ferry sank off Tolvik on Monday. The coast guard of Norland said the ferry Halla had 40 passengers aboard.",
  "Norland's coast guard rescued passengers of the ferry Halla, which went down near Tolvik, officials in Norland said.",
  "The Halla, a ferry with 40 passengers, sank near Tolvik. Divers of the Norland coast guard looked for survivors.",
];
const vote = [
  "Parliament in Ostavia voted on the budget of Finance Minister Iva Brandt. The opposition walked out of parliament.",
  "Iva Brandt saw her budget through parliament in Ostavia, where the opposition called the finance bill a gift.",
];
const cricket = ["Sam Okoro scored a century as Westbridge beat Easthaven by six wickets at the Oval Green."];

const groups = (articles: Article[]): string[] => findEvents(articles).map((event) => event.articles.join(" "));
const all = (): Article[] => [
  ...ferry.map((text, at) => article(`f${at}`, text)),
  ...vote.map((text, at) => article(`v${at}`, text)),
  ...cricket.map((text, at) => article(`c${at}`, text)),
];

describe("findEvents", () => {
  it("groups articles by the names and words they share", () => {
    expect(groups(all())).toEqual(["f0 f1 f2", "v0 v1", "c0"]);
  });

  it("says what an event is about, and when", () => {
    const [event] = findEvents([
      article("a", ferry[0]!, "2021-03-04"),
      article("b", ferry[1]!, "2021-03-05"),
      article("c", cricket[0]!),
    ]);
    expect(event).toMatchObject({ id: "a#e", articles: ["a", "b"], from: "2021-03-04", to: "2021-03-05" });
    expect(event!.names).toEqual(expect.arrayContaining(["Tolvik", "Halla", "Norland"]));
    expect(event!.words).toEqual(expect.arrayContaining(["ferry"]));
  });

  it("keeps apart what came out weeks apart, however alike", () => {
    expect(groups([article("a", ferry[0]!, "2021-03-04"), article("b", ferry[1]!, "2021-05-04")])).toEqual(["a", "b"]);
  });

  it("reads dates as they are written either way", () => {
    const [event] = findEvents([
      article("a", "The quake of March 4 hit Lomond at dawn."),
      article("b", "On 4 March a quake hit Lomond."),
    ]);
    expect(event!.names).toContain("4 March");
  });

  it.each([[[]], [[article("a", "")]], [[article("a", "x"), article("b", "y")]]])("takes anything", (articles) => {
    expect(findEvents(articles).flatMap((event) => event.articles)).toEqual(articles.map((each) => each.article));
  });

  it("has every article in one event, the same ones whatever the order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all()), (articles) => {
        const sorted = (each: Article[]): string[] =>
          findEvents(each)
            .map((event) => `${event.id} ${[...event.articles].sort()}`)
            .sort();
        expect(sorted([...articles].reverse())).toEqual(sorted(articles));
        expect(
          findEvents(articles)
            .flatMap((event) => event.articles)
            .sort(),
        ).toEqual(articles.map((each) => each.article).sort());
      }),
      { numRuns: casesOf(50) },
    );
  });
});

/** 60 articles on 20 places that have nothing to do with each other: three about each. */
const archive = (): Article[] =>
  Array.from({ length: 60 }, (_, at) => {
    const place = `${"BCDFGHKLMNPRSTVWXZJQ"[at % 20]}orv${"aeiou"[at % 5]}n${"dklmnrst"[at % 8]}${at % 20}x`;
    const words = `weir${at % 20}x mill${at % 20}x lock${at % 20}x`;
    return article(
      `n${String(at).padStart(2, "0")}`,
      `A storm hit ${place} on Friday. In ${place}, "We will mend the ${words} by hand," said Anna ${place}. It cost ${100 + (at % 20)} crowns in ${place}.`,
    );
  });

describe("an archive of more than 50 articles", () => {
  it("is compared within its events, each with its own sigla", () => {
    const articles = archive();
    const sets = groupByEvent(articles).map((group) => group.map((each) => each.article));
    expect(sets).toHaveLength(20);
    expect(sets[0]).toEqual(["n00", "n20", "n40"]);
    const tables = makeTables(articles, ["articles", "utterances", "claims", "quotes", "numbers"]);
    expect(tables.articles.slice(0, 21).map((row) => row.siglum)).toEqual([...Array(20).fill("A"), "B"]);
    expect(tables.utterances).toHaveLength(20);
    expect(tables.utterances[0]!.quotes.map((id) => id.slice(0, 3))).toEqual(["n00", "n20", "n40"]);
    expect(tables.quotes.map((row) => row.article)).toEqual(articles.map((each) => each.article));
    expect(tables.claims.length).toBeGreaterThan(0);
  });

  it("can be taken for one event all the same", () => {
    const articles = archive();
    makeTables(articles, ["articles"], { together: true });
    expect(new Set(articles.map((each) => each.siglum))).toEqual(new Set(["A"]));
  });

  it("is compared in parts where one event has more", () => {
    const many = Array.from({ length: 120 }, (_, at) => article(`m${at}`, ferry[at % 3]!));
    const sizes = groupByEvent(many).map((group) => group.length);
    expect(Math.max(...sizes)).toBe(50);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(120);
  });
});
