import { expect, it } from "vitest";
import { linkReports } from "../../src/report/links";

const files = new Map([
  ["00-front", "index.html"],
  ["01-words", "01-words.html"],
]);

it.each([
  ['<a href="01-words.ipynb">words</a>', '<a href="01-words.html">words</a>'],
  ['<a href="00-front.ipynb#what-differs">all</a>', '<a href="index.html#what-differs">all</a>'],
  ['see <a href="02-quotes.ipynb">quotations</a>.', "see quotations."],
  ['<a href="https://example.org/01-words.ipynb">there</a>', '<a href="https://example.org/01-words.ipynb">there</a>'],
])("%s", (html, expected) => {
  expect(linkReports(html, files)).toBe(expected);
});
