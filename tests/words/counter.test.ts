import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasOf, foldWord, TokenKind, tokenize } from "../../src/text";
import { createCounter } from "../../src/words";
import { casesOf } from "../cases";

/** The same counts the slow and plain way. */
function countSlowly(text: string): { words: Map<string, number>; total: number } {
  const { starts, ends, kinds, count } = tokenize(text);
  const words = new Map<string, number>();
  let total = 0;
  for (let at = 0; at < count; at++) {
    if (kinds[at]! > TokenKind.Number) continue;
    total++;
    const isGlued = at > 0 && kinds[at - 1] === TokenKind.Number && ends[at - 1] === starts[at];
    if (kinds[at] === TokenKind.Number || isGlued) continue;
    const written = text.slice(starts[at], ends[at]);
    const word = aliasOf(written) ? written : foldWord(written);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { words, total };
}

function countQuickly(counter: ReturnType<typeof createCounter>, text: string | Uint8Array) {
  const { keys, counts, total } = counter.add(text);
  return { words: new Map([...keys].map((key, at) => [counter.wordOf(key), counts[at]!])), total };
}

const sorted = ({ words, total }: ReturnType<typeof countSlowly>) => [
  total,
  [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
];

describe("createCounter", () => {
  it.each([
    "The ferry left. The ferry's crew didn't: IS is not us, the US is.",
    "Mr. Ode met J. Rao at 5 p.m. on Jan. 5, in St. Ives. No. 7 won.",
    "\u201cIt\u2019s over\u201d\u2014Anna\u2019s words \u2013 wasn\u2019t it? caf\u00e9 na\u00efve \u041c\u043e\u0441\u043a\u0432\u0430 \u4e2d\u6587",
    "state-of-the-art US-led and/or 24/7 19th 5m 1990s '90s rock 'n' roll 'em .5m e.g. example.com a.b",
    "boys' toys ''quoted'' `back` snake_case don't. can't, O'Neil's \ud83d\ude00 x\ud83d\ude00y \ud835\udc00b a\u00adb",
    "``The 'old' boats''' said U.S. envoys; (U.K.) U.S.-led, U.N.'s a.m.x A.B. J.K.Rao e.g.: i.e.. Ph.D. Sen. Ode's. Mr.",
    "$5 $3.5m, 1,000 1,00,000 12,34 1,2345 10:30 5-year 24/7. 3.5. 1990s, 5' 6'' No. no. No.7 Jan.5 5.a 5.. 2.5.6 1,000.50,",
    "",
    "end",
  ])("counts what tokenize finds in %j", (text) => {
    expect(sorted(countQuickly(createCounter(), text))).toEqual(sorted(countSlowly(text)));
    expect(sorted(countQuickly(createCounter(), Buffer.from(text)))).toEqual(sorted(countSlowly(text)));
  });

  it("has room for many words and for long texts", () => {
    const text = Array.from({ length: 60_000 }, (_, at) => `w${(at * 7919) % 30_000}x`).join(" ");
    const counter = createCounter();
    const { keys, counts } = counter.add(text);
    expect(new Set(keys).size).toBe(30_000);
    expect(new Set(counts)).toEqual(new Set([2]));
    expect(counter.wordOf(keys[1]!)).toBe("w7919x");
  });

  it.each(["", "\u2018", "a\u2019", "the "])("loses no word while its tables grow, after %j", (before) => {
    const letters = (at: number) =>
      [...at.toString(26)].map((digit) => "abcdefghijklmnopqrstuvwxyz"[parseInt(digit, 26)]).join("");
    const text = Array.from({ length: 20_000 }, (_, at) => `${before}${at % 3 ? "q" : "Q"}${letters(at)}z`).join(" ");
    expect(sorted(countQuickly(createCounter(), text))).toEqual(sorted(countSlowly(text)));
  });

  it("counts what tokenize finds in any text, and begins each text from nothing", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "ferry",
        "Ferry",
        "US",
        "'s",
        "\u2019s",
        "'",
        "\u2019",
        ".",
        " ",
        " ",
        " ",
        "-",
        "Jan",
        "Mr",
        "5",
        "th",
        "''",
        "`",
        "U.S",
        "No",
        "1,000",
        "3.5",
      ),
      fc.constantFrom(
        "\n",
        "\u00a0",
        "\u201c",
        "\u2014",
        "_",
        "/",
        '"',
        "caf\u00e9",
        "\ud83d\ude00",
        "\ud800",
        "A",
        "s",
        "n't",
        ",",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const counter = createCounter();
        for (const each of texts) expect(sorted(countQuickly(counter, each))).toEqual(sorted(countSlowly(each)));
      }),
      { numRuns: casesOf(200) },
    );
  });
});
