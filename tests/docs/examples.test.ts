import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicFunctions } from "./public-functions";
import { runExample } from "./run-example";
import { modules, sampleFolder, sampleNames } from "./sample";

const functions = publicFunctions();
const before = process.cwd();
let sample: Awaited<ReturnType<typeof sampleNames>>;

beforeAll(async () => {
  process.chdir(sampleFolder);
  sample = await sampleNames();
});
afterAll(() => process.chdir(before));

it("every public function has an example", () => {
  expect(functions.length).toBeGreaterThan(80);
  const without = functions.filter(({ examples }) => examples.length === 0);
  expect(without.map(({ entry, name }) => `${entry}: ${name}`)).toEqual([]);
});

describe("the examples in the docstrings run and give what they say", () => {
  it.each(functions.filter(({ examples }) => examples.length > 0))("$entry: $name", async ({ name, examples }) => {
    const names = { ...modules["variorum/notebook"], ...modules["variorum/frames"], ...modules.variorum, ...sample };
    for (const example of examples) {
      expect(example).toContain(name);
      expect(await runExample(example, names), "an example that checks nothing").toBeGreaterThan(0);
    }
  });
});
