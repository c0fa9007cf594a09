import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCorpus } from "../../src/text";

const text = "Twelve people were hurt on Monday. “We saw it fall,” the mayor said. Twelve ships waited.\n";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-corrections-"));
  writeFileSync(join(folder, "a.txt"), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(corrections: unknown) {
  writeFileSync(
    join(folder, "variorum.json"),
    typeof corrections === "string" ? corrections : JSON.stringify(corrections),
  );
  return readCorpus(folder);
}

describe("an editor's variorum.json", () => {
  it("sets what an article says of itself, and is no article", async () => {
    const { articles, problems, corrections } = await read({
      articles: [{ article: "a.txt", outlet: "The Tide", published: "2024-03-04" }],
    });
    expect(problems).toEqual([]);
    expect(articles.map(({ article, outlet, published }) => [article, outlet, published])).toEqual([
      ["a.txt", "The Tide", "2024-03-04"],
    ]);
    expect(corrections.articles).toEqual([{ article: "a.txt", outlet: "The Tide", published: "2024-03-04" }]);
  });

  it("hands on speakers, aliases and claims, each place found in the text", async () => {
    const { problems, corrections } = await read({
      speakers: [{ article: "a.txt", text: "We saw it fall", speaker: "Ida Holm", speakerType: "person" }],
      aliases: [{ name: "Orlen", forms: ["Orlen", "the port"] }],
      claims: [{ split: [{ article: "a.txt", start: 69, text: "Twelve" }] }],
    });
    expect(problems).toEqual([]);
    expect(corrections.speakers[0]).toMatchObject({ start: text.indexOf("We saw"), speaker: "Ida Holm" });
    expect(corrections.aliases).toEqual([{ name: "Orlen", forms: ["Orlen", "the port"] }]);
    expect(corrections.claims).toEqual([{ how: "split", numbers: [{ article: "a.txt", start: 69, text: "Twelve" }] }]);
  });

  it.each([
    ["{", "is not JSON"],
    [[], "it is not an object"],
    [{ speaker: [] }, "speaker is not applied: it is not one of articles, speakers, aliases, claims"],
    [{ articles: [{ article: "b.txt", outlet: "X" }] }, 'articles[0] is not applied: there is no article "b.txt"'],
    [{ articles: [{ article: "a.txt", published: "soon" }] }, "published is no date"],
    [{ speakers: [{ article: "a.txt", start: 3, text: "We saw", speaker: "X" }] }, "the text of a.txt has changed"],
    [{ speakers: [{ article: "a.txt", text: "We heard", speaker: "X" }] }, "is not in it any more"],
    [{ claims: [{ join: [{ article: "a.txt", text: "Twelve" }] }] }, "stands more than once"],
    [{ aliases: [{ name: "X", forms: [] }] }, "aliases[0] is not applied"],
    [{ aliases: ["X"] }, "it is not an object"],
    ['{"__proto__": {"articles": 1}}', "__proto__ is not applied"],
  ])("%j is said and left out; the articles are read all the same", async (corrections, message) => {
    const { articles, problems } = await read(corrections);
    expect(articles).toHaveLength(1);
    expect(problems.map((problem) => problem.message).join("\n")).toContain(message);
    expect(problems.every((problem) => !problem.fatal)).toBe(true);
  });
});
