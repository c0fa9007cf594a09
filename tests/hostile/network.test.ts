import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const source = resolve(__dirname, "../../src");
const network =
  /(?:from |import |import\(|require\()["'](?:node:)?(?:net|tls|https?|http2|dns|dgram|undici|zeromq)["'/]|\b(?:fetch|WebSocket|EventSource)\(/;

// the kernel speaks with Jupyter, on the addresses that Jupyter gives it
it("only the kernel has to do with the network", () => {
  const found = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && network.test(readFileSync(join(source, name), "utf8")))
    .sort();
  expect(found.filter((name) => !name.startsWith("kernel/"))).toEqual([]);
  expect(found).toContain("kernel/protocol/sockets.ts");
});
