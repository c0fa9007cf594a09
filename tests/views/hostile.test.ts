import { setImmediate as nextTurn } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle, createCorpus } from "../../src/text";
import { articleText, escapeHtml, type Html } from "../../src/views";
import { casesOf } from "../cases";
import * as invented from "../charts/invented";
import { allViews } from "./all-views";
import { bare, documentOf, strangers } from "./page";

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></script><!-- ",
    "\ud800 \udfff \u0000 \u202e",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
  ),
);

describe("escapeHtml", () => {
  it("leaves no character that ends a text or a quoted attribute", () => {
    fc.assert(fc.property(nasty, (text) => !/[<>"']/.test(escapeHtml(text))));
  });
  it.each([
    ["a & b", "a &amp; b"],
    ["<b>", "&lt;b&gt;"],
    ["\ud800a\u0000", "\ufffda\ufffd"],
    ["😀\n", "😀\n"],
  ])("%j is %j", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});

describe("no text breaks out of its place", () => {
  it("in any view", async () => {
    const texts = fc.tuple(nasty, nasty, nasty, nasty, nasty, nasty);
    await fc.assert(
      fc.asyncProperty(texts, async ([one, two, three, four, five, six]) => {
        // linkedom's weak references hold every page that is parsed before the event loop comes round
        await nextTurn();
        const id = new Map(invented.articles.map((row, i) => [row.article, `${one}${i}`]));
        const articles = invented.articles.map((row) => ({
          ...row,
          article: id.get(row.article)!,
          outlet: two,
          title: three,
          path: four,
          agency: five,
        }));
        const move = <Row extends { article: string }>(row: Row): Row => ({ ...row, article: id.get(row.article)! });
        const views = allViews({
          articles,
          quotes: invented.quotes.map((row) => ({ ...move(row), speaker: six })),
          utterances: invented.utterances.map((row) => ({ ...row, speaker: two, echoes: row.echoes.map(move) })),
          numbers: invented.numbers.map((row) => ({ ...move(row), counted: three, speaker: four, text: five })),
          claims: invented.claims.map((row) => ({ ...row, quantity: six, explanation: one! })),
          checks: [],
          passages: invented.passages.map((row) => ({ ...row, text: two, occurrences: row.occurrences.map(move) })),
          overlaps: invented.overlaps.map((row) => ({ ...row, a: id.get(row.a)!, b: id.get(row.b)! })),
          forms: invented.forms.map((row) => ({ ...move(row), group: four, form: five })),
        });
        for (const [name, view] of Object.entries(views)) expect([name, strangers(view)]).toEqual([name, []]);
      }),
      { numRuns: casesOf(30) },
    );
  });

  it("in any text with any marks, and the whole text is there", async () => {
    const place = fc.tuple(fc.nat(200), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(
        fc.array(nasty, { maxLength: 5 }),
        fc.array(place, { maxLength: 12 }),
        async (pieces, places) => {
          await nextTurn();
          const text = pieces.join("\n\n");
          const { articles } = createCorpus([createArticle({ id: "x", text })]);
          const [article] = articles;
          const within = places
            .map(([start, length]) => ({
              start: Math.min(start, text.length),
              end: Math.min(start + length, text.length),
            }))
            .map((range) => ({ ...range, text: text.slice(range.start, range.end) }));
          const quotes = within.map((content) => ({
            ...invented.quotes[0]!,
            article: "x",
            content,
            speaker: pieces[0] ?? null,
          }));
          const passages = within.map((range, i) => ({
            ...invented.passages[0]!,
            id: String(i),
            occurrences: [{ article: "x", ...range }],
          }));
          const numbers = within.map((range) => ({ ...invented.numbers[0]!, article: "x", ...range }));
          const view = articleText(article!, { quotes, passages, numbers });
          expect(strangers(view)).toEqual([]);
          expect(wholeText(view)).toBe(flat(text));
        },
      ),
      { numRuns: casesOf(100) },
    );
  });
});

describe("many marks", () => {
  it("10,000 overlapping marks make no more of a page than their number", () => {
    const text = "word ".repeat(20_000);
    const article = createArticle({ id: "x", text });
    const quotes = Array.from({ length: 10_000 }, (_, i) => ({
      ...invented.quotes[0]!,
      id: `x#q${i}`,
      article: "x",
      content: { start: i, end: text.length - i, text: "" },
    }));
    const view = articleText(article, { quotes });
    expect(view.html.length).toBeLessThan(20_000_000);
  });
});

/** The text of an article as the view shows it, without what the view adds. */
function wholeText(view: Html): string {
  const document = documentOf(view);
  const full = document.querySelector(".vr-full")!;
  for (const added of full.querySelectorAll(".vr-who, .vr-see")) added.remove();
  return flat(full.textContent ?? "");
}

function flat(text: string): string {
  return decoded(escapeHtml(text)).replace(/\s+/gu, "");
}

function decoded(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

it("views hold no request, no handler and no inline style", () => {
  for (const view of Object.values(allViews({ ...invented, checks: [] }))) {
    expect(view.html).not.toMatch(/https?:|url\(|@import|\bon[a-z]+=|style="|eval\(|new Function/);
    expect(bare(view)).not.toContain("<script>alert");
  }
});
