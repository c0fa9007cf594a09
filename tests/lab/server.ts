import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = resolve(__dirname, "../..");

/** A JupyterLab of the test's own: its address, the folder it serves, and how to end it with its kernels. */
export interface LabServer {
  origin: string;
  token: string;
  notebooks: string;
  /** where they stand in what is served: "" or a path that ends with "/" (default "notebooks/") */
  tree?: string;
  stop(): Promise<void>;
}

/** Cells far from the screen stay in the page, so that a test sees all of them. */
const settings = { "@jupyterlab/notebook-extension/tracker.jupyterlab-settings": { windowingMode: "none" } };

/**
 * Start JupyterLab from .venv on a copy of a folder of notebooks, with configuration, data and settings of its own.
 *
 * @param notebooks - folder whose notebooks are copied, so that saving never touches the originals
 * @param beside - folders that the notebooks expect beside theirs, such as `seeds`
 */
export async function startLab(notebooks: string, beside: readonly string[]): Promise<LabServer> {
  // Inside the checkout, so that notebooks find its packages as they do in their own place.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const work = mkdtempSync(join(root, ".cache/lab-"));
  cpSync(notebooks, join(work, "notebooks"), { recursive: true });
  for (const folder of beside) symlinkSync(resolve(folder), join(work, folder.split("/").at(-1)!));
  for (const [path, content] of Object.entries(settings)) {
    mkdirSync(dirname(join(work, "settings", path)), { recursive: true });
    writeFileSync(join(work, "settings", path), JSON.stringify(content));
  }
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(
    join(root, ".venv/bin/jupyter"),
    [
      "lab",
      "--no-browser",
      "--allow-root",
      "--ip=127.0.0.1",
      `--port=${port}`,
      "--ServerApp.port_retries=0",
      `--IdentityProvider.token=${token}`,
      `--ServerApp.root_dir=${work}`,
    ],
    {
      cwd: work,
      detached: true,
      env: {
        ...process.env,
        JUPYTER_PREFER_ENV_PATH: "1",
        JUPYTER_CONFIG_DIR: join(work, "config"),
        JUPYTER_DATA_DIR: join(work, "data"),
        JUPYTER_RUNTIME_DIR: join(work, "runtime"),
        JUPYTERLAB_SETTINGS_DIR: join(work, "settings"),
        JUPYTERLAB_WORKSPACES_DIR: join(work, "workspaces"),
        IPYTHONDIR: join(work, "ipython"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (log += data));
  const stop = async (): Promise<void> => {
    await end(child, `${origin}/api/shutdown?token=${token}`);
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  };
  if (await answers(`${origin}/api/status?token=${token}`, child))
    return { origin, token, notebooks: join(work, "notebooks"), stop };
  await stop();
  throw new Error(`JupyterLab did not start:\n${log.slice(-2000)}`);
}

export async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
    await sleep(200);
  }
  return false;
}

/** Ask the server to end itself and its kernels; whatever of its process group is left after ten seconds is killed. */
export async function end(child: ChildProcess, shutdown: string): Promise<void> {
  const ended =
    child.exitCode !== null ? Promise.resolve() : new Promise<void>((done) => child.once("exit", () => done()));
  await fetch(shutdown, { method: "POST" }).catch(() => null);
  await Promise.race([ended, sleep(10_000, undefined, { ref: false })]);
  try {
    process.kill(-child.pid!, "SIGKILL");
  } catch {
    // The whole group is gone already.
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
