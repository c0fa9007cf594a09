import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import * as ts from "typescript";
import type { Shared } from "./shared";

type Resolved = ts.ResolvedModuleWithFailedLookupLocations;

/** Finds what imports mean. */
export interface Resolution {
  module(name: string, from: string, mode: ts.ResolutionMode): Resolved;
  /** whether an import of a file found nothing when it was resolved last */
  isBroken(from: string): boolean;
  /** what is known of packages */
  packages: ts.ModuleResolutionCache;
  /** what was not found may be there now */
  refresh(): void;
}

const notFound: Resolved = { resolvedModule: undefined };

/**
 * Imports between the files of packages are resolved once. Those of cells and files of the user are remembered while
 * what they found is still there, and never when nothing was found: it may be installed or written in the meantime.
 */
export function createResolution(
  folder: string,
  options: ts.CompilerOptions,
  host: ts.ModuleResolutionHost,
  { files, packages }: Shared,
): Resolution {
  let passing: ts.ModuleResolutionCache | null = null;
  const found = new Map<string, Resolved>();
  const broken = new Set<string>();
  return {
    packages,
    isBroken: (from) => broken.has(from),
    refresh() {
      passing = null;
    },
    module(name, from, mode) {
      // Node takes its own modules whatever packages are named like them.
      if (name.startsWith("node:") || isBuiltin(name)) return notFound;
      const resolve = (cache: ts.ModuleResolutionCache): Resolved =>
        ts.resolveModuleName(name, from, options, host, cache, undefined, mode);
      if (files.isFixed(from)) return resolve(packages);
      const key = `${name}\0${dirname(from)}\0${mode ?? ""}`;
      const known = found.get(key);
      if (known && host.fileExists(known.resolvedModule!.resolvedFileName)) return known;
      passing ??= ts.createModuleResolutionCache(folder, (name) => name, options);
      const result = resolve(passing);
      if (result.resolvedModule) found.set(key, result);
      else {
        found.delete(key);
        broken.add(from);
      }
      return result;
    },
  };
}
