import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(__dirname, "../src");

/** What each room may import besides itself and libraries. */
const mayImport: { [room: string]: string[] } = {
  text: [],
  words: ["text"],
  quotes: ["text"],
  numbers: ["text", "quotes"],
  reuse: ["text"],
  events: ["text", "words"],
  frames: ["text", "words", "quotes", "numbers", "reuse"],
  style: [],
  sql: ["text", "words", "quotes", "numbers", "reuse", "events", "tables.ts"],
  charts: ["style", "text", "words", "quotes", "numbers", "reuse"],
  views: ["style", "text", "words", "quotes", "numbers", "reuse"],
  notebook: ["style", "text", "words", "quotes", "numbers", "reuse", "charts", "views", "frames", "sql"],
  report: ["text", "charts"],
  kernel: [],
  cli: [
    "style",
    "kernel",
    "text",
    "words",
    "quotes",
    "numbers",
    "reuse",
    "events",
    "frames",
    "sql",
    "charts",
    "views",
    "notebook",
    "report",
    "tables.ts",
  ],
  "tables.ts": ["text", "words", "quotes", "numbers", "reuse", "events"],
  "index.ts": ["text", "words", "quotes", "numbers", "reuse", "events", "tables.ts"],
};

/** Rooms (and the reading part of one) that may touch files, processes, the clock or the terminal. */
const mayHaveEffects = /^(text\/(read|files)[^/]*\.ts|report\/.*|kernel\/.*|cli\/.*)$/;
const effect =
  /\bfrom "(node:)?(fs|fs\/promises|child_process|os|net|http|worker_threads)"|\bprocess\.(std|env|exit|cwd)|\bDate\.now\(|\bnew Date\(\)|\bconsole\./;

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(join(source, file), "utf8");
  const found: { target: string; typeOnly: boolean }[] = [];
  for (const match of text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom "(\.[^"]+)"|\b(?:import|require)\("(\.[^"]+)"\)/gm,
  )) {
    const target = relative(source, resolve(source, dirname(file), (match[1] ?? match[2]).replace(/\.js$/, "")));
    if (target.endsWith(".json")) continue;
    const path = [`${target}.ts`, join(target, "index.ts"), target].find((each) => files.includes(each));
    found.push({ target: path ?? target, typeOnly: /^(?:import|export) type\b/.test(match[0]) });
  }
  return found;
}

const roomOf = (file: string): string => file.split("/")[0];

describe("the rooms of src", () => {
  it.each(files)("%s imports only from the rooms it may", (file) => {
    const room = roomOf(file);
    const foreign = importsOf(file)
      .map(({ target }) => roomOf(target))
      .filter((each) => each !== room);
    expect(foreign.filter((each) => !mayImport[room]?.includes(each))).toEqual([]);
  });

  it("have no cycle between files", () => {
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" > "));
        return;
      }
      state.set(file, "open");
      for (const { target, typeOnly } of importsOf(file))
        if (!typeOnly && files.includes(target)) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it.each(files.filter((file) => !mayHaveEffects.test(file) && roomOf(file) !== "notebook"))(
    "%s has no effects",
    (file) => {
      expect(readFileSync(join(source, file), "utf8").match(effect)?.[0] ?? null).toBeNull();
    },
  );

  it("load Danfo in one place", () => {
    const importers = files.filter((file) =>
      /danfojs/.test(readFileSync(join(source, file), "utf8").replace(/^\s*(\*|\/\/).*$/gm, "")),
    );
    expect(importers.map(roomOf).filter((room) => room !== "frames")).toEqual([]);
  });

  it("take natural by its parts, never by its root", () => {
    for (const file of files)
      expect(readFileSync(join(source, file), "utf8")).not.toMatch(/(from|require\() ?"natural"/);
  });
});
