import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of the package, as its package.json says. */
export function version(): string {
  const description = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };
  return description.version;
}
