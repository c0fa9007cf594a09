import Module, { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import type { Run } from "./frames";

export interface Modules {
  /** what cells call to import */
  require: NodeJS.Require;
  /** compiled files that later imports find */
  addFiles(files: Run["files"]): void;
  /** answer an import with something else from now on */
  serve(id: string, exports: unknown): void;
  /** forget modules whose loading was broken off */
  forgetHalfLoaded(): void;
}

type Load = (id: string) => unknown;

/**
 * What cells import: packages and files as from a file in the folder of the notebook, the module `tslab`, and files
 * that the converter compiled.
 */
export function createModules(folder: string, tslab: object): Modules {
  const files = new Map<string, string>();
  const loaded = new Map<string, NodeJS.Module>();
  const served = new Map<string, unknown>([["tslab", tslab]]);

  const fromFiles = (id: string, from: string): NodeJS.Module | null => {
    if (!id.startsWith(".") && !id.startsWith("/")) return null;
    const path = id.startsWith("/") ? id : join(from, id);
    const name = candidates(path).find((each) => files.has(each));
    if (name === undefined) return null;
    const known = loaded.get(name);
    if (known) return known;
    const fresh = new Module(name, module) as NodeJS.Module & { _compile(code: string, path: string): void };
    fresh.filename = name;
    fresh.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(dirname(name));
    fresh.require = wrap(createRequire(name), dirname(name)) as NodeJS.Require;
    loaded.set(name, fresh);
    try {
      fresh._compile(files.get(name)!, name);
      fresh.loaded = true;
    } catch (error) {
      loaded.delete(name);
      throw error;
    }
    return fresh;
  };

  const wrap = (original: NodeJS.Require, from: string): Load =>
    new Proxy(original, {
      apply: (_target, _self, [id]: [string]) => {
        if (served.has(id)) return served.get(id);
        const file = fromFiles(id, from);
        return file ? file.exports : original(id);
      },
    });

  return {
    require: wrap(createRequire(join(folder, "cell.js")), folder) as NodeJS.Require,
    addFiles(fresh) {
      for (const { path, code } of fresh) {
        loaded.delete(path);
        files.set(path, code);
      }
    },
    serve: (id, exports) => void served.set(id, exports),
    forgetHalfLoaded() {
      for (const [path, each] of Object.entries(require.cache)) if (each && !each.loaded) delete require.cache[path];
      for (const [path, each] of loaded) if (!each.loaded) loaded.delete(path);
    },
  };
}

/** The compiled files an import may mean. */
function candidates(path: string): string[] {
  const stem = /\.[cm]?[jt]sx?$/.test(path) ? path.slice(0, -extname(path).length) : path;
  return [path, `${stem}.js`, `${path}.js`, join(path, "index.js")];
}

/**
 * What cells share: every name a cell declares. Imports are defined with a getter by compiled code; here they become
 * plain values, so that a later cell may declare the name anew.
 */
export function createExports(): { [name: string]: unknown } {
  const names: { [name: string]: unknown } = {};
  return new Proxy(names, {
    defineProperty: (_target, name, attributes) => {
      if (name !== "__esModule") names[name as string] = attributes.get ? attributes.get() : attributes.value;
      return true;
    },
  });
}
