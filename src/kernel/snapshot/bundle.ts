import { readFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * One script that holds a module and all that it requires: while a snapshot is made, Node loads nothing but its own
 * modules, and not all of these.
 *
 * @param entry - absolute path of the module that the script ends with: `require(entry)` is its value
 * @param tail - code behind the modules; `load(path)` gives a module, `builtin(name)` one of Node's
 */
export function bundle(entry: string, tail: string): string {
  const modules = new Map<string, string>();
  const visit = (path: string): void => {
    if (modules.has(path)) return;
    const code = readFileSync(path, "utf8");
    const names: { [name: string]: string } = {};
    modules.set(path, "");
    for (const [, name] of path.endsWith("typescript.js") && path.includes("node_modules") ? [] : requires(code)) {
      if (isOfNode(name!)) continue;
      names[name!] = createRequire(path).resolve(name!);
      if (names[name!]!.endsWith(".js")) visit(names[name!]!);
    }
    modules.set(
      path,
      `define(${JSON.stringify(path)}, ${JSON.stringify(names)}, ${JSON.stringify(dirname(path))}, function (exports, require, module, __filename, __dirname) {${code}\n});`,
    );
  };
  visit(entry);
  const head = readFileSync(join(__dirname, "loader.js"), "utf8").replace(
    "[/* modules of Node */]",
    JSON.stringify(builtinModules),
  );
  return inBytes(`const exports = {};\n${head}\n${[...modules.values()].join("\n")}\n${tail}`);
}

/** One character that needs two bytes makes V8 keep the whole script in two, which is 9 MB in a file and in memory. */
function inBytes(code: string): string {
  return code.replace(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function requires(code: string): RegExpMatchArray[] {
  return [...code.matchAll(/\brequire(?:\.resolve)?\("([^"]+)"\)/g)];
}

function isOfNode(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}
