import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { linesOf, readBlocks } from "../../src/cli/archive/blocks";
import { run } from "../../src/cli/main";
import { findNumbers } from "../../src/numbers";
import { findQuotes } from "../../src/quotes";
import { makeTables, type Tables, tableNames } from "../../src/tables";
import { createArticle, createCorpus, lineTooLong, parseRecord, readCorpus, splitToLines } from "../../src/text";
import { readHtml } from "../../src/text/html";
import { isLong, patienceOf } from "../cases";
import { fakeTerminal } from "../cli/fake-terminal";

const folder = mkdtempSync(join(tmpdir(), "variorum-shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = "“We sank 12 boats in the night,” said Ann Lee, the mayor of Orlen.";

function tablesOf(...texts: string[]): Tables {
  return makeTables(createCorpus(texts.map((text, at) => createArticle({ id: `${at}`, text }))).articles);
}

const found = (text: string) => {
  const { quotes, numbers } = tablesOf(text);
  return [
    quotes.map(({ speaker, content }) => [speaker, content.text]),
    numbers.map(({ value, counted }) => [value, counted]),
  ];
};

describe("an article of an unusual shape", () => {
  const plain = found(`The fire began on a hill. ${said}`);

  it.each([
    ["line ends of Windows", `The fire began on a hill.\r\n\r\n${said}\r\n`],
    ["line ends of an old Macintosh", `The fire began on a hill.\r\r${said}\r`],
    ["line ends of Unicode", `The fire began on a hill.\u2029${said}\u2028`],
    ["a byte order mark in its middle", `The fire began on a hill.\n\n\ufeff${said}`],
    ["NULs", `The fire began on a hill.\0 ${said}\0`],
    ["text from right to left beside it", `The fire began on a hill. שלום עולם مرحبا. ${said}`],
    ["emoji", `The fire 🔥👩‍👩‍👧 began on a hill. ${said} 🇩🇪`],
    ["halves of characters", `The fire \ud83d began on a hill. ${said} \udd25`],
    ["a long line of combining marks", `The fire${"\u0301".repeat(5000)} began on a hill. ${said}`],
  ])("with %s gives what it says", (_, text) => {
    expect(found(text)).toEqual(plain);
  });

  it.each([
    ["soft hyphens", "“We sank 12 boats,” said Jo\u00adhan\u00adna Lee\u00admann."],
    ["zero-width spaces", "“We sank 12\u200b boats,” said\u200b Ann Lee."],
    ["letters and marks apart", "“We sank 12 boats,” said Rene\u0301 Mu\u0308ller."],
  ])("with %s inside its words keeps the words and the offsets", (_, text) => {
    const { quotes, numbers } = tablesOf(text);
    expect([quotes.length, numbers.map(({ value }) => value)]).toEqual([1, [12]]);
    expect(quotes[0]!.speaker).not.toBeNull();
    for (const { content } of quotes) expect(text.slice(content.start, content.end)).toBe(content.text);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t\u00a0\u3000"],
    ["one word", "Fire"],
    ["one mark", "“"],
    ["one letter", "a"],
    ["one emoji", "👩‍👩‍👧"],
    ["half a character", "\ud800"],
    ["10,000 parentheses in each other", `${"(".repeat(10_000)}12${")".repeat(10_000)}`],
    ["brackets that never close", "[(“".repeat(10_000)],
  ])("of %s makes up nothing", (_, text) => {
    const tables = tablesOf(text, "The fire began on a hill.");
    expect(tables.quotes.concat(tables.claims as never[]).length).toBeLessThanOrEqual(text.includes("12") ? 1 : 0);
  });

  it.each([
    [
      "French",
      "Le ministre a déclaré lundi : « Nous enverrons 300 soldats dans la ville », a dit M. Dupont, qui est le chef du parti.",
    ],
    [
      "German",
      "Der Minister sagte am Montag: „Wir schicken 300 Soldaten in die Stadt.“ Das sei nicht neu, sagte er nach der Sitzung.",
    ],
    ["Spanish", "El ministro dijo el lunes: “Enviaremos 300 soldados a la ciudad”, según los medios de la capital."],
    ["Russian", "Министр сказал: «Мы отправим 300 солдат в город», сообщил в понедельник Иван Петров."],
    ["Japanese", "首相は月曜日に「我々は300人の兵士を送る」と述べた。"],
  ])("in %s says so and makes up no quotation and no figure", (_, text) => {
    const tables = tablesOf(text);
    expect(["en", "und"]).not.toContain(tables.articles[0]!.language);
    expect([tables.quotes, tables.numbers]).toEqual([[], []]);
    expect(tables.words.length).toBeGreaterThan(0);
  });

  it("given twice is a copy of itself that agrees with itself", () => {
    const text = `The fire began on a hill near the old town of Orlen on Monday. ${said} Then it rained for hours.`;
    const { copies, overlaps, claims, utterances, quotes } = tablesOf(text, text);
    expect(copies).toHaveLength(1);
    expect(overlaps[0]).toMatchObject({ jaccard: 1, shareOfA: 1, shareOfB: 1 });
    expect(claims.every(({ verdict }) => verdict === "agree")).toBe(true);
    expect(utterances).toHaveLength(1);
    expect(quotes).toHaveLength(2);
  });
});

describe("size", () => {
  it(
    "10 million quotation marks are read",
    () => {
      for (const mark of ['"', "“", "'"]) {
        const article = createArticle({
          id: "marks",
          text: mark.repeat(isLong ? 10_000_000 : 1_000_000),
        });
        const tables = makeTables([article], ["quotes", "numbers"]);
        expect([tables.quotes, tables.numbers]).toEqual([[], []]);
      }
    },
    patienceOf(300_000),
  );

  it("more figures in one sentence than a call takes arguments are read", () => {
    const article = createArticle({ id: "figures", text: `In all ${"1 ".repeat(130_000)}boats sank.` });
    expect(findNumbers(article).length).toBeGreaterThan(100_000);
  });

  it(
    "more statements in one article than a call takes arguments are read",
    () => {
      const text = "Ann Lee said in a statement:\n\nWe will mend it soon.\n\n".repeat(130_000);
      expect(findQuotes(createArticle({ id: "a", text }))).toHaveLength(130_000);
    },
    patienceOf(120_000),
  );

  it("files over the longest text there can be are refused with what to do, and cost no memory", async () => {
    for (const name of ["long.txt", "long.html", "long.md"]) {
      writeFileSync(join(folder, name), "x");
      truncateSync(join(folder, name), 3 * 2 ** 30);
    }
    const before = process.memoryUsage().rss;
    const { articles, problems } = await readCorpus(folder);
    expect(articles).toEqual([]);
    expect(
      problems.map(({ fatal, message }) => [fatal, /too long to be one text .*512 MiB.*Split it/.test(message)]),
    ).toEqual(Array.from({ length: 3 }, () => [true, true]));
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
    for (const name of ["long.txt", "long.html", "long.md"]) rmSync(join(folder, name));
  });

  const lines = ["a", "x".repeat(5000), "b", "y".repeat(900), "", "z".repeat(700_000), "c"].map((text, at) =>
    at === 4 ? "" : JSON.stringify({ id: `${at}`, text }),
  );

  it.each([7, 4096, 1 << 20])(
    "a line over the longest text is let go and named, in pieces of %i bytes",
    async (size) => {
      const bytes = Buffer.from(lines.join("\n"));
      const pieces = function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const found: string[] = [];
      for await (const line of splitToLines(pieces(), 600)) found.push(line === lineTooLong ? "…" : line);
      expect(found).toEqual(lines.map((line) => (line.length > 600 ? "…" : line)));
      expect(parseRecord(lineTooLong)).toEqual({ reason: expect.stringContaining("longer than any text") });

      const stream = async function* () {
        yield* pieces();
      };
      const whole = new TextDecoder();
      const inBlocks: [number, string][] = [];
      for await (const block of readBlocks([stream()], 600_000))
        for (const { start, end, line } of linesOf(block.bytes))
          inBlocks.push([
            block.firstLine + line,
            whole.decode(block.bytes.subarray(start, end)).replace(lineTooLong, "…"),
          ]);
      const expected = lines.map((line, at): [number, string] => [
        at + 1,
        line.length > 600_000 && size < 600_000 ? "…" : line,
      ]);
      expect(inBlocks).toEqual(expected.filter(([, line]) => line !== ""));
    },
  );

  it.skipIf(!isLong)(
    "a line of 2 GB is left out and named by the command, the others are read",
    async () => {
      const path = join(folder, "long.jsonl");
      writeFileSync(path, `${JSON.stringify({ id: "a", text: said })}\n`);
      truncateSync(path, 2 ** 31);
      const { articles, problems } = await readCorpus(path);
      expect([articles.map(({ article }) => article), problems.map(({ message }) => message)]).toEqual([
        ["a"],
        [expect.stringContaining("line 2 is left out: it is longer than any text can be")],
      ]);
      const { terminal, heard } = fakeTerminal();
      expect(await run(["quotes", path, "--each"], terminal)).toBe(0);
      expect(heard.said).toContain("line 2 is left out: it is longer than any text can be");
      expect(heard.out.trimEnd().split("\n")).toHaveLength(1);
    },
    patienceOf(120_000),
  );

  it("pages made to break a parser end", async () => {
    for (const piece of ["<p><b>", "<a href='", "<!--", "<table><tr>", "&#", "<svg><p>", "</div>"])
      expect(typeof (await readHtml(piece.repeat(50_000))).text).toBe("string");
  });
});

it("the tables of texts of every kind hold what JSON can say", () => {
  const tables = tablesOf("\ud800“a\0b”, said \udfff Lee.", `\ufeff${said}`, "12 \u202eboats");
  for (const name of tableNames) expect(JSON.parse(JSON.stringify(tables[name]))).toEqual(tables[name]);
});
