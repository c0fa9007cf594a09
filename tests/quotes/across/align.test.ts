import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignQuotes } from "../../../src/quotes";
import { type Article, createArticle } from "../../../src/text";
import { casesOf } from "../../cases";

const A = `The mayor of Halden, Anna Kerr, opened the bridge on Monday in front of a large crowd.

"We will never again let lorries cross the old wooden bridge," Kerr said.

The ministry of transport said the new steel was "tested twice by engineers from Bergen".`;

const B = `Halden has a bridge again, and the mayor was there when it was opened on Monday.

"We will now let lorries cross the old wooden bridge," said Anna Kerr.

The new steel was tested twice by engineers from Bergen, the ministry of transport said.`;

const C = `A new bridge was opened in Halden on Monday, and lorries crossed it from the first hour on.

The steel of the bridge had been tested twice by engineers from Bergen before the summer came.`;

function articles(): Article[] {
  return [A, B, C].map((text, i) => createArticle({ id: "abc"[i]!, text }));
}

function articleOn(id: string, text: string, published: string): Article {
  return createArticle({ id, text, published });
}

describe("alignQuotes", () => {
  const { quotes, utterances } = alignQuotes(articles(), { sameEvent: true });
  const textOf = (id: string) => quotes.find((quote) => quote.id === id)!.content.text;

  it("joins the quotes of different articles that report the same words", () => {
    expect(utterances.map((one) => one.quotes.map((id) => id[0]).join(""))).toEqual(["ab", "ab"]);
    for (const quote of quotes) {
      expect(quote.utterance === null || utterances.some((one) => one.quotes.includes(quote.id))).toBe(true);
    }
  });

  it("lists the words that changed and says where they can turn the meaning", () => {
    const [first] = utterances;
    expect(textOf(first!.quotes[0]!)).toContain("never again");
    expect(first!.relations).toMatchObject([
      { relation: "reworded", attribution: "same", changes: [{ from: "never again", to: "now", meaning: true }] },
    ]);
    expect(first!.speaker).toBe("Anna Kerr");
  });

  it("meets a mixed quotation with its indirect form, and the narrator's echo", () => {
    const [, second] = utterances;
    expect(second!.relations[0]!.relation).toBe("paraphrase");
    expect(second!.echoes).toMatchObject([{ article: "c" }]);
    expect(second!.echoes[0]!.text).toContain("tested twice by engineers from Bergen");
  });

  it("leaves the rows that findQuotes remembers as they are", () => {
    const input = articles();
    alignQuotes(input, { sameEvent: true });
    expect(alignQuotes([input[0]!]).quotes.every((quote) => quote.utterance === null)).toBe(true);
  });

  it("does not depend on the order of the articles but for the order of rows", () => {
    const key = (list: Article[]) =>
      alignQuotes(list, { sameEvent: true })
        .utterances.map((one) => [one.id, one.speaker, ...[...one.quotes].sort()].join(" "))
        .sort();
    const [a, b, c] = articles();
    expect(key([c!, b!, a!])).toEqual(key([a!, b!, c!]));
  });

  it("takes what is said weeks apart for another occasion, unless the words are the same", () => {
    const opening = "Anna Kerr, the mayor of Halden, opened the steel bridge of Halden on Monday.\n\n";
    const plan = `${opening}Kerr said that the old wooden bridge would be taken down and sold to a museum next year.`;
    const retold = `${opening}The museum would buy the wooden bridge once it had been taken down, Kerr said.`;
    const relationsOf = (other: string, published: string): string[] =>
      alignQuotes([articleOn("a", plan, "2031-05-05"), articleOn("b", other, published)]).utterances.flatMap((one) =>
        one.relations.map(({ relation }) => relation),
      );
    expect(relationsOf(retold, "2031-05-06")).toEqual(["paraphrase"]);
    expect(relationsOf(retold, "2031-06-06")).toEqual([]);
    expect(relationsOf(plan, "2031-06-06")).toEqual(["identical"]);
  });

  it("joins a statement that very many articles print, and keeps the relations few", () => {
    const many = Array.from({ length: 90 }, (_, i) => createArticle({ id: `${i}`.padStart(3, "0"), text: A }));
    const { utterances } = alignQuotes(many);
    expect(utterances.map((one) => one.quotes.length)).toEqual([90, 90]);
    expect(utterances.map((one) => one.relations.length)).toEqual([89, 89]);
    expect(utterances.every((one) => one.relations.every(({ relation }) => relation === "identical"))).toBe(true);
  });

  it("bears any text and gives spans where they are", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "said",
      "Kerr",
      "the bridge",
      "never",
      "was",
      ",",
      ".",
      "\n\n",
      "__proto__",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.array(piece, { maxLength: 60 }), (x, y) => {
        const list = [x, y].map((pieces, i) => createArticle({ id: `${i}`, text: pieces.join(" ") }));
        for (const { echoes } of alignQuotes(list).utterances) {
          for (const echo of echoes)
            expect(list[Number(echo.article)]!.text.slice(echo.start, echo.end)).toBe(echo.text);
        }
      }),
      { numRuns: casesOf(60) },
    );
  });
});
