import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { fakeTerminal } from "./fake-terminal";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-hand-"));
  writeFileSync(
    join(folder, "a.txt"),
    "A storm hit Orlen. “The port is shut,” a spokesman said. Then 12 boats sank at Orlen.\n",
  );
  writeFileSync(
    join(folder, "b.txt"),
    "A storm hit Orlen on Monday. The harbour lost 12 boats, the port said. Then 12 boats sank.\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function rows(table: string) {
  const { terminal, heard } = fakeTerminal();
  const code = await run([table, folder], terminal);
  return {
    code,
    said: heard.said,
    rows: heard.out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}
const correct = (corrections: object) => writeFileSync(join(folder, "variorum.json"), JSON.stringify(corrections));

it("an editor's speaker, outlet and alias stand in the tables", async () => {
  correct({
    articles: [{ article: "a.txt", outlet: "The Tide", published: "2024-03-04" }],
    speakers: [{ article: "a.txt", text: "The port is shut", speaker: "Ida Holm", speakerType: "person" }],
    aliases: [{ name: "Orlen", forms: ["the port"] }],
  });
  expect((await rows("articles")).rows[0]).toMatchObject({ outlet: "The Tide", published: "2024-03-04" });
  expect((await rows("quotes")).rows[0]).toMatchObject({ speaker: "Ida Holm", confidence: 1 });
  const words = (await rows("words")).rows;
  expect(words.find((row) => row.word === "Orlen")?.forms.map(({ form }: { form: string }) => form)).toContain(
    "the port",
  );
});

it("an editor's quantity of its own stands alone", async () => {
  const before = (await rows("claims")).rows.find((row) => row.numbers.length > 1);
  expect(before?.verdict).toBe("agree");
  correct({ claims: [{ split: [{ article: "a.txt", text: "12 boats" }] }] });
  const after = (await rows("claims")).rows.filter((row) => row.numbers.some((id: string) => id.startsWith("a.txt")));
  expect(after.map((row) => [row.numbers.length, row.verdict])).toEqual([[1, "single-source"]]);
});

it("a passage that has changed is said, and the rest is worked on", async () => {
  correct({ speakers: [{ article: "a.txt", start: 1, text: "The port is shut", speaker: "Ida Holm" }] });
  const { code, said, rows: quotes } = await rows("quotes");
  expect(said).toMatch(/variorum\.json: speakers\[0\] is not applied: the text of a\.txt has changed/);
  expect(quotes.length).toBeGreaterThan(0);
  expect(code).toBe(0);
});
