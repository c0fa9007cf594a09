import { spawn } from "node:child_process";

/**
 * Open a file in the person's browser: the one `BROWSER` names, else what the system opens files with.
 *
 * @returns false when there is nothing that could open it
 */
export function openFile(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const command = env.BROWSER || (process.platform === "darwin" ? "open" : "xdg-open");
  const child = spawn(command, [path], { detached: true, stdio: "ignore", env });
  return new Promise((done) => {
    child.on("error", () => done(false));
    child.on("spawn", () => {
      child.unref();
      done(true);
    });
  });
}
