import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDeno, writeDenoKernel } from "./deno";
import { emptyFolder, install, mustRun, pack, remove, root, runIn } from "./packed";

const folder = emptyFolder();
const work = join(folder, "work");
let tarball: string;

beforeAll(() => {
  tarball = pack(folder);
  install(work, tarball);
  for (const file of readdirSync(join(__dirname, "use"))) copyFileSync(join(__dirname, "use", file), join(work, file));
  copyFileSync(join(work, "types.ts"), join(work, "types.mts"));
}, 600_000);
afterAll(() => remove(folder));

describe("the packed package, installed in an empty folder from the registry alone", () => {
  it.each(["use.cjs", "use.mjs"])("works from %s", (file) => {
    const said = mustRun(work, process.execPath, [file]);
    expect(said).toContain('{"speaker":"Ida Holm","verdict":"conflict"}');
    expect(said).toContain("a\r\n1");
  });

  // The Node of the tests is one of them; `npm run matrix` runs all tests on each.
  it.runIf(process.env.VARIORUM_LONG === "1").each(["20.19.0", "22", "24"])("works on Node %s", (version) => {
    const platform = `node-${process.platform}-${process.arch}`;
    const nodes = join(folder, `node-${version}`);
    install(nodes, `${platform}@${version}`);
    const node = join(nodes, "node_modules", platform, "bin/node");
    expect(mustRun(work, node, ["--version"])).toMatch(`v${version}`);
    for (const file of ["use.cjs", "use.mjs"]) expect(mustRun(work, node, [file])).toContain('"verdict":"conflict"');
  });

  it("has its command", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(mustRun(work, "npx", ["--no-install", "variorum", "--version"]).trim()).toBe(version);
  });

  it("names the lines to add where Danfo is missing", () => {
    writeFileSync(join(work, "frame.cjs"), 'require("variorum/frames").toFrame([{ a: 1 }]);');
    const { status, stderr } = runIn(work, process.execPath, ["frame.cjs"]);
    expect(status).not.toBe(0);
    expect(existsSync(join(work, "node_modules/danfojs-node"))).toBe(false);
    const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const [, dependencies, overrides] = /("dependencies": \{.*\}),\n\s*("overrides": \{.*\})/.exec(stderr) ?? [];
    expect(JSON.parse(`{${dependencies}}`).dependencies).toEqual(wanted.peerDependencies);
    const { "vega-expression": ofVega, ...ofDanfo } = wanted.overrides;
    expect(ofVega).toMatch(/^[\d.]+$/);
    expect(JSON.parse(`{${overrides}}`).overrides).toEqual(ofDanfo);
  });

  it("holds no file of a machine, no test and no source map of one", () => {
    const files = readdirSync(join(work, "node_modules/variorum"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => /\.test\.|\.map$|^(src|tests|seeds|reports|\.cache)\//.test(file))).toEqual([]);
    for (const file of files.filter((each) => /\.(js|mjs|json|md)$/.test(each)))
      expect(readFileSync(join(work, "node_modules/variorum", file), "utf8").includes(root), file).toBe(false);
  });

  it("has nothing that publint or are-the-types-wrong complain of", async () => {
    const data = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    expect(result.types && "problems" in result ? result.problems : "no types").toEqual([]);
  });
});

describe("the examples, where the package is installed", () => {
  const examples = join(root, "examples");
  beforeAll(() => cpSync(join(root, "src/cli/init/template/articles"), join(work, "articles"), { recursive: true }));

  it.each([
    {
      file: "compare.mjs",
      lines: [
        "amount: repair of the pier: A gives “about 2.5 million euros”; B gives “4 million euros”. Both cannot be true.",
        "  B: We have never seen waves like this,",
      ],
    },
    { file: "speakers.cjs", lines: ["article,speaker,quotes", "2-daily-tide.txt,Jon Brandt,1"] },
  ])("node/$file", ({ file, lines }) => {
    copyFileSync(join(examples, "node", file), join(work, file));
    expect(mustRun(work, process.execPath, [file]).split(/\r?\n/)).toEqual(expect.arrayContaining(lines));
  });

  it("deno/story.ipynb, and node/compare.mjs by Deno", () => {
    const deno = findDeno();
    const kernels = join(folder, "jupyter");
    const env = { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", JUPYTER_PATH: kernels };
    writeDenoKernel(kernels, deno);
    copyFileSync(join(examples, "deno/story.ipynb"), join(work, "story.ipynb"));
    const nbconvert = ["nbconvert", "--to", "notebook", "--execute", "--stdout", "story.ipynb"];
    const { cells } = JSON.parse(mustRun(work, join(root, ".venv/bin/jupyter"), nbconvert, env)) as {
      cells: { id: string; outputs?: { output_type: string; data?: { [mime: string]: unknown } }[] }[];
    };
    const outputs = Object.fromEntries(cells.map(({ id, outputs: all }) => [id, all ?? []]));
    expect(
      Object.values(outputs)
        .flat()
        .map(({ output_type }) => output_type),
    ).not.toContain("error");
    expect([outputs.matrix![0]!.data!["text/html"]].flat().join("")).toContain("2.5 million euros");
    expect(Object.keys(outputs.chart![0]!.data!)).toContain("application/vnd.vegalite.v5+json");
    expect(mustRun(work, deno, ["run", "-A", "compare.mjs"], env)).toContain("4 million euros");
  });
});

/** The newest TypeScript, which has no way of finding modules as Node 10 did any more. */
const newest = "7.0.2";

describe("the types of the packed package", () => {
  const compilers = join(folder, "compilers");
  beforeAll(() => install(compilers, `typescript@${newest}`));

  const node10 = ["--module", "commonjs", "--moduleResolution", "node10", "--types", "node"];
  const node16 = ["--module", "node16", "--moduleResolution", "node16"];
  const bundler = ["--module", "esnext", "--moduleResolution", "bundler"];
  const own = (path: string): string[] => [process.execPath, join(root, "node_modules", path)];

  const isLong = process.env.VARIORUM_LONG === "1";

  it.each([
    { compiler: "5.0.4", path: "@tslab/typescript-for-tslab", how: isLong ? [node10, node16, bundler] : [node10] },
    ...(isLong ? [{ compiler: "5.9.3", path: "typescript", how: [node10, node16, bundler] }] : []),
    { compiler: newest, path: null, how: [node16, bundler] },
  ])("are read by TypeScript $compiler, strictly and with every declaration checked", ({ compiler, path, how }) => {
    const [program, ...first] = path ? own(join(path, "lib/tsc.js")) : [join(compilers, "node_modules/.bin/tsc")];
    expect(mustRun(work, program!, [...first, "--version"])).toContain(compiler);
    for (const options of how) {
      const args = ["--noEmit", "--strict", "--target", "es2022", ...options, "types.ts", "types.mts"];
      const { stdout } = runIn(work, program!, [...first, ...args]);
      expect(stdout, options.join(" ")).toBe("");
    }
  });
});
