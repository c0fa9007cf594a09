// Bundles one TypeScript file of bench/ with rolldown (it comes with vitest) and runs its `main(...arguments)`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const [name, ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "variorum-"));
try {
  const input = name.includes("/") ? name : `bench/train-quotes/${name}.ts`;
  const bundle = await rolldown({
    input,
    platform: "node",
    external: [/^node:/, "natural", "linkedom", "@mozilla/readability"],
  });
  const file = join(folder, "main.mjs");
  await bundle.write({ file, format: "esm", codeSplitting: false });
  const module = await import(pathToFileURL(file).href);
  await module.main(...rest);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
