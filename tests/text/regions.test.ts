import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, createArticle, findRegions } from "../../src/text";

function show(text: string): string[] {
  return findRegions(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, " ")}`);
}

const one = "The harbour of Orlen was closed on Monday after a crane fell into the water, the port said.";
const two = "Nobody was hurt, but two ships could not leave before the evening, a spokesman told reporters.";

describe("findRegions", () => {
  it("tells headline, dateline, body and what a page prints around them", () => {
    const text = `Harbour.example.com - All that floats\nCrane falls into harbour\nOrlen, March 4 (AFP) March 4, 2024\n${one}\n\n${two}\n\nADVERTISEMENT\n\nSea News\nWhale seen near Orlen\nWill the tide turn?\n\nAll rights reserved. Copyright Harbour. You may not copy this.`;
    expect(show(text)).toEqual([
      "boilerplate: Harbour.example.com - All that floats",
      "headline: Crane falls into harbour",
      "dateline: Orlen, March 4 (AFP) March 4, 2024",
      `body: ${one} ${two}`,
      "boilerplate: ADVERTISEMENT Sea News Whale seen near Orlen Will the tide turn? All rights reserved. Copyright Harbour. You may not copy this.",
    ]);
  });

  it("takes the dateline off the first paragraph", () => {
    expect(show(`ORLEN, March 4, 2024 (XYZ/AFP) - ${one}\n\n${two}`)).toEqual([
      "dateline: ORLEN, March 4, 2024 (XYZ/AFP) -",
      `body: ${one} ${two}`,
    ]);
    expect(show(`PARIS — ${one}\n\n${two}`)[0]).toBe("dateline: PARIS —");
    expect(show(`WATCH — ${one}\n\n${two}`)[0]).toMatch(/^body/);
  });

  it("keeps one headline: what repeats it is furniture, and so is the site's name after it", () => {
    const text = `Monday, March 4, 2024\n\nCrane Falls into Harbour of Orlen | TIDE\n\nDate:\n\nCrane falls into harbour of Orlen\n\n${one}\n\n${two}\n\nLatest stories`;
    expect(show(text)).toEqual([
      "boilerplate: Monday, March 4, 2024",
      "headline: Crane Falls into Harbour of Orlen",
      "boilerplate: | TIDE Date: Crane falls into harbour of Orlen",
      `body: ${one} ${two}`,
      "boilerplate: Latest stories",
    ]);
  });

  it("knows captions by their credit and headings by their shape", () => {
    const text = `Crane falls into harbour\n\nThe crane on Monday. Photo: REUTERS\n\n${one}\n\n- 'No danger' -\n\n${two}\n\nWhat comes next\n\n${one}\n\nMen at work. (Ada Lind/Tide Press)\n\n${two}`;
    expect(show(text).map((line) => line.split(":")[0])).toEqual([
      "headline",
      "caption",
      "body",
      "subhead",
      "body",
      "subhead",
      "body",
      "caption",
      "body",
    ]);
  });

  it.each([
    "Read more: Other crane falls",
    "https://example.com/crane",
    "Story continues below advertisement",
    "© 2024 Tide Press",
    "Sign up for our newsletter",
    "(Reporting by Ada Lind; editing by Bo Ode)",
    "------",
    "Watch the crane fall »",
    "Tide's Ada Lind contributed to this report.",
    "Our Standards: the principles of Tide Press.",
  ])("leaves out %s between paragraphs", (line) => {
    expect(show(`${one}\n\n${line}\n\n${two}`)).toEqual([`body: ${one}`, `boilerplate: ${line}`, `body: ${two}`]);
  });

  it.each([
    "He said:",
    "Search teams went out at night",
    "Comments made by the mayor were not heard.",
    "She had one wish: peace",
    "«We saw it fall»",
    "Readers had contributed to this report of the port",
  ])("never takes %s for furniture", (line) => {
    expect(show(`${one}\n\n${line}\n\n${two}`).some((region) => region.startsWith("boilerplate"))).toBe(false);
  });

  it("tells the bar of a site from the headline under it", () => {
    const text = `The Tide Post | World\nShare this article\nCrane falls into harbour\nBy Ada Lind\n\n${one}\n\n${two}`;
    expect(show(text).slice(0, 3)).toEqual([
      "boilerplate: The Tide Post | World Share this article",
      "headline: Crane falls into harbour",
      "dateline: By Ada Lind",
    ]);
    expect(createArticle({ id: "a", text })).toMatchObject({
      title: "Crane falls into harbour",
      outlet: "The Tide Post",
    });
  });

  it("leaves out a list of other stories in the middle, and keeps a lone heading there", () => {
    const list = "Related articles\nWhale seen near Orlen\nTide turns early";
    expect(show(`${one}\n\n${list}\n\n${two}`)).toEqual([
      `body: ${one}`,
      `boilerplate: ${list.replace(/\n/g, " ")}`,
      `body: ${two}`,
    ]);
    expect(show(`${one}\n\nAdvertisement\n\nWhat comes next\n\n${two}`).at(-1)).toBe(`body: What comes next ${two}`);
  });

  it("ends the story where readers speak, not where a page offers them to", () => {
    const comments = "Comments (2)\nBo: The port sleeps.\n\nIda: It does.";
    expect(show(`${one}\n\n${two}\n\n${comments}`).at(-1)).toBe(`boilerplate: ${comments.replace(/\n+/g, " ")}`);
    expect(show(`Crane falls\n\n2 comments\n\n${one}\n\n${two}`).at(-1)).toBe(`body: ${one} ${two}`);
  });

  it("keeps a text that is one short line", () => {
    expect(show("Ten died")).toEqual(["body: Ten died"]);
    expect(show("")).toEqual([]);
  });

  it("joins hard-wrapped lines and parts their paragraphs", () => {
    const lines = [
      "Flash",
      "ORLEN, March 4, 2024 (AFP) - The harbour was closed on Monday after a",
      "crane fell into the water, the port said in a note that it sent to all",
      "its captains.",
      'One of them said that he "had seen it coming for years and that nobody',
      "wanted to hear of it at the time.",
      '"Now we are all very clever," he added when he was asked about the fall',
      "of the crane.",
      "- 'Very clever' -",
      "The port will open again on Tuesday, when the water is clear and ships",
      "can pass.",
    ];
    const article = createArticle({ id: "wrapped", text: lines.join("\n") });
    const paragraphs = analyse(article).paragraphs.map(
      ({ kind, start, end }) =>
        `${kind} ${article.text.slice(start, Math.min(end, start + 9))}…${article.text.slice(Math.max(start, end - 6), end)}`,
    );
    expect(paragraphs).toEqual([
      "headline Flash…Flash",
      "dateline ORLEN, Ma…AFP) -",
      "body The harbo…tains.",
      "body One of th… time.",
      'body "Now we a…crane.',
      "subhead - 'Very c…ver' -",
      "body The port … pass.",
    ]);
  });

  it("gives regions in order that never overlap, and tokens inside them, for every text", () => {
    const line = fc.constantFrom(
      one,
      two,
      "Latest stories",
      "By Ada Lind",
      "| X",
      "PARIS — Yes.",
      "Photo: X",
      "\u2028",
      "",
      "a",
      '"',
      "ADVERTISEMENT",
      "March 4, 2024",
      "\ud800",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(line).map((all) => all.join("\n")),
    );
    fc.assert(
      fc.property(text, (content) => {
        const article = createArticle({ id: "a", text: content });
        let at = 0;
        for (const { start, end } of article.regions) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(content.length);
        const { paragraphs, sentences, tokens } = analyse(article);
        for (const sentence of sentences) {
          expect(sentence.start).toBe(tokens.starts[sentence.firstToken]);
          expect(sentence.end).toBe(tokens.ends[sentence.endToken - 1]);
          const { start, end, kind } = paragraphs[sentence.paragraph]!;
          expect(sentence.start >= start && sentence.end <= end && kind !== "boilerplate").toBe(true);
        }
        expect(paragraphs.reduce((sum, each) => sum + each.endToken - each.firstToken, 0)).toBe(tokens.count);
      }),
    );
  });
});
