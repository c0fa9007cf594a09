import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle } from "./bundle";
import { snapshotStamp } from "./stamp";

/** Flags of V8 that a snapshot is made and started with: a small nursery, which costs no time here and saves 10 MB. */
export const flags = ["--max-semi-space-size=2"];

/**
 * Make the snapshot that a kernel starts from.
 *
 * @param target - where the file goes; it depends on this Node, this package and this machine
 * @returns null, or what Node said when it could not
 */
export function buildSnapshot(target: string): string | null {
  const work = mkdtempSync(join(dirname(target), "snapshot-"));
  const script = join(work, "snapshot.js");
  const entry = join(__dirname, "main.js");
  const tail = `
const { warmUp, create } = load(${JSON.stringify(entry)});
warmUp(${JSON.stringify(join(__dirname, "../../.."))});
const { startupSnapshot } = require("v8");
startupSnapshot.setDeserializeMainFunction(() => {
  const main = ${JSON.stringify(join(__dirname, "../main.js"))};
  require("module").createRequire(main)(main).startFromSnapshot(create, ${JSON.stringify(snapshotStamp())});
});`;
  writeFileSync(script, bundle(entry, tail));
  const blob = join(work, "blob");
  const args = [...flags, "--snapshot-blob", blob, "--build-snapshot", script];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status === 0) renameSync(blob, target);
  rmSync(work, { recursive: true, force: true });
  return status === 0 ? null : stderr.trim();
}
