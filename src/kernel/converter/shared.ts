import * as ts from "typescript";
import { createFiles, type Files } from "./files";

/** What is known of TypeScript's and packages' files, the same for the cells of every folder. */
export interface Shared {
  files: Files;
  packages: ts.ModuleResolutionCache;
  /** files of packages that are there */
  isKnown: Set<string>;
}

export function createShared(): Shared {
  return {
    files: createFiles(),
    packages: ts.createModuleResolutionCache("/", (name) => name),
    isKnown: new Set(),
  };
}
