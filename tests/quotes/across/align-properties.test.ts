import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignQuotes } from "../../../src/quotes";
import { type Article, createArticle } from "../../../src/text";
import { casesOf } from "../../cases";

const speakers = ["Anna Kerr", "Mayor Kerr", "Tomas Lind", "the ferry company", "a harbour official"];
const sentences = [
  "We will never let lorries cross the old wooden bridge again",
  "We will let lorries cross the old wooden bridge again",
  "the harbour stays closed until engineers have tested the new crane",
  "the harbour would stay closed until the new crane had been tested by engineers",
  "nobody warned the fishermen before the storm came in from the north",
  "three hundred passengers spent the night in the school hall",
  "What can we do?",
];

/** An invented report of one event: some of the sentences, said by some of the speakers, quoted or retold. */
const report = fc
  .array(fc.tuple(fc.nat(sentences.length - 1), fc.nat(speakers.length - 1), fc.boolean()), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => {
    const lines = parts.map(([sentence, speaker, direct]) =>
      direct
        ? `"${sentences[sentence]}," ${speakers[speaker]} said.`
        : `${speakers[speaker]} said that ${sentences[sentence]}.`,
    );
    return ["Halden closed its harbour and the old wooden bridge after the storm on Monday.", ...lines].join("\n\n");
  });

const reports = fc.array(report, { minLength: 2, maxLength: 5 });

const other = `The central bank of Norland raised its interest rate to four percent on Friday.

"Inflation is still far above our target," said governor Ida Moe.

Economists had expected a smaller step, and the currency gained against the dollar.`;

const toArticles = (texts: readonly string[]): Article[] =>
  texts.map((text, index) => createArticle({ id: `report-${index}`, text }));

/** What was found, without the order of the articles. */
const found = (articles: Article[]) =>
  alignQuotes(articles)
    .utterances.map(({ id, speaker, quotes, echoes }) => ({
      id,
      speaker,
      quotes: [...quotes].sort(),
      echoes: echoes.map(({ article, start, end }) => `${article} ${start}-${end}`).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe("alignQuotes on invented reports", () => {
  it("does not depend on the order of the articles", () => {
    fc.assert(
      fc.property(reports, (texts) => {
        const articles = toArticles(texts);
        expect(found([...articles].reverse())).toEqual(found(articles));
      }),
      { numRuns: casesOf(40) },
    );
  });

  it("is not changed by an article about something else", () => {
    const stranger = createArticle({ id: "bank", text: other });
    fc.assert(
      fc.property(reports, (texts) => {
        const articles = toArticles(texts);
        expect(found([...articles, stranger])).toEqual(found(articles));
      }),
      { numRuns: casesOf(40) },
    );
  });

  it("finds every quotation of an article in its reprint, word for word", () => {
    fc.assert(
      fc.property(report, (text) => {
        const { quotes, utterances } = alignQuotes(toArticles([text, text]));
        const textOf = new Map(quotes.map((quote) => [quote.id, quote]));
        for (const quote of quotes.filter(({ content }) => content.text.split(" ").length > 4)) {
          const utterance = utterances.find(({ id }) => id === quote.utterance);
          const twin = utterance?.quotes
            .map((id) => textOf.get(id)!)
            .find(({ article, content }) => article !== quote.article && content.start === quote.content.start);
          expect(twin?.content.text).toBe(quote.content.text);
        }
      }),
      { numRuns: casesOf(40) },
    );
  });

  it("gives each quote at most one utterance, and each utterance two articles", () => {
    fc.assert(
      fc.property(reports, (texts) => {
        const { quotes, utterances } = alignQuotes(toArticles(texts));
        const ids = utterances.flatMap((utterance) => utterance.quotes);
        expect(new Set(ids).size).toBe(ids.length);
        const articleOf = new Map(quotes.map(({ id, article }) => [id, article]));
        for (const utterance of utterances) {
          expect(new Set(utterance.quotes.map((id) => articleOf.get(id))).size).toBeGreaterThan(1);
          for (const { article } of utterance.echoes) {
            expect(utterance.quotes.map((id) => articleOf.get(id))).not.toContain(article);
          }
        }
      }),
      { numRuns: casesOf(40) },
    );
  });
});
