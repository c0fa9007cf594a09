import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenRow } from "../src/frames/table";
import { makeTables, type Tables, tableColumns, tableNames } from "../src/tables";
import { type Article, createArticle, createCorpus, readCorpus } from "../src/text";
import { casesOf } from "./cases";

const corpora = ["../seeds", "fixtures/ferry"].map((path) => join(__dirname, path));

/** Everything in a row that says where it stands: objects with start, end and text, wherever they are nested. */
function* spansOf(value: unknown, article: string | null): Generator<{ article: string | null; span: Span }> {
  if (typeof value !== "object" || value === null) return;
  const own = "article" in value && typeof value.article === "string" ? value.article : article;
  if ("start" in value && "end" in value && "text" in value) yield { article: own, span: value as Span };
  for (const part of Object.values(value)) yield* spansOf(part, own);
}
type Span = { start: number; end: number; text: string };

function expectWhole(articles: readonly Article[], tables: Tables): void {
  const texts = new Map(articles.map((article) => [article.article, article.text]));
  for (const name of tableNames)
    for (const row of tables[name])
      for (const { article, span } of spansOf(row, null)) {
        const text = texts.get(article ?? "");
        expect([name, article, text?.slice(span.start, span.end)]).toEqual([name, article, span.text]);
        expect(span.end).toBeGreaterThan(span.start);
      }
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
  for (const name of ["quotes", "utterances", "numbers", "claims", "checks", "passages"] as const)
    expect([name, ids(tables[name]).size]).toEqual([name, tables[name].length]);
  for (const { quotes } of tables.utterances) for (const id of quotes) expect(ids(tables.quotes)).toContain(id);
  for (const { numbers } of tables.claims) for (const id of numbers) expect(ids(tables.numbers)).toContain(id);
  for (const { numbers } of tables.checks) for (const id of numbers) expect(ids(tables.numbers)).toContain(id);
  for (const { of } of tables.numbers) if (of !== null) expect(ids(tables.numbers)).toContain(of);
}

/** Rows hold what JSON can say: no undefined, no NaN, no empty string for what is missing. */
function expectPlain(tables: Tables): void {
  for (const name of tableNames) expect(JSON.parse(JSON.stringify(tables[name]))).toEqual(tables[name]);
}

describe.each(corpora)("the tables of %s", (path) => {
  it("have every span where it says, every id once, and every reference alive", async () => {
    const { articles } = await readCorpus(path);
    const tables = makeTables(articles);
    expectWhole(articles, tables);
    expectPlain(tables);
  });

  it("have exactly the columns of the contract", async () => {
    const { articles } = await readCorpus(path);
    const tables = makeTables(articles);
    for (const name of tableNames) {
      const known = new Set(tableColumns[name]);
      for (const row of tables[name]) {
        const spread = Object.keys(flattenRow(row));
        const unknown = spread.filter((column) => !known.has(column) && !known.has(`${column}.start`));
        expect([name, unknown]).toEqual([name, []]);
      }
    }
  });

  it("are the same when the articles come in another order", async () => {
    const { articles } = await readCorpus(path);
    const first = makeTables(articles);
    const second = makeTables([...articles].reverse());
    for (const name of ["quotes", "numbers", "claims", "passages"] as const) {
      const rows = (tables: Tables) => tables[name].map((row) => row.id).sort();
      expect([name, rows(second)]).toEqual([name, rows(first)]);
    }
  });
});

const piece = fc.constantFrom(
  ...["Ann Lee said ", "said Mr. Ole Dahl", '"', "“", "”", "'", "’s", " told AFP that ", "according to the ministry"],
  ...[
    "about 2,500 troops",
    "more than 150",
    " $3.5m ",
    "24/7",
    "a third of ",
    "on Thursday",
    "March 4, 2021",
    "in 2014",
  ],
  ...[
    "\n",
    "\n\n",
    ". ",
    ", ",
    " - ",
    "...",
    "(",
    ")",
    "__proto__",
    "constructor",
    "<script>",
    "=1+1",
    "é",
    "🙂",
    "\ud800",
  ],
  ...[
    "We were never warned about it",
    "IS",
    "U.S.",
    "Copyright",
    "ADVERTISEMENT",
    "\u0000",
    "\t",
    "two of them",
    "it added",
  ],
);
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));

describe("the tables of any texts", () => {
  it("have every span where it says, and never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 4 }), (texts) => {
        const { articles } = createCorpus(texts.map((each, index) => createArticle({ id: `${index}`, text: each })));
        const tables = makeTables(articles);
        expectWhole(articles, tables);
        expectPlain(tables);
      }),
      { numRuns: casesOf(200) },
    );
  });

  it("are not changed by an article that has nothing to do with the others", () => {
    fc.assert(
      fc.property(text, (each) => {
        const alone = createCorpus([createArticle({ id: "a", text: each })]).articles;
        const both = createCorpus([
          createArticle({ id: "a", text: each }),
          createArticle({ id: "b", text: "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich." }),
        ]).articles;
        const own = (articles: Article[]) => {
          const { quotes, numbers } = makeTables(articles, ["quotes", "numbers"]);
          return [quotes, numbers].map((rows) => (rows as { article: string }[]).filter((row) => row.article === "a"));
        };
        expect(own(both)).toEqual(own(alone));
      }),
      { numRuns: casesOf(200) },
    );
  });
});

describe("the table of words", () => {
  it("puts a person's names together and keeps the forms", () => {
    const texts = ["Minister Elena Ruiz spoke. Ruiz left.", "Minister Elena Ruíz stayed. Nothing else happened."];
    const { articles } = createCorpus(texts.map((text, index) => createArticle({ id: `${index}`, text })));
    const row = makeTables(articles, ["words"]).words.find(({ word }) => word === "Elena Ruiz");
    expect(row?.forms.map(({ form }) => form).sort()).toEqual(["Elena Ruiz", "Elena Ruíz", "Ruiz"]);
  });
});
