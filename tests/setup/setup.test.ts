import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = resolve(__dirname, "../..");
let checkout: string;

/** A checkout that holds nothing but the scripts. */
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "variorum-setup-"));
  cpSync(join(root, "scripts"), join(checkout, "scripts"), { recursive: true });
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function program(name: string, ...lines: string[]): string {
  const path = join(checkout, name);
  writeFileSync(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  chmodSync(path, 0o755);
  return path;
}

/** Run a piece of the set-up as its scripts do. */
function run(code: string, env: NodeJS.ProcessEnv = {}): { code: number | null; said: string } {
  const modules = `
    import { main, setUp } from "./scripts/setup/index.mjs";
    import { jupyter } from "./scripts/setup/jupyter.mjs";
    import { packages, link } from "./scripts/setup/packages.mjs";`;
  const child = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `${modules}\nawait main(async () => {${code}});`],
    {
      cwd: checkout,
      encoding: "utf8",
      env: { ...process.env, VARIORUM_PYTHON: "", ...env },
    },
  );
  return { code: child.status, said: child.stderr };
}

describe("a step that fails says what to do", () => {
  const python = (env: NodeJS.ProcessEnv): { code: number | null; said: string } => run("await jupyter.work();", env);

  it("no Python", () => {
    mkdirSync(join(checkout, "bin"));
    const { code, said } = python({ PATH: join(checkout, "bin") });
    expect(code).toBe(1);
    expect(said).toMatch(/^set-up: No Python 3\.10 or later was found .*apt install python3 python3-venv/);
  });

  it.each([
    { what: "that is too old", lines: ["echo 3.8"], says: "which is Python 3.8" },
    { what: "that does not start", lines: ["exit 127"], says: "which is no Python that starts" },
  ])("a chosen Python $what", ({ lines, says }) => {
    const { code, said } = python({ VARIORUM_PYTHON: program("python", ...lines) });
    expect(code).toBe(1);
    expect(said).toContain(says);
  });

  it("no venv module; the half-made environment is gone", () => {
    const half = `case "$1" in -c) echo 3.12;; *) mkdir -p ${checkout}/.venv; echo ensurepip is not available; exit 1;; esac`;
    const { code, said } = python({ VARIORUM_PYTHON: program("python", half) });
    expect(code).toBe(1);
    expect(said).toContain("'apt install python3-venv'");
    expect(existsSync(join(checkout, ".venv"))).toBe(false);
  });

  it("no network for npm", () => {
    writeFileSync(join(checkout, "package-lock.json"), "{}");
    mkdirSync(join(checkout, "bin"));
    program("bin/npm", "echo npm error request failed, reason: getaddrinfo ENOTFOUND registry >&2", "exit 1");
    const { code, said } = run("await packages.work();", {
      PATH: `${join(checkout, "bin")}:${process.env.PATH}`,
      npm_execpath: "",
    });
    expect(code).toBe(1);
    expect(said).toContain("Connect to the network");
    expect(said).not.toContain("    at ");
  });
});

describe("packages", () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: { "": {}, "node_modules/a": { version }, "node_modules/b": { version, optional: true } },
    });

  it("installed by hand as the lock file says count as done, others do not", () => {
    writeFileSync(join(checkout, "package-lock.json"), lock("1.0.0"));
    mkdirSync(join(checkout, "node_modules/a"), { recursive: true });
    writeFileSync(join(checkout, "node_modules/.package-lock.json"), lock("1.0.0"));
    expect(run("process.stderr.write(String(packages.isDone()));").said).toBe("true");
    writeFileSync(join(checkout, "package-lock.json"), lock("2.0.0"));
    expect(run("process.stderr.write(String(packages.isDone()));").said).toBe("false");
  });

  it("installed by hand without an optional package that package.json names are not: the build needs its types", () => {
    const packages = {
      "": { optionalDependencies: { b: "1.0.0" } },
      "node_modules/b": { version: "1.0.0", optional: true },
    };
    writeFileSync(join(checkout, "package-lock.json"), JSON.stringify({ packages }));
    mkdirSync(join(checkout, "node_modules/b"), { recursive: true });
    writeFileSync(join(checkout, "node_modules/.package-lock.json"), JSON.stringify({ packages: { "": {} } }));
    expect(run("process.stderr.write(String(packages.isDone()));").said).toBe("false");
    writeFileSync(join(checkout, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
    expect(run("process.stderr.write(String(packages.isDone()));").said).toBe("true");
  });

  it("hold this package under its own name, whatever stood there", () => {
    mkdirSync(join(checkout, "node_modules"));
    symlinkSync("elsewhere", join(checkout, "node_modules/variorum"));
    writeFileSync(join(checkout, "package.json"), '{"name": "variorum"}');
    expect(run("link.work(); process.stderr.write(String(link.isDone()));").said).toBe("true");
    expect(readFileSync(join(checkout, "node_modules/variorum/package.json"), "utf8")).toContain("variorum");
  });
});

describe("two set-ups at once", () => {
  const inTurn = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { alone } from "./scripts/setup/lock.mjs";
    await alone(async () => {
      appendFileSync("log", "in ");
      await sleep(60);
      appendFileSync("log", "out ");
    }, () => {});`;

  it("take turns, also after one died with the lock in its hand", async () => {
    const dead = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    mkdirSync(join(checkout, ".cache"));
    writeFileSync(join(checkout, ".cache/setup.lock"), dead);
    const runs = [1, 2, 3, 4].map(() =>
      spawn(process.execPath, ["--input-type=module", "-e", inTurn], { cwd: checkout }),
    );
    const codes = await Promise.all(runs.map((child) => new Promise((done) => child.on("exit", done))));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(checkout, "log"), "utf8")).toBe("in out ".repeat(4));
    expect(existsSync(join(checkout, ".cache/setup.lock"))).toBe(false);
  });
});
