import { describe, expect, it } from "vitest";
import { tellProgress, trackProgress } from "../../src/cli/progress";
import { findEvents } from "../../src/events";
import { findOverlaps, findPassages } from "../../src/reuse";
import { makeTables, tableNames } from "../../src/tables";
import { createArticle, readCorpus, type Told } from "../../src/text";
import { compareWords, countWords } from "../../src/words";
import { fakeTerminal } from "./fake-terminal";

/** A clock that stands where it is put. */
function clock() {
  const own = { time: 0, now: () => own.time };
  return own;
}

describe("trackProgress", () => {
  it("says nothing for two seconds, then the rate and the time left, once a second", () => {
    const { terminal, heard } = fakeTerminal();
    const own = clock();
    const progress = trackProgress(terminal, "counting words", 100e6, "bytes", own.now);
    for (const [at, done] of [
      [1900, 9e6],
      [2000, 10e6],
      [2400, 12e6],
      [4000, 20e6],
    ] as const) {
      own.time = at;
      progress.at(done);
    }
    expect(heard.status).toEqual([
      "counting words: 10.0 MB of 100 MB (10%), 5.00 MB/s, 18 s left",
      "counting words: 20.0 MB of 100 MB (20%), 5.00 MB/s, 16 s left",
    ]);
    expect(heard.out + heard.said + heard.progress).toBe("");
  });

  it.each<[string, number | null, "bytes" | "things" | "percent", number, number, string]>([
    ["the whole is not known", null, "bytes", 2000, 2e6, "quotes: 2.00 MB, 1.00 MB/s"],
    ["minutes", 1e9, "bytes", 20_000, 2e7, "quotes: 20.0 MB of 1000 MB (2%), 1.00 MB/s, 16 min left"],
    ["hours", 1e11, "bytes", 2e6, 2e9, "quotes: 2000 MB of 100000 MB (2%), 1.00 MB/s, 27.2 h left"],
    ["things", 21_633, "things", 2000, 1234, "quotes: 1,234 of 21,633 (5%), 617/s, 34 s left"],
    ["percent", 100, "percent", 4000, 20, "quotes: 20%, 5.0%/s, 16 s left"],
    ["few things in a second", 50, "things", 2000, 3, "quotes: 3 of 50 (6%), 1.5/s, 32 s left"],
    ["nothing is done yet", 50, "things", 3900, 0, "quotes: 3 s so far"],
    ["the first things are slow", 1e9, "bytes", 2000, 100, "quotes: 0.000100 MB of 1000 MB (0%), 0.0000500 MB/s"],
  ])("where %s", (_, total, unit, time, done, line) => {
    const { terminal, heard } = fakeTerminal();
    const own = clock();
    const progress = trackProgress(terminal, "quotes", total, unit, own.now);
    own.time = time;
    progress.at(done);
    expect(heard.status).toEqual([line]);
  });
});

describe("tellProgress", () => {
  it("counts the two seconds from the first part on, and the rate from each part's own begin", () => {
    const { terminal, heard } = fakeTerminal();
    const own = clock();
    const told = tellProgress(terminal, own.now);
    for (const [at, what, done, of] of [
      [0, "reading files", 0, 100],
      [1500, "reading files", 99, 100],
      [1600, "comparing articles", 0, 100],
      [2600, "comparing articles", 20, 100],
      [2700, "writing passages", 0, 8],
      [2800, "writing passages", 1, 8],
      [3700, "writing passages", 4, 8],
    ] as const) {
      own.time = at;
      told(what, done, of);
    }
    expect(heard.status).toEqual([
      "comparing articles: 20 of 100 (20%), 20/s, 4 s left",
      "writing passages: 4 of 8 (50%), 4/s, 1 s left",
    ]);
  });
});

describe("what tells of itself", () => {
  const text =
    'The port of Velden was closed on 3 May 2024, the harbour office said. "It will stay shut," Ida Holm told it.';
  const articles = Array.from({ length: 60 }, (_, at) => createArticle({ id: `a${at}`, text }));
  const heardOf = (work: (told: Told) => void): Map<string, [number, number][]> => {
    const heard = new Map<string, [number, number][]>();
    work((what, done, of) => heard.set(what, [...(heard.get(what) ?? []), [done, of]]));
    return heard;
  };

  it.each<[string, string[], (told: Told) => void]>([
    ["words", ["counting words"], (told) => countWords(articles, { told })],
    ["keywords", ["counting words", "comparing words"], (told) => compareWords(articles, { told })],
    [
      "events",
      ["reading names and dates", "looking for like articles", "grouping like articles"],
      (told) => findEvents(articles, told),
    ],
    [
      "passages",
      ["reading words", "sorting runs of five words", "comparing articles"],
      (told) => findPassages(articles, { told }),
    ],
    ["overlaps", ["measuring overlaps"], (told) => findOverlaps(articles, undefined, told)],
    ["claims", ["comparing articles"], (told) => makeTables(articles, ["claims"], { told })],
    ["quotes", ["comparing articles"], (told) => makeTables(articles, ["quotes"], { told })],
  ])("%s, part by part, from little to much", (_, parts, work) => {
    const heard = heardOf(work);
    expect([...heard.keys()]).toEqual(expect.arrayContaining(parts));
    for (const steps of heard.values()) {
      expect(steps.every(([done, of], at) => done <= of && done >= (steps[at - 1]?.[0] ?? 0))).toBe(true);
      expect(new Set(steps.map(([, of]) => of)).size).toBe(1);
    }
  });

  it("the reading of files", async () => {
    const heard: string[] = [];
    await readCorpus("seeds", (what, done, of) => heard.push(`${what}: ${done} of ${of}`));
    expect(heard).toEqual([0, 1, 2, 3, 4].map((done) => `reading files: ${done} of 5`));
  });

  it("changes no row", () => {
    expect(makeTables(articles, tableNames, { told: () => {} })).toEqual(makeTables(articles));
  });
});
