import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { readCorpus } from "../../src/text";
import { fakeTerminal } from "../cli/fake-terminal";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-encodings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(files: { [name: string]: Uint8Array | string }) {
  mkdirSync(join(folder, "texts"), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "texts", name), content);
  const { articles, problems } = await readCorpus(join(folder, "texts"));
  return { texts: articles.map(({ text }) => text), said: problems.map(({ message }) => message).join("\n") };
}

const bytes = (hexadecimal: string): Buffer => Buffer.from(hexadecimal.replaceAll(" ", ""), "hex");
const spread = (text: string, write: (code: number, at: number, all: Buffer) => void): Buffer => {
  const all = Buffer.alloc(4 * [...text].length);
  for (const [at, character] of [...text].entries()) write(character.codePointAt(0)!, 4 * at, all);
  return all;
};
// "Łódź" in ISO-8859-2, the sentence in Shift_JIS, "首相" in ISO-2022-JP
const polish = Buffer.concat([Buffer.from("The mayor of "), bytes("A3F364BC"), Buffer.from(" said no.")]);
const sentence = "首相は月曜日、東京で「兵士を送る」と述べた。";
const japanese = bytes("8ef1918a82cd8c8e976a93fa8141938c8b9e82c5817595ba8e6d82f0919782e9817682c68f7182d782bd8142");
const switched = Buffer.concat([Buffer.from("\u001b$B"), bytes("3C73 416A"), Buffer.from("\u001b(B said no.")]);
const page = (charset: string, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<html><head>${charset}</head><body><article><p>`),
    body,
    Buffer.from("</p></article></body></html>"),
  ]);

describe("a text", () => {
  it.each([
    ["little", (code: number, at: number, all: Buffer) => all.writeUInt32LE(code, at)],
    ["big", (code: number, at: number, all: Buffer) => all.writeUInt32BE(code, at)],
  ])("in UTF-32, %s end first, is read", async (_, write) => {
    const { texts, said } = await read({ "a.txt": spread("\ufeffThe café 🙂 closed.", write) });
    expect([texts, said]).toEqual([["The café 🙂 closed."], ""]);
  });

  it.each([
    ["iso-8859-2", polish, "The mayor of Łódź said no."],
    ["Shift_JIS", japanese, sentence],
    ["iso-2022-jp", switched, "首相 said no."],
  ])("in %s is read as that where variorum.json of its folder says so", async (encoding, content, text) => {
    const files = { "a.txt": content, "b.txt": "The café closed.", "variorum.json": JSON.stringify({ encoding }) };
    const { texts, said } = await read(files);
    expect(texts).toEqual([text, "The café closed."]);
    expect(said).not.toMatch(/UTF-8|Windows-1252/);
  });

  it.each([
    ["read as Windows-1252", polish],
    ["is in an encoding that is not", japanese],
    ["is in an encoding that is not", switched],
  ])("in an encoding that nobody names %s, and the message says how to name it", async (what, content) => {
    const { said } = await read({ "a.txt": content });
    expect(said).toContain(what);
    expect(said).toContain('name its encoding in the variorum.json of its folder: {"encoding": "iso-8859-2"}');
  });

  it("is not read in an encoding that is none", async () => {
    const { said } = await read({ "a.txt": "One boat sank.", "variorum.json": '{"encoding": "klingon"}' });
    expect(said).toContain("encoding is not applied: it is not the name of an encoding");
  });
});

describe("a page", () => {
  it.each([
    ["iso-8859-2", polish, "The mayor of Łódź said no."],
    ["shift_jis", japanese, sentence],
  ])("that says it is in %s is read as that", async (charset, content, text) => {
    for (const head of [
      `<meta charset="${charset}">`,
      `<meta http-equiv='Content-Type' content='text/html; charset=${charset}'>`,
    ])
      expect(await read({ "a.html": page(head, content) })).toMatchObject({ texts: [text] });
  });

  it("that says so wrongly is read as what it is", async () => {
    const { texts } = await read({
      "a.html": page("<meta charset=shift_jis>", Buffer.from("The mayor of Łódź said no.")),
      "b.html": page("<meta charset=klingon>", Buffer.from("The mayor of Łódź said no.")),
      "c.html": page("<meta charset=latin1>", Buffer.concat([Buffer.from("The café in Łódź closed. "), bytes("E9")])),
    });
    expect(texts).toEqual([
      "The mayor of Łódź said no.",
      "The mayor of Łódź said no.",
      "The café in Łódź closed. \ufffd",
    ]);
  });
});

describe("JSON Lines", () => {
  const line = (id: number): Buffer =>
    Buffer.concat([Buffer.from(`{"id":"${id}","text":"The caf`), bytes("E9"), Buffer.from(' closed."}\n')]);

  it("that are not UTF-8 are read, and it is said in which lines letters are lost", async () => {
    const { texts, said } = await read({ "a.jsonl": Buffer.concat([line(1), line(2)]) });
    expect(texts).toEqual(["The caf\ufffd closed.", "The caf\ufffd closed."]);
    expect(said).toContain("line 1 has 1 place without a character (U+FFFD): it is not UTF-8");
    expect(said).toContain("line 2 has");
  });

  it("in parts, or article by article, too; of many lines the first are named", async () => {
    const path = join(folder, "a.jsonl");
    const long = Buffer.from(`{"id":"0","text":"One boat sank.","left":"${"x".repeat(2_000_000)}"}\n`);
    writeFileSync(path, Buffer.concat([long, ...Array.from({ length: 30 }, (_, at) => line(at + 1))]));
    for (const args of [["articles"], ["numbers", "--each"]]) {
      const { terminal, heard } = fakeTerminal();
      expect(await run([args[0]!, path, ...args.slice(1)], terminal)).toBe(0);
      expect(heard.said).toContain("line 2 has 1 place without a character");
      expect(heard.said).not.toContain("line 25 has");
      expect(heard.said).toContain("30 lines are not UTF-8 or damaged in all.");
    }
  }, 60_000);

  it("with halves of characters are read without them, so that no table holds what no file can", async () => {
    const path = join(folder, "a.jsonl");
    const text = String.raw`The \ud83d boat sank, said \udd25 Lee \ud83d\udd25.`;
    writeFileSync(path, `{"id":"\\ud800","title":"A \\udfff","text":"${text}"}\n`);
    const { articles, problems } = await readCorpus(path);
    expect(articles.map(({ article, title, text }) => [article, title, text])).toEqual([
      ["\ufffd", "A \ufffd", "The \ufffd boat sank, said \ufffd Lee 🔥."],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("line 1 has 2 places without")]);
    const { terminal, heard } = fakeTerminal();
    expect(await run(["export", path, "-o", join(folder, "out"), "--format", "parquet"], terminal)).toBe(0);
    expect(await run(["sql", join(folder, "out"), "select title from articles"], terminal)).toBe(0);
    expect(heard.out).toBe('{"title":"A \ufffd"}\n');
  }, 30_000);

  it("whose ids are numbers that would become others are left out and named", async () => {
    const ids = ["12345678901234567890", "1e999", "9007199254740993", "17", "0.5"];
    const { texts, said } = await read({ "a.jsonl": ids.map((id) => `{"id":${id},"text":"Text ${id}."}`).join("\n") });
    expect(texts).toEqual(["Text 17.", "Text 0.5."]);
    expect(said.match(/too large to be read exactly, put it in quotation marks/g)).toHaveLength(3);
  });

  it("in UTF-16 are refused as that", async () => {
    const { said } = await read({ "a.jsonl": Buffer.from('\ufeff{"id":"a","text":"One boat sank."}\n', "utf16le") });
    expect(said).toMatch(/is UTF-16 or UTF-32, and JSON Lines are UTF-8\. Save it again as UTF-8\.$/);
  });
});

it("a name with line ends makes no message of its own", async () => {
  const { said } = await read({ "a\nvariorum: all is well.docx": "x", "b\u2028c.txt": "", "d.txt": "One boat sank." });
  expect(said.split("\n")).toHaveLength(2);
  expect(said).toContain("a␊variorum: all is well.docx: is left out");
});
