import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../src/text";

let root = "";
const body = "The harbour was closed on Monday after a crane fell into the water, the port said.";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "variorum-read-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

async function read(...paths: string[]): Promise<{ keys: string[]; texts: string[]; problems: string[] }> {
  const corpus = await readCorpus(paths.map((path) => join(root, path)));
  return {
    keys: corpus.articles.map(({ article }) => article),
    texts: corpus.articles.map(({ text }) => text),
    problems: corpus.problems.map(({ fatal, message }) => `${fatal ? "!" : ""}${message.replace(`${root}/`, "")}`),
  };
}

describe("readCorpus", () => {
  it("reads a folder by name, with what is in it, README and hidden files left out, each file once", async () => {
    for (const name of ["b.txt", "a/z.txt", "a.txt", "README.md", "a/readme", ".hidden.txt", ".git/x.txt"])
      put(`tree/${name}`, name);
    symlinkSync(join(root, "tree"), join(root, "tree/a/loop"));
    const { keys, problems } = await read("tree", "tree", "tree/b.txt");
    expect([keys, problems]).toEqual([["a/z.txt", "a.txt", "b.txt"], []]);
  });

  it("gives colliding keys a suffix", async () => {
    put("one/x.txt", "One.");
    put("two/x.txt", "Two.");
    expect((await read("one", "two/x.txt")).keys).toEqual(["x.txt", "x.txt~2"]);
  });

  it("keeps names as they are", async () => {
    const names = ["a b.txt", "it's.txt", "new\nline.txt", "__proto__.txt", "é.txt"];
    for (const name of names) put(`names/${name}`, "One.");
    expect((await read("names")).keys.sort()).toEqual([...names].sort());
  });

  it.each<[string, Uint8Array, string, string | null]>([
    ["UTF-8", Buffer.from("“é”\r\n"), "“é”\r\n", null],
    ["UTF-8 with a mark", Buffer.from("\ufeffé"), "é", null],
    ["UTF-16 LE with a mark", Buffer.from("\ufeffé a", "utf16le"), "é a", null],
    ["UTF-16 BE with a mark", Buffer.from("\ufeffé a", "utf16le").swap16(), "é a", null],
    ["UTF-16 LE without", Buffer.from("plain words", "utf16le"), "plain words", null],
    ["UTF-16 BE without", Buffer.from("plain words", "utf16le").swap16(), "plain words", null],
    ["Windows-1252", Buffer.from([0x63, 0xe9, 0x93]), "cé“", "not UTF-8, read as Windows-1252"],
    ["UTF-8 with a wrong byte", Buffer.from([0xc3, 0xa9, 0x20, 0xff, 0x61]), "é \ufffda", "1 place that is not UTF-8"],
    ["a few NULs", Buffer.from(`${"word ".repeat(40)}\0`), `${"word ".repeat(40)}\0`, null],
  ])("decodes %s", async (name, bytes, text, problem) => {
    const path = `encoding/${name}.txt`;
    put(path, bytes);
    const { texts, problems } = await read(path);
    expect(texts).toEqual([text]);
    expect(problems).toEqual(problem === null ? [] : [expect.stringContaining(problem)]);
    expect(problems.every((each) => each.startsWith(path))).toBe(true);
  });

  const japanese = "日本の首相は月曜日に三百人の兵士を送ると述べた。".repeat(3);
  /** "いろは、こんにちは。" in Shift_JIS, by hand: no Node writes it */
  const shiftJis = [
    0x82, 0xa2, 0x82, 0xeb, 0x82, 0xcd, 0x81, 0x41, 0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd,
  ];

  it.each<[string, Uint8Array]>([
    ["Shift_JIS", Buffer.from(Array.from({ length: 6 }, () => shiftJis).flat())],
    [
      "ISO 8859-5",
      Buffer.from(Array.from({ length: 8 }, () => [0xbf, 0xe0, 0xd5, 0xd7, 0xd8, 0xd4, 0xd5, 0xdd, 0xe2, 0x20]).flat()),
    ],
    [
      "KOI8-R",
      Buffer.from(Array.from({ length: 8 }, () => [0xf0, 0xd2, 0xc5, 0xda, 0xc9, 0xc4, 0xc5, 0xce, 0xd4, 0x20]).flat()),
    ],
  ])("refuses %s, of which it could only make nonsense", async (name, bytes) => {
    const path = `foreign/${name}.txt`;
    put(path, bytes);
    const { texts, problems } = await read(path);
    expect([texts, problems]).toEqual([
      [],
      [expect.stringMatching(/^!.*(in an encoding that is not UTF-8|a binary file)/)],
    ]);
  });

  it.each<[string, Uint8Array]>([
    ["Windows-1252", Buffer.from("André Müller of Besançon says: voilà, à bientôt, naïve garçon.", "latin1")],
    ["ISO 8859-15", Buffer.from("Œuvres: Łódź".normalize("NFC"), "latin1")],
    ["a few wrong bytes", Buffer.concat([Buffer.from(`${body} “é” `.repeat(20)), Buffer.from([0xff, 0xfe, 0x80])])],
  ])("reads %s all the same", async (name, bytes) => {
    const path = `western/${name}.txt`;
    put(path, bytes);
    expect((await read(path)).texts).toHaveLength(1);
  });

  it("says which texts are not in English, once a file", async () => {
    put("tongues/a.txt", "Le ministre a déclaré lundi que les soldats de la ville sont dans le port.");
    put("tongues/b.txt", body);
    const lines = [japanese, japanese, body].map((text, id) => JSON.stringify({ id, text }));
    put("tongues/c.jsonl", lines.join("\n"));
    const { keys, problems } = await read("tongues");
    expect(keys).toHaveLength(5);
    expect(problems).toEqual([
      expect.stringMatching(/^tongues\/a.txt: is not in English \(language “fr”\)/),
      expect.stringMatching(/^tongues\/c.jsonl: holds 2 articles that are not in English \(language “ja”\)/),
    ]);
  });

  it("says what it cannot read, and goes on", async () => {
    put("bad/empty.txt", " \n");
    put("bad/picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]));
    put("bad/binary.txt", Buffer.from(Array.from({ length: 300 }, (_, at) => at & 7)));
    put("bad/sheet.xlsx", "x");
    put("bad/good.txt", body);
    mkdirSync(join(root, "bare/inner"), { recursive: true });
    const { keys, problems } = await read("missing.txt", "bare", "bad");
    expect(keys).toEqual(["good.txt"]);
    expect(problems).toEqual([
      expect.stringMatching(/^!missing.txt: no such file or folder\. Check/),
      expect.stringMatching(/^!bare: holds no text/),
      expect.stringMatching(/^bad\/sheet.xlsx: is left out/),
      expect.stringMatching(/^!bad\/binary.txt: is a binary file, not text\. Save/),
      expect.stringMatching(/^!bad\/empty.txt: is empty\. Put/),
      expect.stringMatching(/^!bad\/picture.txt: is a picture, not text/),
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("says what it may not read", async () => {
    chmodSync(put("closed.txt", body), 0);
    expect((await read("closed.txt")).problems).toEqual([
      expect.stringMatching(/^!closed.txt: cannot be read \(not allowed\)/),
    ]);
  });

  it("refuses a file longer than any text before reading it", async () => {
    truncateSync(put("long.txt", "x"), 2 ** 29);
    expect((await read("long.txt")).problems).toEqual([
      expect.stringMatching(/^!long.txt: is too long to be one text/),
    ]);
  });

  it("reads half a character, which only an escape can make, as U+FFFD", async () => {
    put(
      "half.jsonl",
      String.raw`{"id":"\udc00a","text":"Half \ud83d, whole \ud83d\ude00, \\ud83d.","title":"\uD83Dx"}`,
    );
    const [article] = (await readCorpus(join(root, "half.jsonl"))).articles;
    expect([article!.article, article!.text, article!.title]).toEqual([
      "\ufffda",
      "Half \ufffd, whole \u{1f600}, \\ud83d.",
      "\ufffdx",
    ]);
  });

  it("reads JSON Lines, naming the lines it leaves out", async () => {
    const lines = [
      JSON.stringify({ id: "a", text: body, title: "Crane", outlet: "Tide", published: "2024-03-04T10:00:00Z" }),
      "{broken",
      "",
      "[1]",
      '{"text":"no id"}',
      '{"id":"e","text":" "}',
      '{"id":7,"text":"Seven."}',
      JSON.stringify({ id: "a", text: "Again.\u2028Still." }),
      '{"__proto__":{"id":"x"},"id":"../up","text":"Up."}',
    ];
    put("set.jsonl", lines.join("\r\n"));
    const corpus = await readCorpus(join(root, "set.jsonl"));
    expect(corpus.articles.map(({ article, text }) => [article, text])).toEqual([
      ["a", body],
      ["7", "Seven."],
      ["a~2", "Again.\u2028Still."],
      ["../up", "Up."],
    ]);
    expect(corpus.articles[0]).toMatchObject({ title: "Crane", outlet: "Tide", published: "2024-03-04" });
    expect(corpus.problems.map(({ message }) => /line (\d) is left out: ([^.]*)/.exec(message)?.slice(1))).toEqual([
      ["2", "it is not JSON"],
      ["4", "it is not a JSON object"],
      ["5", "it has no id"],
      ["6", "its text is empty"],
    ]);
  });
});
