import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const folder = resolve(__dirname, "../../src/quotes/data");

it("a dictionary made from WordNet has WordNet's licence beside it, whole", () => {
  const made = readdirSync(folder).filter((name) => readFileSync(join(folder, name), "utf8").includes('"WordNet 3.1'));
  expect(made).not.toEqual([]);
  const licence = readFileSync(join(folder, "LICENSE-WordNet.txt"), "utf8").replace(/\s+/g, " ");
  expect(licence).toContain("Permission to use, copy, modify and distribute this software and database");
  expect(licence).toContain("WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.");
  expect(licence).toContain("LICENSEE agrees to preserve same.");
});
