import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { environment, flags } from "../converter/flags";
import { bundle } from "./bundle";
import { snapshotStamp } from "./stamp";

/**
 * Make the snapshot that the converter of a kernel starts from.
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
  const here = require("module").createRequire(${JSON.stringify(entry)});
  here("../converter/process.js").goOn(create, ${JSON.stringify(snapshotStamp())}, here("./stamp.js").snapshotStamp);
});`;
  writeFileSync(script, bundle(entry, tail));
  const blob = join(work, "blob");
  const args = [...flags, "--snapshot-blob", blob, "--build-snapshot", script];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: environment(process.env) });
  if (status === 0) renameSync(blob, target);
  rmSync(work, { recursive: true, force: true });
  return status === 0 ? null : stderr.trim();
}
