import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findEnvironment } from "../../src/cli/environment";
import { packageName, writeStory } from "../../src/cli/init/write-story";
import { run } from "../../src/cli/main";
import { readCorpus } from "../../src/text";
import { fakeTerminal } from "./fake-terminal";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum init "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = ["README.md", ".gitignore", "articles", "package.json", "story.ipynb"].sort();

describe("writeStory", () => {
  it("writes articles, a notebook and what they need", async () => {
    const story = join(folder, "The Storm!");
    const { written, kept } = writeStory(story, "variorum-1.2.3.tgz");
    expect(kept).toEqual([]);
    expect(written).toHaveLength(7);
    expect(readdirSync(story).sort()).toEqual(files);
    const description = JSON.parse(readFileSync(join(story, "package.json"), "utf8"));
    expect(description).toMatchObject({ name: "the-storm", dependencies: { variorum: "file:variorum-1.2.3.tgz" } });
    const own = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8"));
    expect(description.overrides).toEqual(own.overrides);
    expect(description.dependencies).toMatchObject(own.peerDependencies);
    const readme = readFileSync(join(story, "README.md"), "utf8");
    expect(readme).toMatch(/invented samples: replace them/);
    expect(readme.trim().split("\n")).toHaveLength(10);
    const { articles, problems } = await readCorpus(join(story, "articles"));
    expect(problems).toEqual([]);
    expect(articles.map(({ published }) => published)).toEqual(["2024-03-04", "2024-03-05", "2024-03-05"]);
  });

  it("keeps every file that is there, and adds no sample to articles", () => {
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles/mine.txt"), "Mine.");
    writeFileSync(join(folder, "README.md"), "my own");
    const { written, kept } = writeStory(folder, "variorum-1.2.3.tgz");
    expect(kept).toEqual(["README.md"]);
    expect(written).toEqual([".gitignore", "package.json", "story.ipynb"]);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("my own");
    expect(readdirSync(join(folder, "articles"))).toEqual(["mine.txt"]);
  });

  it.each([
    ["my-story", "my-story"],
    ["Sturm über Velden", "sturm-ber-velden"],
    [".hidden", "hidden"],
    ["variorum", "my-story"],
    ["日本", "my-story"],
  ])("gives the folder %s the package name %s", (name, expected) => {
    expect(packageName(name)).toBe(expected);
  });
});

describe("variorum init", () => {
  it.each([
    { what: "no folder", args: [], said: "name one folder: 'variorum init my-story'" },
    { what: "two folders", args: ["a", "b"], said: "name one folder" },
  ])("refuses $what", async ({ args, said }) => {
    const { terminal, heard } = fakeTerminal();
    expect(await run(["init", ...args], terminal)).toBe(2);
    expect(heard.said).toContain(said);
  });

  it("refuses a folder that is not empty, names what it holds, and writes nothing", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) writeFileSync(join(folder, name), name);
    const { terminal, heard } = fakeTerminal();
    expect(await run(["init", folder], terminal)).toBe(2);
    expect(heard.said).toMatch(/is not empty \(it holds a, b, c and 2 more\)\. Name another folder, or say --force/);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it("refuses a file", async () => {
    writeFileSync(join(folder, "file"), "");
    const { terminal, heard } = fakeTerminal();
    expect(await run(["init", join(folder, "file"), "--force"], terminal)).toBe(2);
    expect(heard.said).toContain("is a file");
  });

  it("with --force adds what is missing, keeps what is there and says what a kept package.json lacks", async () => {
    writeFileSync(join(folder, "package.json"), "{}");
    const { terminal, heard } = fakeTerminal();
    expect(await run(["init", folder, "--force"], terminal)).toBe(0);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe("{}");
    expect(heard.said).toMatch(/package\.json was there already and kept\.\n.*npm install \.\/variorum-[\d.]+\.tgz/s);
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith(".tgz"))
        .sort(),
    ).toEqual(files);
    expect(heard.out).toContain("not on the npm registry");
  });
});

describe("findEnvironment", () => {
  const make = (place: string, ...paths: string[]): void => {
    for (const path of paths) {
      mkdirSync(join(folder, place, ".venv", path, ".."), { recursive: true });
      writeFileSync(join(folder, place, ".venv", path), "");
    }
  };
  const kernel = "share/jupyter/kernels/tslab/kernel.json";

  it.each([
    {
      what: "the working folder's, where it has JupyterLab and the kernel",
      own: ["bin/jupyter", kernel],
      found: "own",
    },
    { what: "the checkout's, where the working folder's lacks the kernel", own: ["bin/jupyter"], found: "package" },
    { what: "the checkout's, where the working folder's is something else", own: ["bin/flask"], found: "package" },
  ])("takes $what", ({ own, found }) => {
    make("own", ...own);
    make("package", "bin/jupyter");
    expect(findEnvironment(join(folder, "own"), join(folder, "package"))).toBe(join(folder, found, ".venv"));
  });

  it("says what makes one: npm in a checkout, variorum where it is installed", () => {
    const own = join(folder, "own");
    expect(() => findEnvironment(own, folder)).toThrow("'npx variorum setup'");
    writeFileSync(join(folder, "package-lock.json"), "{}");
    expect(() => findEnvironment(own, folder)).toThrow("'npm run setup'");
  });
});
