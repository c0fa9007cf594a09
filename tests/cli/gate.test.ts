import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { fakeTerminal } from "./fake-terminal";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-gate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(texts: { readonly [name: string]: string }): void {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}

async function gate(...args: string[]) {
  const { terminal, heard } = fakeTerminal();
  return { code: await run(["gate", ...args], terminal), ...heard };
}

const conflict = {
  "a.txt": "The Aurora, built in 1998, ran aground off Bergen with eight boats beside it.\n",
  "b.txt": "The Aurora, which was built in 1989, ran aground off Bergen with eight boats beside it.\n",
};

describe("variorum gate", () => {
  it("ends with 1 and lists verdict, sentence, article and passage when figures conflict", async () => {
    write(conflict);
    const { code, out } = await gate(folder);
    expect(code).toBe(1);
    expect(out).toBe(
      "conflict: the year of “Aurora built”: A gives “1998”; B gives “1989”. Both cannot be true.\n" +
        "  A a.txt: The Aurora, built in 1998, ran aground off Bergen with eight boats beside it.\n" +
        "  B b.txt: The Aurora, which was built in 1989, ran aground off Bergen with eight boats beside it.\n",
    );
  });

  it("compares more than 50 articles within their events, as the table of claims does, by the letters that it lists", async () => {
    const others = Array.from({ length: 60 }, (_, at) => [
      `0${at}.txt`,
      `Village${at} council voted ${at + 20} roads closed near Lake${at} on Monday, clerk Ann${at} Reed${at} said.\n`,
    ]);
    write({ ...Object.fromEntries(others), ...conflict });
    const { code, out } = await gate(folder);
    expect(code).toBe(1);
    const [verdict, ...passages] = out.split("\n").filter((line) => line.includes("Aurora"));
    expect(verdict).toBe("conflict: the year of “Aurora built”: A gives “1998”; B gives “1989”. Both cannot be true.");
    expect(passages.map((line) => line.slice(0, 10))).toEqual(["  A a.txt:", "  B b.txt:"]);
  });

  it("stops only at the verdicts it is told", async () => {
    write(conflict);
    expect(await gate(folder, "--fail-on", "changed,inconsistent")).toMatchObject({ code: 0, out: "" });
    expect((await gate(folder, "--fail-on", "changed,conflict")).code).toBe(1);
  });

  it.each([
    [
      "changed",
      [
        "The number of injured rose from 12 to 14 after the ferry ran aground near Maren.",
        "At least 12 passengers were injured when the ferry ran aground near Maren.",
      ],
    ],
    ["single-source", ["The ferry ran aground near Maren.", "The ferry ran aground near Maren with 240 passengers."]],
    ["inconsistent", ["The ferry sank off Maren on Monday, January 27, 2024.", "The ferry sank off Maren."]],
  ])("knows %s", async (verdict, [a, b]) => {
    write({ "a.txt": `${a}\n`, "b.txt": `${b}\n` });
    const { code, out } = await gate(folder, "--fail-on", verdict);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${verdict}: `));
    expect((await gate(folder, "--fail-on", "conflict")).code).toBe(0);
  });

  it("prints one object a line for programs, with places that hold", async () => {
    write(conflict);
    const { code, out } = await gate(folder, "--format", "jsonl");
    expect(code).toBe(1);
    const [finding] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(Object.keys(finding)).toEqual(["verdict", "id", "quantity", "sentence", "passages"]);
    for (const { article, start, end, figure } of finding.passages)
      expect(conflict[article as keyof typeof conflict].slice(start, end)).toBe(figure);
  });

  it("names an unknown verdict and those there are: exit code 2", async () => {
    write(conflict);
    const { code, out, said } = await gate(folder, "--fail-on", "conflict,wrong");
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(said).toContain("--fail-on wrong: choose one of conflict, changed, single-source, inconsistent");
    expect((await gate(folder, "--fail-on", "")).code).toBe(2);
    expect((await gate()).code).toBe(2);
  });

  it("works on the other texts when one cannot be read: exit code 3", async () => {
    write({ ...conflict, "empty.txt": "" });
    const { code, out, said } = await gate(folder);
    expect(code).toBe(3);
    expect(said).toContain("empty.txt");
    expect(out).toMatch(/^conflict: /);
    expect((await gate(join(folder, "nowhere"))).code).toBe(3);
  });

  it("keeps what a text holds from moving the cursor", async () => {
    write({ "a.txt": `${conflict["a.txt"].trim()} \u001b[2J\n`, "b.txt": conflict["b.txt"] });
    const { out } = await gate(folder);
    expect(out).not.toContain("\u001b");
  });

  it("has help with an example", async () => {
    const { code, out } = await gate("--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Usage: variorum gate[\s\S]*Example: variorum gate/);
  });
});
