import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle, readJsonLines, splitToLines } from "../../src/text";
import { readHtml } from "../../src/text/html";
import { stripTags } from "../../src/text/html-text";
import { readMarkdown } from "../../src/text/markdown";
import { casesOf } from "../cases";

const long =
  "The harbour was closed on Monday after a crane fell into the water, the port said, and ships had to wait for many hours.";
const page = `<!doctype html><html><head><title>Crane falls | Tide</title><meta property="og:site_name" content="Tide">
<meta property="article:published_time" content="2024-03-04T10:00:00Z"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Crane falls</h1><p>${long}</p><p>${long} <b>Nobody</b> was&nbsp;hurt &amp; all went home.</p><script>steal()</script>
<p>${long}</p></article><footer>© 2024 Tide</footer></body></html>`;

describe("readHtml", () => {
  it("takes the article out of a page with what the page says about it", async () => {
    const html = await readHtml(page);
    expect(html).toMatchObject({ title: "Crane falls", outlet: "Tide", recognised: true });
    expect(html.text.split("\n\n")).toEqual([
      "Crane falls",
      long,
      `${long} Nobody was\u00a0hurt & all went home.`,
      long,
    ]);
    expect(createArticle({ id: "a", ...html })).toMatchObject({ title: "Crane falls", published: "2024-03-04" });
  });

  it.each([
    ["<div>".repeat(20_000) + long, long],
    [`${"<b>x</b> ".repeat(50_000)}`, "x"],
    ["no tags at all", "no tags at all"],
  ])("does not break on pages made to break it", async (html, holds) => {
    expect((await readHtml(html)).text).toContain(holds);
  });

  it("never throws", async () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "<p>",
      "</p>",
      "<script>",
      "</script",
      "<!--",
      "-->",
      "&amp;",
      "&#x110000;",
      "&#0;",
      "word ",
      '"',
      "<a href='",
      "<svg",
      "\0",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (all) => {
        expect(typeof (await readHtml(all.join(""))).text).toBe("string");
      }),
      { numRuns: casesOf(50) },
    );
  });
});

describe("stripTags", () => {
  it.each([
    ["<p>One &lt;b&gt; two</p><script>if (a < b) {}</script ><p>three", "One <b> two\n\nthree"],
    ["a < b <!-- hidden > still --> c", "a < b c"],
    ["<style>p{}</style>x<br>y", "x\n\ny"],
  ])("%s", (html, text) => {
    expect(stripTags(html)).toBe(text);
  });
});

describe("readMarkdown", () => {
  it("leaves the words and reads the front matter", () => {
    const source = `---\ntitle: "Crane falls"\ndate: 2024-03-04\noutlet: Tide\nlayout: post\n---\n# Crane *falls*\n\nThe [harbour](https://example.com/a_b) was **closed** on\nMonday, \\*all\\* said. snake_case_word stays, _this_ too.\n\n> A quotation.\n\n* * *\n\n- an item\n\n![a picture](x.png)`;
    const { text, ...facts } = readMarkdown(source);
    expect(facts).toEqual({ title: "Crane falls", outlet: "Tide", published: "2024-03-04" });
    expect(text.split(/\n+/)).toEqual([
      "Crane falls",
      "The harbour was closed on",
      "Monday, *all* said. snake_case_word stays, this too.",
      "A quotation.",
      "an item",
      "a picture",
    ]);
  });

  it("is linear and total", () => {
    for (const unit of ["[", "](", "*", "_", "`", "\\", "#", "> ", "- "])
      expect(typeof readMarkdown(unit.repeat(100_000)).text).toBe("string");
  });
});

describe("splitToLines", () => {
  it("gives the same lines however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("é", "🙂", "a", "\n", "\r\n", "\u2028")),
        fc.integer({ min: 1, max: 7 }),
        async (all, size) => {
          const text = all.join("");
          const bytes = Buffer.from(text);
          async function* chunks() {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          }
          const lines: string[] = [];
          for await (const line of splitToLines(chunks())) lines.push(line);
          const expected = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
          if (text === "" || text.endsWith("\n")) expected.pop();
          expect(lines).toEqual(expected);
        },
      ),
    );
  });

  it("feeds readJsonLines from standard input", async () => {
    const found: unknown[] = [];
    for await (const each of readJsonLines(['{"id":"a","text":"One."}', "{"], "standard input"))
      found.push("article" in each ? each.article.path : each.problem.path);
    expect(found).toEqual([null, "standard input"]);
  });
});
