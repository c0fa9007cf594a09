import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alignNumbers, checkNumbers, findNumbers } from "../../src/numbers";
import { alignQuotes, findQuotes } from "../../src/quotes";
import { type Article, createArticle, createCorpus, readCorpus, setLexicon } from "../../src/text";
import { editorsHand } from "../../src/views";

const article = (text: string, id = "a"): Article => createArticle({ id, text });
const attributions = (one: Article): unknown[] =>
  findQuotes(one).map(({ kind, cue, speaker, content }) => [kind, cue?.text, speaker, content.text]);

describe("reporting verbs of one's own", () => {
  it.each([
    {
      what: "a verb no list has, before an indirect report",
      verb: { verb: "yammer" },
      text: "Ida Holm yammered that the mill would close in May.",
      expected: [["indirect", "yammered", "Ida Holm", "that the mill would close in May"]],
    },
    {
      what: "its doubled consonant, behind marks",
      verb: { verb: "tut" },
      text: '"The mill is shut," tutted Ida Holm.',
      expected: [["direct", "tutted", "Ida Holm", "The mill is shut,"]],
    },
    {
      what: "an irregular past that is given",
      verb: { verb: "twite", past: "twote" },
      text: "Ida Holm twote that nobody was hurt.",
      expected: [["indirect", "twote", "Ida Holm", "that nobody was hurt"]],
    },
    {
      what: "its third person",
      verb: { verb: "yammer" },
      text: "Ida Holm yammers that the mill is closed.",
      expected: [["indirect", "yammers", "Ida Holm", "that the mill is closed"]],
    },
  ])("$what", ({ verb, text, expected }) => {
    const one = article(text);
    const before = attributions(one);
    expect(before).not.toEqual(expected);
    setLexicon([one], { verbs: [verb] });
    expect(attributions(one)).toEqual(expected);
    setLexicon([one], {});
    expect(attributions(one)).toEqual(before);
  });

  it("can be like a verb that has an addressee", () => {
    const one = article("Ida Holm yammered reporters that the mill would close.");
    setLexicon([one], { verbs: [{ verb: "yammer", like: "tell" }] });
    expect(findQuotes(one).map(({ addressee, speaker }) => [addressee?.text, speaker])).toEqual([
      ["reporters", "Ida Holm"],
    ]);
  });

  it("leave other articles alone, and keep offsets exact", () => {
    const own = article("Ida Holm yammered that the mill would close.");
    const other = article("Ida Holm yammered that the mill would close.", "b");
    setLexicon([own], { verbs: [{ verb: "yammer" }] });
    for (const { content, cue } of findQuotes(own))
      for (const span of [content, cue!]) expect(own.text.slice(span.start, span.end)).toBe(span.text);
    expect(findQuotes(own)).toHaveLength(1);
    expect(findQuotes(other)).toEqual(findQuotes(article(other.text, "b")));
    expect(alignQuotes([own, other]).quotes.filter((row) => row.article === "a")).toHaveLength(1);
  });
});

describe("units of one's own", () => {
  const tod = { name: "tod", forms: ["tod", "tods"], symbols: ["td"], base: "kilogram", factor: 12.7 };

  it.each([
    ["The mill sold 40 tods of wool.", 40],
    ["The mill sold 40td of wool.", 40],
    ["The mill sold more than 1,200 tods of wool.", 1200],
  ])("%s", (text, value) => {
    const one = article(text);
    expect(findNumbers(one).map(({ kind, unit }) => [kind, unit])).not.toEqual([["measure", "tod"]]);
    setLexicon([one], { units: [tod] });
    expect(findNumbers(one).map((row) => [row.kind, row.unit, row.value ?? row.low])).toEqual([
      ["measure", "tod", value],
    ]);
  });

  it("are compared with the units they convert to, in claims and checks", () => {
    const { articles } = createCorpus([
      article("The mill in Velden sold 100 tods of wool in May."),
      article("The mill in Velden sold 1,270 kilograms of wool in May.", "b"),
      article("The mill in Velden sold 900 kilograms of wool in May.", "c"),
    ]);
    setLexicon(articles, { units: [tod] });
    const aligned = alignNumbers(articles);
    const claim = aligned.claims.find(({ numbers }) => numbers.length === 3);
    const verdicts = claim?.relations.map(({ a, b, verdict }) => `${a[0]}${b[0]} ${verdict}`);
    expect(verdicts?.sort()).toEqual(["ab agree", "ac conflict", "bc conflict"]);
    expect(checkNumbers(articles, aligned)).toEqual([]);
  });

  it("stand before a listed unit of the same word", () => {
    const one = article("The barrels hold 40 stones of herring.");
    setLexicon([one], { units: [{ name: "herring stone", forms: ["stones"] }] });
    expect(findNumbers(one)[0]?.unit).toBe("herring stone");
  });
});

describe("setLexicon refuses", () => {
  it.each([
    [{ verbs: [{ verb: "take to task" }] }, "verb is not one word"],
    [{ verbs: [{ verb: "tut", like: "sing" }] }, "like is not one of say, tell"],
    [{ units: [{ name: "tod", forms: [] }] }, "forms is not a list"],
    [{ units: [{ name: "tod", forms: ["tod"], base: "gram" }] }, "base and factor go together"],
    [{ units: [{ name: "tod", forms: ["tod"], base: "gram", factor: 0 }] }, "factor is no number above 0"],
  ])("%j", (lexicon, reason) => {
    expect(() => setLexicon([article("A text.")], lexicon)).toThrow(reason);
  });
});

describe("variorum.json", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "variorum-lexicon-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("gives verbs and units for the articles of its folder, and says what it cannot use", async () => {
    writeFileSync(join(folder, "a.txt"), "Ida Holm yammered that the mill had sold 40 tods of wool.\n");
    const verbs = [{ verb: "yammer" }, { verb: "Two words" }];
    const units = [{ name: "tod", forms: ["tod", "tods"] }, { name: "ell" }];
    writeFileSync(join(folder, "variorum.json"), JSON.stringify({ verbs, units }));
    const { articles, problems, corrections } = await readCorpus(folder);
    expect(problems.map(({ message }) => message.replace(/^.*variorum\.json: /, ""))).toEqual([
      "verbs[1] is not applied: verb is not one word in lower case, as a dictionary has it. Mend it, or remove it.",
      "units[1] is not applied: forms is not a list of the words for it. Mend it, or remove it.",
    ]);
    expect(findQuotes(articles[0]!).map(({ cue }) => cue?.text)).toEqual(["yammered"]);
    expect(findNumbers(articles[0]!).map(({ unit, speaker }) => [unit, speaker])).toEqual([["tod", "Ida Holm"]]);
    const shown = JSON.stringify(editorsHand(corrections, articles));
    expect(shown).toContain("yammer");
    expect(shown).toContain("the unit tod");
  });
});
