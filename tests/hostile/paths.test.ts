import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/main";
import { isKernelName, kernelOfOthers } from "../../src/kernel/install";
import { readCorpus } from "../../src/text";
import { fakeTerminal } from "../cli/fake-terminal";

const ferry = join(__dirname, "../fixtures/ferry");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-paths-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function variorum(...args: string[]) {
  const { terminal, heard } = fakeTerminal();
  return { code: await run(args, terminal), ...heard };
}

function put(path: string, content: string): string {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
  return join(folder, path);
}

describe("what is read", () => {
  it("a folder given twice, by a link and with dots, is read once", async () => {
    put("texts/a.txt", "One boat sank.");
    symlinkSync(join(folder, "texts"), join(folder, "link"));
    const paths = ["texts", "texts/", "link", "texts/../texts", "texts/a.txt", "link/a.txt"];
    const { articles, problems } = await readCorpus(paths.map((path) => `${folder}/${path}`));
    expect([articles.map(({ article }) => article), problems]).toEqual([["a.txt"], []]);
  });

  it("links that lead back, to themselves and to nothing end the reading of no folder", async () => {
    put("texts/a.txt", "One boat sank.");
    put("texts/inner/b.txt", "Two boats sank.");
    symlinkSync("..", join(folder, "texts/inner/up"));
    symlinkSync("self", join(folder, "texts/self"));
    symlinkSync("nowhere", join(folder, "texts/gone"));
    const { articles, problems } = await readCorpus(join(folder, "texts"));
    expect(articles.map(({ article }) => article)).toEqual(["a.txt", "inner/b.txt"]);
    expect(problems.map(({ message }) => message.replace(`${folder}/`, ""))).toEqual([
      expect.stringMatching(/^texts\/gone: no such file/),
      expect.stringMatching(/^texts\/self: cannot be read \(its links lead back/),
    ]);
  });

  it("names in two normal forms are two articles where the disk keeps both", async () => {
    put("texts/caf\u00e9.txt", "One boat sank.");
    put("texts/cafe\u0301.txt", "Two boats sank.");
    const names = readdirSync(join(folder, "texts"));
    const { articles } = await readCorpus(join(folder, "texts"));
    expect(articles.map(({ article }) => article).sort()).toEqual(names.sort());
  });
});

describe("what variorum wrote itself", () => {
  it.each(["texts/variorum-tables", "texts"])("tables in %s are no articles of the next run", async (output) => {
    for (const name of ["1-courier.txt", "2-herald.txt"]) put(`texts/${name}`, readFileSync(join(ferry, name), "utf8"));
    put("texts/mine.jsonl", '{"id":"a","text":"Two boats sank."}');
    const args = ["export", join(folder, "texts"), "-o", join(folder, output)];
    expect(await variorum(...args)).toMatchObject({ code: 0, said: "" });
    expect(await variorum(...args)).toMatchObject({ code: 0, said: "" });
    const { articles } = await readCorpus(join(folder, "texts"));
    expect(articles.map(({ article }) => article)).toEqual(["1-courier.txt", "2-herald.txt", "a"]);
  });

  it("reports are none either, but pages beside them are", async () => {
    const page = (head: string): string => `<html><head>${head}</head><body><p>Two boats sank.</p></body></html>`;
    put("texts/report/index.html", page('<meta name="generator" content="variorum 0.1.0">'));
    put("texts/report/data/meta.json", '{"tool":"variorum","rows":{"words":1}}');
    put("texts/report/data/words.json", "[]");
    put("texts/report/saved.html", page('<meta name="generator" content="an editor">'));
    put("texts/other/meta.json", '{"tool":"another","rows":{"a":1}}');
    put("texts/other/a.jsonl", '{"id":"a","text":"Two boats sank."}');
    const { articles } = await readCorpus(join(folder, "texts"));
    expect(articles.map(({ article }) => article)).toEqual(["a", "report/saved.html"]);
  });
});

describe("where it is written", () => {
  it("ids with dots and slashes name no file: the output stays in its folder", async () => {
    const ids = ["../up", "/etc/owned", "a/../../b", "..", ".", "", "C:\\x", "nul\0byte"];
    const lines = ids.map((id) => JSON.stringify({ id, text: "Ann Lee said: “We sank 12 boats.”" }));
    const path = put("in/set.jsonl", lines.join("\n"));
    for (const format of ["jsonl", "csv", "parquet"])
      expect((await variorum("export", path, "-o", join(folder, "out", format), "--format", format)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["csv", "jsonl", "parquet"]);
    for (const format of ["jsonl", "csv", "parquet"])
      for (const name of readdirSync(join(folder, "out", format)))
        expect(name).toMatch(/^(meta\.json|[a-z]+\.[a-z]+)$/);
  });

  it("a link in the output is replaced, what it leads to stays", async () => {
    const mine = put("mine.txt", "id,kind\r\n");
    mkdirSync(join(folder, "out"));
    symlinkSync(mine, join(folder, "out/quotes.csv"));
    const args = ["export", ferry, "-o", join(folder, "out"), "--format", "csv", "--only", "quotes", "--force"];
    expect((await variorum(...args)).code).toBe(0);
    expect(readFileSync(mine, "utf8")).toBe("id,kind\r\n");
  });
});

describe("files that variorum did not write", () => {
  it.each([
    ["export", "quotes.csv", "my,own\n1,2\n", ["--format", "csv"]],
    ["export", "quotes.jsonl", '{"id":1,"text":"mine"}\n', []],
    ["export", "quotes.parquet", "PAR1 mine PAR1", ["--format", "parquet"]],
    ["export", "meta.json", '{"mine":true}', []],
    ["report", "index.html", "<!doctype html><title>My page</title>", []],
    ["report", "data/words.csv", "my,own\n", []],
  ])("%s replaces no %s, and says how to go on", async (command, name, content, more) => {
    put(`out/${name}`, content);
    const { code, said } = await variorum(command, ferry, "-o", join(folder, "out"), ...more);
    expect(code).toBe(2);
    expect(said).toContain(`has ${name} already, not written by variorum: nothing is written.`);
    expect(said).toContain("--force to replace it");
    expect(readFileSync(join(folder, "out", name), "utf8")).toBe(content);
    expect(readdirSync(join(folder, "out"))).toEqual([name.split("/")[0]]);
  });

  it("are replaced with --force", async () => {
    put("out/quotes.csv", "my,own\n");
    const args = ["export", ferry, "-o", join(folder, "out"), "--format", "csv", "--only", "quotes"];
    expect((await variorum(...args, "--force")).code).toBe(0);
    expect(readFileSync(join(folder, "out/quotes.csv"), "utf8")).toContain("1-courier.txt");
  });

  it.each(["jsonl", "csv", "parquet"])("its own are, also where a run ended before meta.json (%s)", async (format) => {
    const args = ["export", ferry, "-o", join(folder, "out"), "--format", format];
    expect((await variorum(...args)).code).toBe(0);
    expect((await variorum(...args)).code).toBe(0);
    rmSync(join(folder, "out/meta.json"));
    expect(await variorum(...args)).toMatchObject({ code: 0, said: "" });
    expect(existsSync(join(folder, "out/meta.json"))).toBe(true);
  });

  it("a file where the folder should be is said to be one", async () => {
    const path = put("out", "mine");
    const { code, said } = await variorum("export", ferry, "-o", path);
    expect([code, said]).toEqual([2, expect.stringContaining("is a file, not a folder")]);
  });

  it("a kernel of somebody else is not replaced, and no name leads out of the kernels", async () => {
    const file = put("share/jupyter/kernels/python3/kernel.json", '{"display_name":"Python 3"}');
    expect(kernelOfOthers({ prefix: folder, name: "python3" })).toBe(file);
    const { code, said } = await variorum("kernel", "install", "--prefix", folder, "--name", "python3");
    expect([code, said]).toEqual([2, expect.stringContaining("is a kernel of somebody else")]);
    expect([".", "..", "...", "a/b", ""].filter(isKernelName)).toEqual([]);
    expect(["tslab", "a.b", "v-1_2"].filter(isKernelName)).toHaveLength(3);
  });
});
