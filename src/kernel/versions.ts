import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of this package. */
export function ownVersion(): string {
  return versionIn(join(__dirname, "../../package.json")) ?? "0";
}

/** The version of the TypeScript that checks cells. */
export function typescriptVersion(): string {
  return versionIn(require.resolve("typescript/package.json")) ?? "0";
}

/** What `versions` of the module `tslab` says: the release of tslab whose language cells are written in, and the rest. */
export function shownVersions(): { tslab: string; typescript: string; node: string } {
  return { tslab: "1.0.22", typescript: typescriptVersion(), node: process.version };
}

function versionIn(path: string): string | null {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { version?: string }).version ?? null;
  } catch {
    return null;
  }
}
