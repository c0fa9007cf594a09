/* The head of the script that a snapshot is made from: a `require` for the modules in it. It stands alone. */

type Factory = (
  exports: object,
  require: unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

const namesOfNode: readonly string[] = [
  /* modules of Node */
];
const definitions = new Map<string, { names: { [name: string]: string }; folder: string; factory: Factory }>();
const loaded = new Map<string, { exports: object }>();

function define(path: string, names: { [name: string]: string }, folder: string, factory: Factory): void {
  definitions.set(path, { names, folder, factory });
}

function load(path: string): object {
  const known = loaded.get(path);
  if (known) return known.exports;
  const { names, folder, factory } = definitions.get(path)!;
  const module = { exports: {} };
  loaded.set(path, module);
  const requireHere = (name: string): object => (name in names ? load(names[name]!) : builtin(name));
  requireHere.resolve = (name: string): string => names[name] ?? name;
  factory(module.exports, requireHere, module, path, folder);
  return module.exports;
}

/** A module of Node that can be part of a snapshot. */
function builtin(name: string): object {
  const plain = name.replace(/^node:/, "");
  // The real module of this name breaks the snapshot.
  if (plain === "module")
    return { isBuiltin: (each: string) => each.startsWith("node:") || namesOfNode.includes(each) };
  if (plain === "fs" || plain === "path" || plain === "os") return require(plain);
  throw new Error(`${name} is no part of the snapshot`);
}

void [define, load];
