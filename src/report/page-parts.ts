import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageParts } from "./assemble";

const libraries = [
  "vega/build/vega.min.js",
  "vega-lite/build/vega-lite.min.js",
  "vega-interpreter/build/vega-interpreter.min.js",
  "vega-embed/build/vega-embed.min.js",
];

/** Read the style sheet and the scripts of the pages, and the libraries that draw charts. */
export function readPageParts(): PageParts {
  const own = (name: string): string => readFileSync(join(__dirname, "template", name), "utf8");
  return {
    css: own("page.css"),
    themeScript: own("theme.js"),
    pageScript: own("page.js"),
    chartScripts: [...libraries.map(readLibrary), own("charts.js")],
  };
}

/** Not every package lets its files be asked for by name, so they are looked for where packages are. */
function readLibrary(path: string): string {
  const folders = require.resolve.paths(path) ?? [];
  const file = folders.map((folder) => join(folder, path)).find((each) => existsSync(each));
  if (!file) throw new Error(`${path} is missing: the npm packages are not installed whole.`);
  return readFileSync(file, "utf8").replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "");
}
