import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, readBlocks } from "../../src/cli/archive/blocks";
import { fromCsv, fromJsonLines, toCsv, toJsonLines } from "../../src/frames/table";
import { makeTables, type TableName, type Tables, tableColumns, tableNames } from "../../src/tables";
import {
  type Article,
  analyse,
  findNames,
  findRegions,
  parseRecord,
  readJsonLines,
  splitToLines,
} from "../../src/text";
import { binaryKind, decode, isGarbled } from "../../src/text/decode";
import { readHtml } from "../../src/text/html";
import { stripTags } from "../../src/text/html-text";
import { readMarkdown } from "../../src/text/markdown";
import { anyText, anyTexts, cases, corpusOf, patience } from "./any-text";
import { allPieces } from "./pieces";

interface Range {
  start: number;
  end: number;
}
interface Span extends Range {
  text: string;
}

function expectInOrder(ranges: readonly Range[], length: number, mayOverlap = false): void {
  let before = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(length);
    before = mayOverlap ? start : end;
  }
}

function expectExact(text: string, spans: readonly (Span | null)[]): void {
  for (const span of spans) if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
}

const property = (name: string, work: (texts: string[]) => void): void =>
  it(name, () => fc.assert(fc.property(anyTexts, work), { numRuns: cases }), patience);

describe(`of any texts (${cases} cases)`, () => {
  property("regions, sentences, words and names stand in order, inside, and do not overlap", (texts) => {
    for (const article of corpusOf(texts)) {
      const { text } = article;
      const { sentences, tokens } = analyse(article);
      expectInOrder(findRegions(text), text.length);
      expectInOrder(sentences, text.length);
      expectInOrder(
        Array.from({ length: tokens.count }, (_, at) => ({ start: tokens.starts[at]!, end: tokens.ends[at]! })),
        text.length,
      );
      const names = findNames(article);
      expectInOrder(names, text.length);
      for (const name of names) expectExact(text, [name, name.title]);
    }
  });

  property("quotations are exact, in order, and what one quotes no other quotes", (texts) => {
    const articles = corpusOf(texts);
    const { quotes } = makeTables(articles, ["quotes"]);
    for (const { article, text } of articles) {
      const own = quotes.filter((row) => row.article === article);
      expectInOrder(
        own.map(({ content }) => content),
        text.length,
        true,
      );
      for (const row of own) expectExact(text, [row.content, row.cue, row.source, row.addressee, ...row.quoted]);
      const quoted = own.flatMap((row) => row.quoted).sort((a, b) => a.start - b.start);
      expectInOrder(quoted, text.length);
      for (const { confidence, speaker } of own) {
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(speaker).not.toBe("");
      }
    }
  });

  property("figures are exact, in order, and do not overlap", (texts) => {
    const articles = corpusOf(texts);
    const { numbers } = makeTables(articles, ["numbers"]);
    for (const { article, text } of articles) {
      const own = numbers.filter((row) => row.article === article);
      expectInOrder(own, text.length);
      for (const row of own) expectExact(text, [row, row.place, row.time]);
      for (const { low, high } of own) if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    }
  });

  property("words are counted once each, and shares are shares", (texts) => {
    const articles = corpusOf(texts);
    const { words, overlaps, passages } = makeTables(articles, ["words", "overlaps", "passages"]);
    for (const article of articles) {
      const own = words.filter((row) => row.article === article.article);
      expect(own.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(article.words);
      expect(new Set(own.map(({ word }) => word)).size).toBe(own.length);
    }
    for (const { jaccard, shareOfA, shareOfB } of overlaps)
      for (const share of [jaccard, shareOfA, shareOfB]) expect(share >= 0 && share <= 1).toBe(true);
    const byId = new Map(articles.map(({ article, text }) => [article, text]));
    for (const { occurrences } of passages) {
      expect(occurrences.length).toBeGreaterThan(1);
      for (const { article, ...span } of occurrences) expectExact(byId.get(article)!, [span]);
    }
  });

  property("the same texts give the same tables, and they come back from JSON and CSV", (texts) => {
    const [once, twice] = [makeTables(corpusOf(texts)), makeTables(corpusOf(texts))];
    for (const name of tableNames) {
      const rows: readonly object[] = once[name];
      const lines = toJsonLines(rows);
      expect(toJsonLines(twice[name])).toBe(lines);
      expect(fromJsonLines(lines)).toEqual(rows);
      if (rows.length > 0) expect(toJsonLines(fromCsv(toCsv(rows, tableColumns[name])))).toBe(lines);
    }
  });

  property("the order of the articles changes the order of the rows alone", (texts) => {
    const forward = makeTables(corpusOf(texts));
    const backward = makeTables(corpusOf(texts, texts.map((_, at) => at).reverse()));
    for (const name of ["quotes", "numbers", "words"] as const)
      expect([name, sorted(unlinked(backward, name))]).toEqual([name, sorted(unlinked(forward, name))]);
    expect(sorted(backward.utterances.map(({ quotes }) => [...quotes].sort()))).toEqual(
      sorted(forward.utterances.map(({ quotes }) => [...quotes].sort())),
    );
    expect(sorted(backward.claims.map(({ numbers }) => [...numbers].sort()))).toEqual(
      sorted(forward.claims.map(({ numbers }) => [...numbers].sort())),
    );
  });

  property("an article about something else changes nothing in the others", (texts) => {
    const alone = corpusOf(texts);
    const beside = corpusOf([...texts, "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, heißt es."]);
    const names = ["quotes", "numbers"] as const;
    const own = (articles: Article[], name: TableName): unknown[] =>
      (makeTables(articles, [...names])[name as "quotes"] as { article: string }[]).filter(
        ({ article }) => article !== `t${texts.length}`,
      );
    for (const name of names) expect([name, own(beside, name)]).toEqual([name, own(alone, name)]);
  });
});

/** Rows without what links them to rows of others, whose order is theirs. */
function unlinked(tables: Tables, name: "quotes" | "numbers" | "words"): object[] {
  return (tables[name] as object[]).map((row) => ({
    ...row,
    utterance: null,
    claim: null,
    of: null,
    dispersion: null,
    forms: null,
  }));
}

function sorted(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

const markup = fc.constantFrom(
  ...[
    "<p>",
    "</p>",
    "<b>",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script",
    "<style>",
    "<svg>",
    "<template>",
  ],
  ...[
    "<a href='",
    '"',
    "'",
    "=",
    " ",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&nosuch;",
    "<table><td>",
    "<article>",
    "<h1>",
    "<time datetime='x'>",
  ],
  ...[
    "<html",
    "<meta property='og:title' content='",
    "\0",
    "\ud800",
    "word ",
    "The harbour was closed on Monday. ",
    ...allPieces,
  ],
);
const json = fc.oneof(
  fc.json(),
  fc.record({ id: fc.oneof(fc.string(), fc.integer()), text: anyText }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '{"id":1e400,"text":"x"}',
    '{"__proto__":{"id":"x"},"text":"y"}',
    "[[[[",
    "{",
    "\ufeff{}",
    "",
    "null",
    '{"id":"a","text":{}}',
  ),
  fc.string({ unit: "binary" }),
);

describe(`readers of anything (${cases} cases)`, () => {
  it(
    "HTML: gives text, the same twice, and never throws",
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(markup, { maxLength: 60 }), async (parts) => {
          const page = parts.join("");
          const read = await readHtml(page);
          expect(typeof read.text).toBe("string");
          expect(await readHtml(page)).toEqual(read);
          expect(typeof stripTags(page)).toBe("string");
        }),
        { numRuns: cases },
      ),
    patience,
  );

  it(
    "JSON Lines: one article or one reason a line, however the bytes are cut",
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(json, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
          const bytes = Buffer.from(lines.join("\n"));
          const pieces = async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          };
          let found = 0;
          for await (const each of readJsonLines(splitToLines(pieces()), "standard input"))
            found += "article" in each || each.problem.message !== "" ? 1 : Number.NaN;
          const own: string[] = [];
          for await (const line of splitToLines(pieces())) own.push(line);
          expect(found).toBe(own.filter((line) => line.trim() !== "").length);
          const usable = own.filter(
            (line, at) => "input" in parseRecord(at === 0 ? line.replace(/^\ufeff/, "") : line),
          );
          let inBlocks = 0;
          for await (const block of readBlocks([pieces()]))
            for (const { start, end } of linesOf(block.bytes))
              if ("input" in parseRecord(new TextDecoder().decode(block.bytes.subarray(start, end)))) inBlocks++;
          expect(inBlocks).toBe(usable.length);
        }),
        { numRuns: cases },
      ),
    patience,
  );

  it(
    "bytes and Markdown: any become text or are refused, and never throw",
    () =>
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), anyText, (bytes, text) => {
          const { text: decoded, wrong, encoding } = decode(bytes);
          expect([typeof binaryKind(bytes), typeof isGarbled(decoded, wrong, encoding)]).not.toContain("undefined");
          const utf8 = decode(Buffer.from(text));
          if (encoding === "UTF-8" && !text.includes("\0") && utf8.encoding === "UTF-8")
            expect(utf8.text).toBe(
              Buffer.from(text)
                .toString("utf8")
                .replace(/^\ufeff/, ""),
            );
          expect(typeof readMarkdown(text).text).toBe("string");
        }),
        { numRuns: cases },
      ),
    patience,
  );
});
