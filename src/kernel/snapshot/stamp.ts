import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a snapshot depends on besides Node: the code in it, TypeScript, and the types it has read. */
export function snapshotStamp(): string {
  const hash = createHash("sha256");
  for (const folder of ["converter", "snapshot"])
    for (const name of readdirSync(join(__dirname, "..", folder)).sort())
      if (name.endsWith(".js")) hash.update(readFileSync(join(__dirname, "..", folder, name)));
  const types = dirname(dirname(require.resolve("@types/node/package.json")));
  const files = [require.resolve("typescript/package.json")];
  for (const name of readdirSync(types).sort()) files.push(join(types, name, "package.json"));
  for (const file of files) {
    const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
