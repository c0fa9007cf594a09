import { describe, expect, it } from "vitest";
import { findCopies, findOverlaps } from "../../src/reuse";
import { createArticle } from "../../src/text";

const report =
  "The harbour of Tolvik stays shut until Friday because a crane fell on the quay on Monday morning, the mayor said.";
const articles = [
  ["c", `${report} Nobody was hurt.`],
  ["a", report],
  ["b", `Something else happened in the hills, where a herd of goats held up a train for seven hours. ${report}`],
  ["d", "A wholly different text about the price of salt in the western towns of the island this summer."],
].map(([id, text]) => createArticle({ id: id!, text: text! }));

describe("findCopies", () => {
  it("puts near-identical articles together, not those that hold another one", () => {
    const rows = findCopies(articles, findOverlaps(articles));
    expect(rows).toEqual([{ id: "a#k", articles: ["c", "a"], leastShared: expect.any(Number) }]);
    expect(rows[0]!.leastShared).toBeGreaterThanOrEqual(0.8);
    expect(rows[0]!.leastShared).toBeLessThan(1);
  });

  it("has no rows where nothing is copied", () => {
    expect(findCopies(articles.slice(3), [])).toEqual([]);
  });
});
