import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TokenKind, tokenize } from "../../src/text";

const letters = Object.keys(TokenKind).map((name) => name[0]);

function show(text: string): string {
  const { count, starts, ends, kinds } = tokenize(text);
  const tokens = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]) + letters[kinds[at]!]);
  return tokens.join(" ");
}

describe("tokenize", () => {
  it.each([
    ["They don't defend the café", "TheyW don'tW defendW theW caféW"],
    ["the U.S.-led talks", "theW U.S.W -J ledW talksW"],
    ["Kenya's team, the boys' toys", "KenyaW 'sC teamW ,M theW boysW 'C toysW"],
    ["Kenya’s team, the boys’ toys", "KenyaW ’sC teamW ,M theW boysW ’C toysW"],
    ["‘the boys’ he said", "‘Q theW boysW ’Q heW saidW"],
    ["'the boys' he said", "'Q theW boysW 'Q heW saidW"],
    ["2,500 of 3.5, 2014,150 and 1,00,000", "2,500N ofW 3.5N ,M 2014N ,M 150N andW 1,00,000N"],
    ["24/7 COVID-19 2.4Ghz 19th A320", "24N /J 7N COVIDW -J 19N 2.4N GhzW 19N thW A320W"],
    ["Mr. J. K. Marsh, Ph.D., at 5 p.m.", "Mr.W J.W K.W MarshW ,M Ph.D.W ,M atW 5N p.m.W"],
    ["No. 5? No. Plan B.", "No.W 5N ?M NoW .M PlanW BW .M"],
    ["``One'' -- two... three", "``Q OneW ''Q --M twoW ...M threeW"],
    ["the '90s, $.5 (IS)'s", "theW 'M 90N sW ,M $M .5N (M ISW )M 'sC"],
    ["get 'em, l'Oréal", "getW 'emW ,M l'OréalW"],
    ["see example.com.", "seeW example.comW .M"],
    ["🙂 𝒳y \ud800", "🙂M 𝒳yW \ud800M"],
  ])("%s", (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it("covers every text in order with nothing but white space between", () => {
    const piece = fc.constantFrom(
      "a",
      "S",
      "s",
      "'",
      "’",
      "‘",
      '"',
      ".",
      "U.S.",
      "1",
      ",",
      "-",
      "/",
      " ",
      "\n",
      "🙂",
      "\ud800",
      "\u00ad",
      "No",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          const { count, starts, ends } = tokenize(text);
          let at = 0;
          for (let token = 0; token < count; token++) {
            expect(starts[token]).toBeGreaterThanOrEqual(at);
            expect(ends[token]).toBeGreaterThan(starts[token]!);
            expect(text.slice(at, starts[token])).toMatch(/^[\s\p{Z}\p{Cf}\p{Cc}]*$/u);
            at = ends[token]!;
          }
          expect(text.slice(at)).toMatch(/^[\s\p{Z}\p{Cf}\p{Cc}]*$/u);
        },
      ),
    );
  });
});
