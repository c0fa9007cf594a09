import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { injectParameters, type Notebook } from "../report";
import { writeWhole } from "./write";

/** What became of the notebooks in a folder of the reader's own. */
export interface LabFolder {
  written: string[];
  /** notebooks that stood there already and were left as they are */
  kept: string[];
}

/**
 * Copy the notebooks into a folder, set to read the texts given, so that a reader can change them.
 *
 * A notebook that stands there already is kept: it may hold work. The folder gets a link to the packages, so that the
 * notebooks find `variorum` wherever the folder lies.
 *
 * @param root - the folder of the package
 * @param paths - texts, as given on a command line
 */
export function prepareLabFolder(root: string, folder: string, paths: readonly string[]): LabFolder {
  const texts = paths.map((path) => relative(folder, resolve(path)) || ".");
  const parameters = { corpusPath: texts.length === 1 ? texts[0]! : texts };
  const result: LabFolder = { written: [], kept: [] };
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(root, "notebooks")).sort()) {
    if (!name.endsWith(".ipynb")) continue;
    const target = join(folder, name);
    if (existsSync(target)) {
      result.kept.push(name);
      continue;
    }
    const source = JSON.parse(readFileSync(join(root, "notebooks", name), "utf8")) as Notebook;
    writeWhole(target, `${JSON.stringify(injectParameters(source, parameters).notebook, null, 1)}\n`);
    result.written.push(name);
  }
  linkPackages(root, folder);
  return result;
}

/** `variorum` is in the packages of the checkout, or beside itself where it was installed. */
function linkPackages(root: string, folder: string): void {
  const own = join(root, "node_modules");
  const packages = existsSync(join(own, "variorum")) ? own : dirname(root);
  const isInside = !relative(dirname(packages), folder).startsWith("..");
  if (!isInside && basename(packages) === "node_modules" && !existsSync(join(folder, "node_modules")))
    symlinkSync(packages, join(folder, "node_modules"), "dir");
}
