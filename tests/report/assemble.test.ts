import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assemblePage, type PageParts } from "../../src/report/assemble";

const parts: PageParts = { css: "p{}", themeScript: "theme()", pageScript: "page()", chartScripts: ["vega()"] };
const page = (body: string): string =>
  `<head><!--variorum:policy--><!--variorum:head--></head><!--variorum:contents-->${body}<!--variorum:scripts-->`;
const policyOf = (html: string): string => html.match(/Content-Security-Policy" content="([^"]*)"/)![1];
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("assemblePage", () => {
  it("allows its own and the views' scripts by their hash, and nothing else", () => {
    const html = assemblePage(page('<script data-variorum="sort">sort()</script><script>stranger()</script>'), parts);
    const policy = policyOf(html);
    for (const script of ["theme()", "page()", "sort()"]) expect(policy).toContain(hash(script));
    expect(policy).not.toContain(hash("stranger()"));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
  });

  it("hashes exactly what stands between the script tags", () => {
    const html = assemblePage(page('<script data-variorum="x">a("</scr" + "ipt>")</script>'), parts);
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
    expect(scripts.map(hash).filter((each) => !policyOf(html).includes(each))).toEqual([]);
  });

  it("brings what draws charts only where there is one", () => {
    expect(assemblePage(page("<p>none</p>"), parts)).not.toContain("vega()");
    expect(assemblePage(page('<figure class="chart"></figure>'), parts)).toContain("<script>vega()</script>");
  });

  it("lets no script end early", () => {
    const html = assemblePage(page(""), { ...parts, pageScript: 'const a = "</script><b>", b = "<!--";' });
    expect(html).toContain('const a = "\\x3c/script><b>", b = "\\x3c!--";');
  });

  it("puts text with dollar signs in as it stands", () => {
    expect(assemblePage(page(""), { ...parts, pageScript: "'$&$1$$'" })).toContain("<script>'$&$1$$'</script>");
  });
});
