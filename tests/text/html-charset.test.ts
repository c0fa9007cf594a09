import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/text/html-charset";

/** "いろは" in Shift_JIS and in ISO-2022-JP, "Мост закрыт" in Windows-1251: no Node writes them. */
const shiftJis = [0x82, 0xa2, 0x82, 0xeb, 0x82, 0xcd];
const iso2022 = [0x1b, 0x24, 0x42, 0x24, 0x24, 0x24, 0x6d, 0x24, 0x4f, 0x1b, 0x28, 0x42];
const cyrillic = [0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2];

function page(head: string, body: readonly number[] | string): Buffer {
  return Buffer.concat([Buffer.from(`<html><head>${head}</head><body>`), Buffer.from(body as number[])]);
}

describe("the encoding of a page", () => {
  it.each<[string, Buffer, string | null, string, string]>([
    ["named in its head", page('<meta charset="Shift_JIS">', shiftJis), null, "Shift_JIS", "いろは"],
    [
      "named as they did before",
      page('<meta content="text/html; charset=windows-1251" http-equiv=x>', cyrillic),
      null,
      "windows-1251",
      "Мост закрыт",
    ],
    ["named by the server", page("", shiftJis), "x-sjis", "x-sjis", "いろは"],
    ["the server goes before the page", page("<meta charset=utf-8>", cyrillic), "cp1251", "cp1251", "Мост закрыт"],
    ["seven bits", page("<meta charset=iso-2022-jp>", iso2022), null, "iso-2022-jp", "いろは"],
    ["UTF-8 called something else", page("<meta charset=iso-8859-1>", "café"), "latin1", "UTF-8", "café"],
    ["Windows-1252", page("<meta charset=iso-8859-1>", [0x93, 0xe9, 0x94]), null, "iso-8859-1", "“é”"],
    ["Windows-1252, unnamed", page("", [0x93, 0xe9, 0x94]), null, "Windows-1252", "“é”"],
    ["a name that nobody knows", page("<meta charset=nonsense>", "café"), "also nonsense", "UTF-8", "café"],
    ["named in a comment only", page("<!-- charset=shift_jis -->", [0xe9]), null, "Windows-1252", "é"],
  ])("%s", (_, bytes, named, encoding, text) => {
    const found = decodePage(bytes, named);
    expect([found.encoding, found.wrong, found.text.slice(found.text.indexOf("<body>") + 6)]).toEqual([
      encoding,
      0,
      text,
    ]);
  });

  it("counts the places that are not of the encoding named", () => {
    expect(decodePage(page("<meta charset=shift_jis>", [0x82, 0xa2, 0x82, 0x20])).wrong).toBe(1);
  });
});
