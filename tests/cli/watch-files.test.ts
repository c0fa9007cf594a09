import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { changedFiles, type FileState, nextChange, stateOf } from "../../src/cli/watch-files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-watch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text = name): void => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const names = (state: FileState): string[] => [...state.keys()].map((file) => basename(file));

it("sees the files of folders, but not what is hidden, installed or written by the command itself", () => {
  for (const name of ["b.txt", "in/a.txt", ".hidden", "node_modules/c.txt", "out/index.html"]) write(name);
  expect(names(stateOf([folder], join(folder, "out")))).toEqual(["b.txt", "a.txt"]);
  expect(names(stateOf([join(folder, "b.txt"), join(folder, "missing")], ""))).toEqual(["b.txt"]);
});

it.each<[string, () => void, string[]]>([
  ["written", () => write("a.txt", "other words"), ["a.txt"]],
  ["new", () => write("variorum.json"), ["variorum.json"]],
  ["gone", () => rmSync(join(folder, "a.txt")), ["a.txt"]],
  ["untouched", () => {}, []],
])("tells a file that is %s", (_, act, expected) => {
  write("a.txt");
  write("b.txt");
  const before = stateOf([folder], "");
  act();
  expect(changedFiles(before, stateOf([folder], "")).map((file) => basename(file))).toEqual(expected);
});

it("waits until the files are quiet, and forgets a change that was taken back", async () => {
  const states = [{ a: "1" }, { a: "2" }, { a: "1" }, { a: "1" }, { a: "3" }, { a: "3", b: "1" }, { a: "3", b: "1" }];
  let looks = 0;
  const look = (): FileState => new Map(Object.entries(states[Math.min(looks++, states.length - 1)]!));
  const change = await nextChange(new Map([["a", "1"]]), look, 1, new AbortController().signal);
  expect([change?.files, looks]).toEqual([["a", "b"], 7]);
});

it("ends when it is told to", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 10);
  expect(await nextChange(new Map(), () => new Map(), 10_000, controller.signal)).toBeNull();
});
