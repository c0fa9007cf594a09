import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { backgroundsOf } from "../../../src/numbers/claims/background";
import { scorePairs } from "../../../src/numbers/claims/candidates";
import { relatedArticles } from "../../../src/numbers/claims/related";
import { linkMentionsOf } from "../../../src/numbers/claims/roles";
import { createCorpus } from "../../../src/text";
import { casesOf } from "../../cases";
import { articleOf } from "../cases";

const places =
  "Bergen Oslo Tessel Maren Tromso Alta Voss Molde Larvik Halden Moss Skien Bodo Narvik Hamar Horten".split(" ");
const things = "ferry trawler school bridge tunnel harbour factory museum station market library stadium".split(" ");

/** Reports of one event: a place and a thing of its own, and figures that the reports vary. */
function report(event: number, copy: number): string {
  const place = `${places[event % places.length]}${"abcdefghijklmnop"[Math.floor(event / places.length) % 16]}`;
  const thing = things[(event * 7) % things.length];
  const count = 10 + ((event * 13) % 50);
  return (
    `The ${thing} fire in ${place} injured ${count + (copy % 2)} people on Monday. ` +
    `It began at ${1 + (event % 11)}.30pm near ${place} Central, ${3 + (event % 7)} miles south of Port ${place}. ` +
    `Damage to the ${thing} was put at $${2 + (event % 9)}.${copy % 3} million by ${place} Insurance.`
  );
}

function corpusOfEvents(events: number, copies: number) {
  const articles = Array.from({ length: events }, (_, event) =>
    Array.from({ length: copies }, (_, copy) => articleOf(report(event, copy), `e${event}-${copy}`)),
  );
  return createCorpus(articles.flat()).articles;
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("claims", () => {
  it("do not depend on the order of the articles", () => {
    const articles = corpusOfEvents(4, 4);
    const expected = byId(alignNumbers(articles).claims);
    expect(expected.some((claim) => claim.verdict !== "single-source")).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(byId(alignNumbers(shuffled).claims)).toEqual(expected);
      }),
      { numRuns: casesOf(10) },
    );
  });

  it("are not changed by an article on another event", () => {
    const texts = corpusOfEvents(1, 5).map((article) => article.text);
    const other =
      "Dr Ana Ruiz won the Lisbon chess open on 5 May with 9 points, ahead of 64 players and 3 grandmasters.";
    const build = (all: readonly string[]) =>
      alignNumbers(createCorpus(all.map((text, index) => articleOf(text, `t${index}`))).articles).claims;
    const without = build(texts);
    const mixed = build([...texts, other]).filter((claim) => !claim.id.startsWith(`t${texts.length}#`));
    expect(mixed).toEqual(without);
  });

  it("compare pairs that grow with the articles, not with their square", () => {
    const pairs = (events: number) => {
      const articles = corpusOfEvents(events, 5);
      const mentions = articles.map((article, index) => linkMentionsOf(article, index));
      const related = relatedArticles(articles);
      const counts = mentions.flat().filter((mention) => mention.dimension === "count");
      const { scores } = scorePairs(counts, related, backgroundsOf(mentions, related.others));
      return scores.reduce((sum, row) => sum + row.size, 0);
    };
    const [few, many] = [pairs(20), pairs(160)];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThan(few * 8 * 1.5);
  });

  it("keep each figure in one claim at most, and relate figures of different articles only", () => {
    const { numbers, claims } = alignNumbers(corpusOfEvents(3, 5));
    const rows = new Map(numbers.map((row) => [row.id, row]));
    const seen = new Set<string>();
    for (const claim of claims) {
      for (const id of claim.numbers) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
        expect(rows.get(id)!.claim).toBe(claim.id);
      }
      for (const { a, b } of claim.relations) expect(rows.get(a)!.article).not.toBe(rows.get(b)!.article);
    }
  });
});
