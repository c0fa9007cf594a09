import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as zmq from "zeromq";
import { addressOf, type Client, isAlive, startKernel } from "./client";

let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel?.stop());

describe("a cell", () => {
  it("goes from busy over its input, its outputs in order and its result to idle", async () => {
    const id = await kernel.start("console.log('a'); console.error('b'); process.stdout.write('c'); 6 * 7");
    const { reply } = await kernel.result(id);
    const all = kernel.received.filter((each) => each.parent === id && each.type !== "execute_reply");
    expect(
      all.map(({ type, content }) => [type, content.execution_state ?? content.text ?? content.data ?? content.code]),
    ).toEqual([
      ["status", "busy"],
      ["execute_input", expect.any(String)],
      ["stream", "a\n"],
      ["stream", "b\n"],
      ["stream", "c"],
      ["execute_result", { "text/plain": "42" }],
      ["status", "idle"],
    ]);
    expect(reply).toMatchObject({ status: "ok", execution_count: 1, user_expressions: {} });
  });

  it("keeps its place in the count, silent and unstored ones do not", async () => {
    const count = async (options: object): Promise<number> => (await kernel.run("1", options)).reply.execution_count;
    const first = await count({});
    expect(await count({})).toBe(first + 1);
    expect(await count({ store_history: false })).toBe(first + 1);
    expect(await count({ silent: true })).toBe(first + 1);
    expect(await count({})).toBe(first + 2);
  });

  it("that is silent is not heard", async () => {
    const { reply, outputs } = await kernel.run("let heard = 1; console.log('x'); throw new Error('y')", {
      silent: true,
    });
    expect(outputs).toEqual([]);
    expect(reply).toMatchObject({ status: "error", ename: "Error", evalue: "y" });
  });

  it("answers user expressions, each for itself", async () => {
    const { reply } = await kernel.run("let six = 6", {
      user_expressions: { product: "six * 7", wrong: "seven", thrown: "(() => { throw new RangeError('far') })()" },
    });
    expect(reply.user_expressions.product).toEqual({ status: "ok", data: { "text/plain": "42" }, metadata: {} });
    expect(reply.user_expressions.wrong).toMatchObject({ status: "error", ename: "TypeScriptError" });
    expect(reply.user_expressions.thrown).toMatchObject({ status: "error", ename: "RangeError", evalue: "far" });
  });

  it("may write more than a pipe holds, nothing is lost", async () => {
    const { stdout } = await kernel.run("for (let i = 0; i < 30000; i++) console.log('line ' + i)");
    expect(stdout).toBe(Array.from({ length: 30_000 }, (_, i) => `line ${i}\n`).join(""));
  });

  it("may start programs that write to the terminal", async () => {
    const { stdout } = await kernel.run(
      "await new Promise(done => require('child_process').spawn('echo', ['from a child'], {stdio: 'inherit'}).on('close', () => setTimeout(done, 50)))",
    );
    expect(stdout).toBe("from a child\n");
  });

  it("whose question mark asks for help gets a page", async () => {
    const { reply } = await kernel.run("parseInt?");
    expect(reply.payload).toMatchObject([
      { source: "page", data: { "text/plain": expect.stringContaining("function parseInt") } },
    ]);
  });
});

describe("an error", () => {
  it("has a name, a value, and a traceback with the line a person wrote", async () => {
    await kernel.run(
      "type Long = {\n  a: number\n}\nfunction fails(x: number): number {\n  if (x > 1) throw new RangeError('too far');\n  return x;\n}",
    );
    const { reply, outputs } = await kernel.run("const one: number = 1;\n\nfails(one + 1)");
    const traceback = outputs.find((each) => each.type === "error")!.content.traceback.join("\n");
    expect(reply).toMatchObject({ status: "error", ename: "RangeError", evalue: "too far" });
    expect(traceback).toMatch(/> 5 \| {3}if \(x > 1\) throw new RangeError\('too far'\);\n {4}\| +\^/);
    expect(traceback).toMatch(/at fails \(Cell \[\d+\]:5:20\)\n {4}at Cell \[\d+\]:3:1$/);
    expect(traceback).not.toMatch(/node:|dist\/kernel|evalmachine/);
  });

  it("of types stops the cell before it runs, with code and place", async () => {
    const { reply, stdout } = await kernel.run("console.log('ran');\nconst n: number = 'text';");
    expect(stdout).toBe("");
    expect(reply.ename).toBe("TypeScriptError");
    expect(reply.evalue).toMatch(/line 2, column 7: TS2322: Type 'string' is not assignable to type 'number'/);
    expect(reply.traceback.join("\n")).toContain("> 2 | const n: number = 'text';\n    |       ^");
  });

  it.each([
    ["a text", "throw 'plain'", "Uncaught", "'plain'"],
    ["nothing", "throw undefined", "Uncaught", "undefined"],
    ["a cause", "throw new Error('outer', {cause: new TypeError('inner')})", "Error", "outer"],
    ["a rejected promise", "await Promise.reject(new SyntaxError('odd'))", "SyntaxError", "odd"],
    [
      "a callback while the cell waits",
      "setTimeout(() => { throw new Error('late') }, 5); await new Promise(() => {})",
      "Error",
      "late",
    ],
    [
      "a promise nobody handles",
      "Promise.reject(new Error('unhandled')); await new Promise(() => {})",
      "Error",
      "unhandled",
    ],
  ])("thrown as %s", async (_, code, ename, evalue) => {
    expect((await kernel.run(code)).reply).toMatchObject({ status: "error", ename, evalue });
  });

  it("of a callback after its cell is written to standard error", async () => {
    const id = await kernel.start("setTimeout(() => { throw new Error('afterwards') }, 50); 1");
    await kernel.result(id);
    const late = await kernel.next("stderr", (each) => each.parent === id && each.content.name === "stderr");
    expect(late.content.text).toContain("Error: afterwards");
  });

  it("gives up what waits, and nothing that comes later", async () => {
    const ids = await Promise.all(["await null; throw new Error('stop')", "1", "2"].map((code) => kernel.start(code)));
    const replies = await Promise.all(ids.map(async (id) => (await kernel.result(id)).reply.status));
    expect(replies).toEqual(["error", "aborted", "aborted"]);
    expect((await kernel.run("3")).reply.status).toBe("ok");
  });

  it("gives up nothing when the request says so", async () => {
    const ids = await Promise.all(
      ["throw new Error('go on')", "console.log('still')"].map((code) => kernel.start(code, { stop_on_error: false })),
    );
    const [, second] = await Promise.all(ids.map((id) => kernel.result(id)));
    expect(second!.stdout).toBe("still\n");
  });
});

describe("while a cell runs", () => {
  it("completions, inspection and information are answered", async () => {
    await kernel.run("const zebraCrossing = 1");
    const id = await kernel.start("await new Promise(done => setTimeout(done, 1500))");
    expect((await kernel.ask("complete", { code: "zebraC", cursor_pos: 6 })).reply.matches).toEqual(["zebraCrossing"]);
    expect(
      (await kernel.ask("inspect", { code: "zebraCrossing", cursor_pos: 3, detail_level: 0 })).reply.data["text/plain"],
    ).toContain("const zebraCrossing: 1");
    expect((await kernel.ask("kernel_info")).reply.status).toBe("ok");
    expect(kernel.received.some((each) => each.type === "execute_reply" && each.parent === id)).toBe(false);
    await kernel.result(id);
  });
});

it("completion counts characters as Unicode does", async () => {
  const code = "'😀'.toUpp";
  const { reply } = await kernel.ask("complete", { code, cursor_pos: [...code].length });
  expect(reply).toMatchObject({ matches: ["toUpperCase"], cursor_start: 4, cursor_end: 9 });
});

it.each([
  ["function f(", "incomplete"],
  ["if (true) {", "incomplete"],
  ["const a = `x", "incomplete"],
  ["a +", "incomplete"],
  ["let = = 3", "invalid"],
  ["'unclosed", "invalid"],
  ["f()", "complete"],
  ["", "complete"],
])("%j is %s", async (code, status) => {
  expect((await kernel.ask("is_complete", { code })).reply.status).toBe(status);
});

it("the next line is indented behind an open brace", async () => {
  expect((await kernel.ask("is_complete", { code: "  if (a) {" })).reply.indent).toBe("    ");
});

describe("questions", () => {
  it("are asked and answered", async () => {
    const id = await kernel.start("const name = prompt('Who?'); 'hello ' + name", { allow_stdin: true });
    const question = await kernel.next("question", (each) => each.type === "input_request" && each.parent === id);
    expect(question.content).toEqual({ prompt: "Who? ", password: false });
    await kernel.send("stdin", "input_reply", { value: "Ann" });
    const { outputs } = await kernel.result(id);
    expect(outputs.at(-1)!.content.data["text/plain"]).toBe("'hello Ann'");
  });

  it("may be interrupted, and a late answer goes nowhere", async () => {
    const id = await kernel.start("await null; prompt('again?')", { allow_stdin: true });
    await kernel.next("question", (each) => each.type === "input_request" && each.parent === id);
    await kernel.ask("interrupt", {}, "control");
    expect((await kernel.result(id)).reply.ename).toBe("Interrupted");
    await kernel.send("stdin", "input_reply", { value: "late" });
    expect(await kernel.value("1 + 1")).toBe("2");
  });

  it("are refused when the client takes none", async () => {
    const { reply } = await kernel.run("prompt('Who?')");
    expect(reply.evalue).toContain("cannot be asked");
  });
});

describe("comms", () => {
  it("open from a cell, take messages both ways with buffers, and close", async () => {
    const { outputs } = await kernel.run(
      "import { comms } from 'tslab';\nconst line = comms.open('widget', {a: 1}, {}, [new Uint8Array([1, 2])]);\nline.onMessage = ({data, buffers}) => line.send({echo: data, bytes: [...buffers[0]]});",
    );
    const open = outputs.find((each) => each.type === "comm_open")!;
    expect(open.content).toMatchObject({ target_name: "widget", data: { a: 1 } });
    expect([...open.buffers[0]!]).toEqual([1, 2]);
    const { comm_id } = open.content;
    expect((await kernel.ask("comm_info", { target_name: "widget" })).reply.comms).toEqual({
      [comm_id]: { target_name: "widget" },
    });
    await kernel.send("shell", "comm_msg", { comm_id, data: { b: 2 } }, { buffers: [Buffer.from([7])] });
    const answer = await kernel.next(
      "comm_msg",
      (each) => each.type === "comm_msg" && each.content.comm_id === comm_id,
    );
    expect(answer.content.data).toEqual({ echo: { b: 2 }, bytes: [7] });
    await kernel.run("line.close()");
    expect((await kernel.ask("comm_info", {})).reply.comms).toEqual({});
  });

  it("to a target nobody knows are closed", async () => {
    await kernel.send("shell", "comm_open", { comm_id: "c1", target_name: "nobody", data: {} });
    await kernel.next("comm_close", (each) => each.type === "comm_close" && each.content.comm_id === "c1");
  });
});

describe("history", () => {
  it("gives the last cells, with results when asked", async () => {
    await kernel.run("40 + 2");
    const { reply } = await kernel.ask("history", { hist_access_type: "tail", n: 1, output: true, raw: true });
    expect(reply.history).toEqual([[1, expect.any(Number), ["40 + 2", "42"]]]);
  });
  it("finds by a pattern", async () => {
    const { reply } = await kernel.ask("history", {
      hist_access_type: "search",
      pattern: "40*2",
      n: 5,
      output: false,
      raw: true,
    });
    expect(reply.history.at(-1)[2]).toBe("40 + 2");
  });
});

it("a message with a wrong signature is dropped and logged", async () => {
  const id = await kernel.send("shell", "kernel_info_request", {}, { key: "another" });
  expect((await kernel.ask("kernel_info")).reply.status).toBe("ok");
  expect(kernel.received.some((each) => each.parent === id)).toBe(false);
  expect(kernel.log()).toContain("wrong signature");
});

it("the heartbeat echoes", async () => {
  const socket = new zmq.Request();
  socket.connect(addressOf(kernel.connection, "hb"));
  await socket.send("ping");
  expect(String((await socket.receive())[0])).toBe("ping");
  socket.close();
});

it.each([{ transport: "ipc" as const }, { key: "" }])("speaks with %j", async (settings) => {
  const other = await startKernel(settings);
  expect(await other.value("'here'")).toBe("'here'");
  await other.stop();
});

it("answers questions about code before anything has run", async () => {
  const other = await startKernel();
  expect((await other.ask("complete", { code: "Math.hyp", cursor_pos: 8 })).reply.matches).toEqual(["hypot"]);
  const { data } = (await other.ask("inspect", { code: "Math.hypot", cursor_pos: 7, detail_level: 0 })).reply;
  expect(data["text/plain"]).toMatch(/hypot\(\.\.\.values: number\[\]\): number\n\nReturns the square root/);
  await other.stop();
});

it("two kernels side by side know nothing of each other", async () => {
  const [a, b] = await Promise.all([startKernel(), startKernel()]);
  await Promise.all([a.run("let mine = 1"), b.run("let mine = 'b'")]);
  expect([await a.value("mine"), await b.value("mine")]).toEqual(["1", "'b'"]);
  await Promise.all([a.stop(), b.stop()]);
});

it("ends when asked, with all it has started, also under load", async () => {
  const other = await startKernel();
  await other.run("const child = require('child_process').spawn('sleep', ['100']); console.log(child.pid)");
  const pid = Number(other.received.find((each) => each.content.name === "stdout")!.content.text);
  for (let i = 0; i < 20; i++) await other.start("for (let j = 0; j < 1e9; j++); console.log('x'.repeat(1e5))");
  await sleep(100);
  const { reply } = await other.ask("shutdown", { restart: true }, "control");
  expect(reply).toEqual({ status: "ok", restart: true });
  await expect.poll(() => other.child!.exitCode).toBe(0);
  await expect.poll(() => isAlive(pid)).toBe(false);
  other.close();
});
