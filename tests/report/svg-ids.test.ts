import { expect, it } from "vitest";
import { separateSvgIds } from "../../src/report/svg-ids";

const drawing = (svg: string): string => `<!--variorum:svg-->${svg}<!--/variorum:svg-->`;

it("gives each drawing ids of its own, and leaves the page's", () => {
  const svg = '<svg><clipPath id="c0"/><g clip-path="url(#c0)"/><use href="#c0"/></svg>';
  expect(separateSvgIds(`<p id="c0"></p>${drawing(svg)}<hr>${drawing(svg)}`)).toBe(
    '<p id="c0"></p><svg><clipPath id="drawing1-c0"/><g clip-path="url(#drawing1-c0)"/><use href="#drawing1-c0"/></svg>' +
      '<hr><svg><clipPath id="drawing2-c0"/><g clip-path="url(#drawing2-c0)"/><use href="#drawing2-c0"/></svg>',
  );
});

it("leaves a page without drawings", () => {
  expect(separateSvgIds("<p>one</p>")).toBe("<p>one</p>");
});
