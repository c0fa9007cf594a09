import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, type Received, startKernel } from "./client";

const root = resolve(__dirname, "../..");
let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel({ cwd: resolve(root, "notebooks") });
  await kernel.run("import { display, newDisplay, clearOutput } from 'tslab'");
});
afterAll(() => kernel?.stop());

const outputsOf = async (code: string): Promise<Received[]> => {
  const { outputs, reply } = await kernel.run(code, {}, 40_000);
  expect(reply.evalue).toBeUndefined();
  return outputs.filter(({ type }) => type !== "execute_input");
};

describe("the module tslab", () => {
  it("shows one form", async () => {
    const [output] = await outputsOf("display.html('<b>x</b>')");
    expect([output!.type, output!.content]).toEqual([
      "display_data",
      { data: { "text/html": "<b>x</b>" }, metadata: {}, transient: {} },
    ]);
  });
  it("shows bytes as base64", async () => {
    const [output] = await outputsOf("display.png(new Uint8Array([1, 2, 3]))");
    expect(output!.content.data).toEqual({ "image/png": "AQID" });
  });
  it("shows several forms at once", async () => {
    const [output] = await outputsOf("display.bundle({'text/html': '<i>x</i>', 'text/plain': 'x'}, {isolated: true})");
    expect(output!.content).toMatchObject({
      data: { "text/html": "<i>x</i>", "text/plain": "x" },
      metadata: { isolated: true },
    });
  });
  it("is also reached as notebooks for tslab do", async () => {
    const code =
      "require('tslab/dist/jupyter').lastWriteDisplayData({data: {'text/html': '<u>'}, metadata: {}, transient: {display_id: 'd'}}, false)";
    const [output] = await outputsOf(code);
    expect(output!.content).toEqual({ data: { "text/html": "<u>" }, metadata: {}, transient: { display_id: "d" } });
  });
  it("replaces an output by its id, also from a later cell", async () => {
    const [first, second] = await outputsOf("const bar = newDisplay(); bar.text('1'); bar.text('2')");
    const [third] = await outputsOf("bar.text('3')");
    expect([first, second, third].map((each) => [each!.type, each!.content.data["text/plain"]])).toEqual([
      ["display_data", "1"],
      ["update_display_data", "2"],
      ["update_display_data", "3"],
    ]);
    expect(new Set([first, second, third].map((each) => each!.content.transient.display_id)).size).toBe(1);
  });
  it("empties the output", async () => {
    const [output] = await outputsOf("clearOutput(true)");
    expect([output!.type, output!.content]).toEqual(["clear_output", { wait: true }]);
  });
});

describe("the last value of a cell", () => {
  it.each([
    ["text", "'a'", { "text/plain": "'a'" }],
    ["nested objects", "({a: {b: {c: {d: 1}}}})", { "text/plain": "{ a: { b: { c: [Object] } } }" }],
    [
      "what shows itself",
      "({[Symbol.for('Jupyter.display')]: () => ({'text/html': '<p>'})})",
      { "text/html": "<p>", "text/plain": expect.any(String) },
    ],
    [
      "what shows itself later",
      "({[Symbol.for('Jupyter.display')]: async () => ({'text/plain': 'later'})})",
      { "text/plain": "later" },
    ],
    [
      "a chart",
      "({$schema: 'https://vega.github.io/schema/vega-lite/v5.json', mark: 'bar'})",
      {
        "application/vnd.vegalite.v5+json": { $schema: expect.any(String), mark: "bar" },
        "text/plain": expect.any(String),
      },
    ],
    ["an element", "({outerHTML: '<p>x</p>'})", { "text/html": "<p>x</p>", "text/plain": expect.any(String) }],
  ])("%s", async (_, code, data) => {
    const [output] = await outputsOf(code);
    expect([output!.type, output!.content.data]).toEqual(["execute_result", data]);
  });

  it("a Danfo frame is a table, without the library and with it", async () => {
    const [plain] = await outputsOf(
      "import { DataFrame } from 'danfojs-node'; new DataFrame([{word: '<fire>', count: 2}])",
    );
    expect(plain!.content.data["text/html"]).toContain("<td>&#60;fire&#62;</td>");
    await outputsOf("import { show, wordDiff } from 'variorum/notebook'");
    const [rich] = await outputsOf("new DataFrame([{word: 'fire', count: 2}])");
    expect(rich!.content.data["text/html"]).toContain('<th scope="row">fire</th>');
  });

  it("rows, views and charts of the library show as with show()", async () => {
    await outputsOf(
      "import { readCorpus, countWords } from 'variorum'; import { wordFrequencyChart } from 'variorum/notebook'",
    );
    for (const value of ["[{a: 1, b: 'x'}]", "wordDiff('one two', 'one three')"]) {
      const [shown] = await outputsOf(`show(${value})`);
      const [last] = await outputsOf(value);
      expect(shown!.type).toBe("display_data");
      expect(last!.content.data).toEqual(shown!.content.data);
      expect(last!.content.data["text/html"]).toBeDefined();
    }
  });

  it("that fails to show itself is an error of the cell", async () => {
    const { reply } = await kernel.run("({[Symbol.for('Jupyter.display')]() { throw new Error('ugly') }})");
    expect(reply).toMatchObject({ status: "error", evalue: "ugly" });
  });
});
