import { describe, expect, it } from "vitest";
import { addContents } from "../../src/report/contents";

describe("addContents", () => {
  it("gives headings ids that are free, and lists the second level", () => {
    const { html, contents } = addContents(
      '<p id="who-speaks"></p><h2>Who speaks?</h2><h3>Élan &amp; mills</h3><h2>Who <em>speaks</em></h2>',
    );
    expect(html).toBe(
      '<p id="who-speaks"></p><h2 id="who-speaks-2">Who speaks?</h2><h3 id="élan-mills">Élan &amp; mills</h3>' +
        '<h2 id="who-speaks-3">Who <em>speaks</em></h2>',
    );
    expect(contents).toContain('<a href="#who-speaks-2">Who speaks?</a>');
    expect(contents).toContain('<a href="#who-speaks-3">Who speaks</a>');
    expect(contents).not.toContain("mills");
  });

  it("lists nothing where there is one heading, and takes headings without words", () => {
    expect(addContents("<h2>…</h2>")).toEqual({ html: '<h2 id="section">…</h2>', contents: "" });
  });

  it("leaves headings that never end or have an id", () => {
    expect(addContents('<h2 id="a">A</h2><h2>B').html).toBe('<h2 id="a">A</h2><h2>B');
  });
});
