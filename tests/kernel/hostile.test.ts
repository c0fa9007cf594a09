import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { casesOf } from "../cases";
import { type Channel, type Client, delimiter, signed, startKernel } from "./client";

/*
 * Whatever arrives on the sockets, the kernel answers the next good message: frames that are no message, wrong
 * signatures, parts that are no JSON, and signed messages of every kind whose fields hold what they should not.
 */

const runs = casesOf(250);

let kernel: Client;
beforeAll(async () => {
  kernel = await startKernel();
});
afterAll(() => kernel?.stop());

const deep = (depth: number): string => `${'{"a":['.repeat(depth)}${"]}".repeat(depth)}`;

const value = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue() },
  fc.constantFrom<unknown>(
    -1,
    1e308,
    "",
    null,
    [],
    {},
    "__proto__",
    { toString: 1, valueOf: 1 },
    "\ud800",
    "0".repeat(1e5),
  ),
  fc.string({ unit: "grapheme" }),
);

const types = [
  ...["execute", "inspect", "complete", "history", "is_complete", "comm_info", "kernel_info", "interrupt", "debug"].map(
    (name) => `${name}_request`,
  ),
  ...["comm_open", "comm_msg", "comm_close", "input_reply", "constructor", "__proto__", "status", ""],
];
const fields = [
  ...["code", "cursor_pos", "detail_level", "silent", "store_history", "user_expressions", "allow_stdin"],
  ...["stop_on_error", "hist_access_type", "output", "raw", "session", "start", "stop", "n", "pattern", "unique"],
  ...["target_name", "comm_id", "data", "value"],
];

const content = fc.oneof(
  { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 }) },
  fc.constantFrom({ hist_access_type: "search", pattern: { toString: 1 } }, { code: { toString: 1 } }),
  value,
);
const header = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ msg_id: fc.uuid(), msg_type: fc.constantFrom(...types), session: value, date: value }),
  },
  value,
);
const json = (part: unknown): string => JSON.stringify(part) ?? "null";
const parts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(header, fc.oneof(fc.constant({}), value), fc.oneof(fc.constant({}), value), content),
  },
  fc
    .constantFrom(2000, 200_000)
    .map((depth) => [{ msg_id: "d", msg_type: "execute_request", x: depth }, {}, {}, depth]),
);
const frames = fc.oneof(
  { weight: 6, arbitrary: parts.map((all) => ({ key: true, all: all.map(json) as (string | Uint8Array)[] })) },
  // Deep where the header or the content is.
  fc.record({ depth: fc.constantFrom(2000, 100_000), isHeader: fc.boolean() }).map(({ depth, isHeader }) => ({
    key: true,
    all: [
      `{"msg_id":"d","msg_type":"execute_request","x":${isHeader ? deep(depth) : 1}}`,
      "{}",
      "{}",
      isHeader ? '{"code":"1"}' : `{"code":"1","user_expressions":${deep(depth)}}`,
    ],
  })),
  fc
    .array(fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.string()), { maxLength: 8 })
    .map((all) => ({ key: true, all })),
  fc
    .array(fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.constant(delimiter)), { minLength: 1, maxLength: 9 })
    .map((all) => ({
      key: false,
      all,
    })),
);
const channel = fc.constantFrom<Channel>("shell", "control", "stdin");

it(`survives ${runs} hostile messages and answers what follows each`, { timeout: 60_000 + runs * 400 }, async () => {
  await fc.assert(
    fc.asyncProperty(channel, frames, async (where, { key, all }) => {
      await kernel.sendFrames(where, key ? signed(all, kernel.connection.key) : all);
      expect((await kernel.ask("kernel_info")).reply.status).toBe("ok");
      kernel.received.splice(0);
    }),
    { numRuns: runs },
  );
  // Cells that came among them may throw, and what waits behind such a cell is given up.
  await expect.poll(() => kernel.value("6 * 7"), { timeout: 120_000 }).toBe("42");
  expect(kernel.log()).not.toMatch(/unhandled|RangeError|TypeError/i);
});

it("a cell that cannot be read is answered with an error, and the next one runs", async () => {
  for (const code of [{ toString: 1 }, [1], 7, null])
    expect((await kernel.run(code as unknown as string)).reply.status).toMatch(/ok|error/);
  expect((await kernel.run("1", { user_expressions: { a: { toString: 1 } } })).reply.status).toBe("ok");
  expect(await kernel.value("6 * 7")).toBe("42");
});
