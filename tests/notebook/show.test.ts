import { afterEach, describe, expect, it, vi } from "vitest";
import { display, displayable, parameter, show } from "../../src/notebook";
import { findKernel } from "../../src/notebook/kernel";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("show", () => {
  it("prints plain text outside a kernel", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    show([{ a: 1, b: "x" }], { caption: "Rows" });
    expect(write.mock.calls.map(([text]) => text).join("")).toBe("Rows\na  b\n1  x\n");
  });

  it("prints in a plain Deno too, which throws when asked for its notebook's part", () => {
    vi.stubGlobal("Deno", {
      get jupyter() {
        throw new Error("Deno.jupyter is only available in `deno jupyter` subcommand");
      },
    });
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    show("a text");
    expect(write.mock.calls.map(([text]) => text).join("")).toBe("a text\n");
  });

  it("sends one output with all its forms to the kernel that has loaded itself", () => {
    const sent: unknown[] = [];
    const path = "/somewhere/else/tslab/dist/jupyter.js";
    const module = { exports: { lastWriteDisplayData: (data: unknown, update: boolean) => sent.push([data, update]) } };
    require.cache[path] = module as unknown as NodeJS.Module;
    try {
      show("hello");
    } finally {
      delete require.cache[path];
    }
    expect(sent).toEqual([[{ data: { "text/plain": "hello" }, metadata: {}, transient: {} }, false]]);
  });

  it("sends to variorum's own kernel, before all others", () => {
    const sent: unknown[] = [];
    vi.stubGlobal("Deno", { jupyter: { broadcast: () => Promise.reject(new Error("asked")) } });
    const own = Symbol.for("variorum.kernel");
    Object.defineProperty(globalThis, own, {
      value: { display: (all: unknown) => sent.push(all) },
      configurable: true,
    });
    try {
      show("hello");
    } finally {
      Reflect.deleteProperty(globalThis, own);
    }
    expect(sent).toEqual([{ "text/plain": "hello" }]);
  });

  it("sends to Deno's kernel", () => {
    const sent: unknown[] = [];
    vi.stubGlobal("Deno", { jupyter: { broadcast: (...all: unknown[]) => Promise.resolve(sent.push(all)) } });
    findKernel()?.({ "text/plain": "x" });
    expect(sent).toEqual([["display_data", { data: { "text/plain": "x" }, metadata: {}, transient: {} }]]);
  });

  it("asks a value that shows itself", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    show({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "mine" }) });
    expect(write).toHaveBeenCalledWith("mine\n");
  });
});

it("displayable gives a value the method kernels look for", () => {
  expect(display).toBe(Symbol.for("Jupyter.display"));
  expect(displayable("x")[display]()).toEqual({ "text/plain": "x" });
});

describe("parameter", () => {
  it("takes the default", () => {
    expect(parameter("corpusPath", "../seeds")).toBe("../seeds");
  });
  it.each([
    ["corpusPath", "a", "VARIORUM_CORPUS_PATH", "b", "b"],
    ["limit", 3, "VARIORUM_LIMIT", "5", 5],
    ["wide", false, "VARIORUM_WIDE", "true", true],
  ])("%s may come from the environment", (name, fallback, variable, given, value) => {
    vi.stubEnv(variable, given);
    expect(parameter(name, fallback)).toBe(value);
  });
  it("says which number is none", () => {
    vi.stubEnv("VARIORUM_LIMIT", "many");
    expect(() => parameter("limit", 3)).toThrow("VARIORUM_LIMIT is no number: many");
  });
});

it("kernels find how rows are displayed", () => {
  const registry = (globalThis as { [key: symbol]: Map<string, (value: unknown) => object | null> })[
    Symbol.for("variorum.displayers")
  ]!;
  const displayer = registry.get("variorum")!;
  expect(displayer([{ a: 1 }])).toHaveProperty("text/html");
  expect(displayer("text")).toBeNull();
});
