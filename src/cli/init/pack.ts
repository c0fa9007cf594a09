import { spawnSync } from "node:child_process";
import { inputError } from "../errors";

/**
 * Pack a package into a folder, as npm would publish it.
 *
 * @param root - the folder of the package: a checkout that was built, or one that is installed
 * @returns the name of the tarball in the folder
 * @throws {CliError} when there is no npm, or it fails
 */
export function packInto(root: string, folder: string): string {
  const args = ["pack", "--json", "--ignore-scripts", "--silent", "--pack-destination", folder, root];
  const { error, status, stdout, stderr } = spawnSync("npm", args, { encoding: "utf8", cwd: folder });
  if (error)
    throw inputError("npm was not found. It comes with Node: install Node with npm and run the command again.");
  if (status !== 0) throw inputError(`npm could not pack variorum:\n${(stderr || stdout).trim().slice(-1000)}`);
  return tarballOf(JSON.parse(stdout));
}

/** npm 11 and before list what was packed; npm 12 gives it by the name of the package. */
function tarballOf(packed: unknown): string {
  const [first] = Object.values(packed as Record<string, { filename: string }>);
  return first!.filename;
}
