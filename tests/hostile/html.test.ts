import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/text/html";

const words = "The harbour was closed on Monday, the mayor of the town said in a statement.";
const paragraph = `<p>${words}</p>`;
const article = (inside: string): string => `<article>${paragraph}${inside}${paragraph}</article>`;
const head = (inside: string): string => `<html><head>${inside}</head><body>${article("")}</body></html>`;

/** Seconds of the processor that a page costs, and whether an article was found in it. */
async function read(page: string) {
  const before = process.cpuUsage();
  const { recognised, text } = await readHtml(page);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, recognised, text };
}

describe("a page that would hold its reader up", () => {
  // each of them took from 12 seconds to several minutes
  it.each([
    ["elements in elements", "<div>".repeat(1000) + paragraph],
    ["lists in lists", "<ul><li>".repeat(1000) + paragraph],
    ["tables in tables", "<table><tr><td>".repeat(1000) + paragraph],
    ["elements that are closed by no other", "<li><p>a ".repeat(2000) + paragraph],
    ["a property of spaces", head(`<meta property="${" ".repeat(300_000)}" content="x">`)],
    ["addresses of a picture", article(`<img src="a.jpg" srcset="${"a".repeat(300_000)} b">`)],
    ["addresses of a picture to come", article(`<img class="lazy" data-a="${".jpg".repeat(100_000)} x">`)],
  ])("%s: is read in no time", async (_, page) => {
    const { seconds, text } = await read(page);
    expect(text).toContain(words);
    expect(seconds).toBeLessThan(4);
  });

  it.each([
    ["references to characters", "&amp;", "&"],
    ["spaces that do not break", "\u00a0", "\u00a0"],
  ])("%s, more than memory could hold as nodes: are read as they stand", async (_, piece, character) => {
    const before = process.memoryUsage().rss;
    const { text } = await read(article(`<p>${`${piece}x`.repeat(1_000_000)}</p>`));
    expect(text).toContain(`${character}x`.repeat(1000));
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });

  it("a page as deep as people make them still gives its article, with what its head says", async () => {
    const page = `<html><head><title>Port closed</title><meta property="og:site_name" content="The ${"very ".repeat(100)}long name"></head>
<body><nav><a href="/">Home</a></nav>${"<div>".repeat(100)}<article>${paragraph.repeat(5)}</article>${"</div>".repeat(100)}</body></html>`;
    const { text, title, outlet, recognised } = await readHtml(page);
    expect([recognised, title, outlet?.endsWith("long name")]).toEqual([true, "Port closed", true]);
    expect(text).not.toContain("Home");
  });
});
