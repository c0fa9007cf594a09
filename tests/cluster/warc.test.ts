import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, record, ways } from "./crawl";
import { main, python, root } from "./spark";

/** A file, and of each of its pages the address and the text, or why there is none. */
type Case = [name: string, file: Buffer, wanted: [string, unknown][]];

const page = Buffer.from("<html><body><p>Le café est fermé.</p></body></html>");
/** "いろは" in Shift_JIS */
const shiftJis = Buffer.from([0x82, 0xa2, 0x82, 0xeb, 0x82, 0xcd]);
const one = record("response", "1", answer("<p>one"));
const two = record("response", "2", answer("<p>two"));
const both: [string, unknown][] = [
  ["1", "one"],
  ["2", "two"],
];
const packed = Buffer.concat([gzipSync(one), gzipSync(two)]);
const lost = (reason: string) => `crawl.warc.gz cannot be read from here on (${reason})`;

const sent = Object.entries(ways).map(
  ([way, send]): Case => [
    `a page sent ${way}`,
    gzipSync(record("response", "a", send(page))),
    [["a", "Le café est fermé."]],
  ],
);

const single: Case[] = (
  [
    ["Windows-1252, unnamed", "response", answer(Buffer.from("<p>caf\xe9 \x93x\x94", "latin1")), "café “x”"],
    [
      "Shift_JIS, named in the page",
      "response",
      answer(Buffer.concat([Buffer.from("<meta charset=shift_jis><p>"), shiftJis])),
      "いろは",
    ],
    [
      "Shift_JIS, named by the server",
      "response",
      answer(Buffer.concat([Buffer.from("<p>"), shiftJis]), [], 'text/html; charset="Shift_JIS"'),
      "いろは",
    ],
    [
      "no charset that is known",
      "response",
      answer(Buffer.concat([Buffer.from("<p>"), ...Array.from({ length: 9 }, () => shiftJis)])),
      "the page cannot be read (its charset is not known)",
    ],
    ["a text extracted before", "conversion", "Größe.\nWARC/1.0 is a format.", "Größe.\nWARC/1.0 is a format."],
    ["a page without an answer", "resource", "<p>x", "x"],
    ["a picture", "response", answer(".", [], "image/png"), null],
    ["a redirection", "response", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Moved.", null],
    ["a failure", "response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Not here.", null],
    ["a request", "request", "GET / HTTP/1.1\r\nAccept: text/html\r\n\r\n", null],
    [
      "a page cut off within its packing",
      "response",
      answer(gzipSync(page).subarray(0, 20), ["Content-Encoding: gzip"]),
      "the page cannot be read (unexpected end of file)",
    ],
    [
      "an encoding of its own",
      "response",
      answer("x", ["Content-Encoding: pack200"]),
      "the page cannot be read (this Node unpacks no pack200)",
    ],
    [
      "very much out of little",
      "response",
      answer(gzipSync(Buffer.alloc(80 << 20)), ["Content-Encoding: gzip"]),
      expect.stringMatching(/^the page cannot be read \(Cannot create a Buffer larger than 67108864 bytes/),
    ],
  ] as [string, string, Buffer | string, unknown][]
).map(([name, type, body, wanted]) => [
  name,
  Buffer.concat([record(type, "x", body), two]),
  [...(wanted === null ? [] : [["x", wanted] as [string, unknown]]), ["2", "two"]],
]);

const whole: Case[] = [
  ["a file packed record by record", packed, both],
  ["a file packed as one", gzipSync(Buffer.concat([one, two])), both],
  ["a file not packed", Buffer.concat([one, two]), both],
  ["an empty file", Buffer.alloc(0), []],
  ["no WARC file", Buffer.from("<p>x"), [["crawl.warc.gz", "crawl.warc.gz holds no WARC record"]]],
  [
    "a file cut off",
    packed.subarray(0, -30),
    [
      ["1", "one"],
      ["2", lost("the file ends within a record")],
    ],
  ],
  [
    "a file cut off, not packed",
    Buffer.concat([one, two.subarray(0, -9)]),
    [
      ["1", "one"],
      ["2", lost("the file ends within a record")],
    ],
  ],
  [
    "a file cut off within a head",
    Buffer.concat([one, two.subarray(0, 30)]),
    [
      ["1", "one"],
      ["1", lost("the file ends within a record")],
    ],
  ],
  [
    "junk at the end",
    Buffer.concat([packed, Buffer.from("junk")]),
    [...both, ["2", lost("Error -3 while decompressing data: incorrect header check")]],
  ],
];

const lengths: Case[] = (
  [
    ["too short", 50],
    ["too long", 120],
    ["longer than the file", 100_000],
    ["longer than any page", 99_999_999_999],
    ["no number", "many"],
    ["below nothing", "-5"],
  ] as const
).flatMap(([name, length]) => {
  const records = [one, record("response", "x", answer("<p>damaged"), length), two];
  const wanted: [string, unknown][] = [
    ["1", "one"],
    [
      "x",
      length === 99_999_999_999
        ? "its record is longer than 33554432 bytes"
        : `the length of its record is not ${length}`,
    ],
    ["2", "two"],
  ];
  return [
    [`a record's length ${name}`, Buffer.concat(records), wanted] as Case,
    [`a record's length ${name}, packed`, Buffer.concat(records.map((each) => gzipSync(each))), wanted] as Case,
  ];
});

const cases = [...sent, ...single, ...whole, ...lengths];

describe("the pages of a crawl", () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-warc-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const found = new Map<string, [string, string][]>(cases.map(([name]) => [name, []]));

  /** All files in one go, as the job reads them: in rows cut where a packed record begins. */
  beforeAll(() => {
    for (const [at, [, file]] of cases.entries()) writeFileSync(join(folder, `${at}`), file);
    const code = `import json, sys
sys.path.insert(0, ${JSON.stringify(join(root, "cluster"))})
import warc
for at in range(${cases.length}):
    pieces = open(${JSON.stringify(folder)} + f"/{at}", "rb").read().split(warc.MAGIC)
    for line in warc.read_rows(("file:/x/crawl.warc.gz", piece) for piece in pieces):
        print(json.dumps({**json.loads(line), "case": at}))`;
    const read = spawnSync(python, ["-c", code]);
    if (read.status !== 0) throw new Error(String(read.stderr));
    const texts = spawnSync(process.execPath, [main, "worker", "extract"], { input: read.stdout, encoding: "utf8" });
    if (texts.status !== 0) throw new Error(texts.stderr);
    for (const line of texts.stdout.trimEnd().split("\n")) {
      const { id, text, error, case: at } = JSON.parse(line) as { [field: string]: string } & { case: number };
      found.get(cases[at]![0])!.push([id!, error ?? text!.trim()]);
    }
  });

  it.each(cases)("%s", (name, _, wanted) => {
    expect(found.get(name)).toEqual(wanted);
  });
});
