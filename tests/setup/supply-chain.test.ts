import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(__dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");

interface Entry {
  version?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(read("package.json"));
const locked: [string, Entry][] = Object.entries(JSON.parse(read("package-lock.json")).packages as object).filter(
  ([path]) => path !== "",
);

describe("the packages", () => {
  it("are pinned to one version each", () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(asked))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    const lines = read("requirements.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    for (const line of lines) expect(line).toMatch(/^[A-Za-z0-9._-]+==[\w.!+-]+( ; .+)?$/);
  });

  it("are known by their hash", () => {
    for (const [path, entry] of locked)
      if (!entry.link) expect([path, entry.integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
  });

  it("need no install script: two have one, and everything is tested without them", () => {
    const scripted = locked
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([path]) => path.replace("node_modules/", ""));
    // core-js prints a request for money; zeromq looks whether the binary that comes with it fits
    expect(scripted).toEqual(["core-js", "zeromq"]);
    expect(read("scripts/setup/packages.mjs")).toContain("--ignore-scripts");
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts).not.toHaveProperty(script);
  });

  it("are under licences that let them be used and passed on", () => {
    const allowed = new Set([
      "MIT",
      "ISC",
      "0BSD",
      "BSD-2-Clause",
      "BSD-3-Clause",
      "Apache-2.0",
      "MPL-2.0",
      "Unlicense",
      "AFL-2.1",
      // lru-cache, and argparse (the licence of Python), both for development only
      "BlueOak-1.0.0",
      "Python-2.0",
    ]);
    const named = locked.filter(([, entry]) => !entry.link && entry.license !== undefined);
    const strange = named.filter(([, { license = "" }]) =>
      license.split(/ OR | AND |[()]/).some((each) => each !== "" && !allowed.has(each)),
    );
    expect(strange).toEqual([]);
    const unnamed = locked.filter(([, entry]) => !entry.link && entry.license === undefined).map(([path]) => path);
    expect(unnamed).toEqual(["node_modules/sylvester", "node_modules/typed-function"]);
    for (const path of unnamed)
      expect(existsSync(join(root, path, "LICENSE")) || existsSync(join(root, path, "LICENSE.txt"))).toBe(true);
  });
});

describe("npm run sbom", () => {
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(root, "scripts/sbom.mjs"), ...args], { encoding: "utf8" });

  it("lists every package once, with version, licence and hash, the same bytes each time", () => {
    const text = run();
    const bom = JSON.parse(text);
    expect([bom.bomFormat, bom.specVersion]).toEqual(["CycloneDX", "1.5"]);
    const names = bom.components.map((each: { "bom-ref": string }) => each["bom-ref"]);
    expect(new Set(names).size).toBe(names.length);
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(names).toContain(`pkg:npm/${name.replace("@", "%40")}@${version}`);
    expect(names).toContain(`pkg:pypi/jupyterlab@${/^jupyterlab==(\S+)/m.exec(read("requirements.txt"))![1]}`);
    const npm = bom.components.filter(({ purl }: { purl: string }) => purl.startsWith("pkg:npm"));
    for (const { hashes, licenses, scope } of npm) {
      expect([hashes[0].content.length, licenses.length]).toEqual([128, 1]);
      expect(["required", "excluded"]).toContain(scope);
    }
    expect(run()).toBe(text);
  });

  it("as licences, tells under which each package is", () => {
    expect(run("--licences")).toMatch(/^MIT \(\d+\)\n {2}[\s\S]*vega 5/);
  });
});
