import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { answers, end, freePort, type LabServer } from "./server";

/**
 * Start JupyterLab as a person does, by a `variorum lab` command, but without its browser and with settings of its own.
 *
 * @param command - the program and its arguments up to what goes to JupyterLab
 * @param settings - a folder for JupyterLab's own files
 */
export async function startByCommand(
  cwd: string,
  [program, ...args]: readonly string[],
  settings: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<LabServer> {
  mkdirSync(settings, { recursive: true });
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", `--port=${port}`, "--ServerApp.port_retries=0"];
  const child = spawn(program!, [...args, "--", ...options, `--IdentityProvider.token=${token}`], {
    cwd,
    detached: true,
    env: {
      ...env,
      ...Object.fromEntries(
        ["CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"].map((name) => [`JUPYTER_${name}`, join(settings, name)]),
      ),
      ...Object.fromEntries(
        ["SETTINGS_DIR", "WORKSPACES_DIR"].map((name) => [`JUPYTERLAB_${name}`, join(settings, name)]),
      ),
      IPYTHONDIR: join(settings, "ipython"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (log += data));
  const origin = `http://127.0.0.1:${port}`;
  const stop = (): Promise<void> => end(child, `${origin}/api/shutdown?token=${token}`);
  if (await answers(`${origin}/api/status?token=${token}`, child))
    return { origin, token, notebooks: cwd, tree: "", stop };
  await stop();
  throw new Error(`JupyterLab did not start:\n${log.slice(-2000)}`);
}
