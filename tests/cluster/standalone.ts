import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./spark";

export const bin = join(root, ".venv/bin");

/** A master of Spark and machines that work for it, each a process of its own. */
export interface Cluster {
  url: string;
  /** how many of its processes were killed */
  lost(): number;
  stop(): Promise<void>;
}

/** Start a cluster on this machine: real processes that talk over sockets, and can be killed. */
export async function startCluster(workers: number, folder: string): Promise<Cluster> {
  const processes: ChildProcess[] = [];
  const start = async (role: "master.Master" | "worker.Worker", args: string[], ready: RegExp): Promise<string> => {
    const name = `org.apache.spark.deploy.${role}`;
    const child = spawn(join(bin, "spark-class"), [name, "--host", "127.0.0.1", "--webui-port", "0", ...args], {
      cwd: folder,
      env: { ...process.env, SPARK_LOCAL_IP: "127.0.0.1", PATH: `${bin}:${process.env.PATH}` },
      stdio: ["ignore", "ignore", "pipe"],
    });
    processes.push(child);
    let heard = "";
    for await (const piece of child.stderr!) {
      heard += piece;
      const found = ready.exec(heard);
      if (!found) continue;
      child.stderr!.resume();
      return found[1] ?? "";
    }
    throw new Error(heard);
  };
  const stop = async () => {
    for (const child of processes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  };
  try {
    const url = await start("master.Master", ["--port", "0"], /Starting Spark master at (spark:\/\/\S+)/);
    const machine = (number: number) => [
      "--cores",
      "1",
      "--memory",
      "1g",
      "--work-dir",
      join(folder, `machine-${number}`),
      url,
    ];
    await Promise.all(
      Array.from({ length: workers }, (_, number) =>
        start("worker.Worker", machine(number), /Successfully registered with master/),
      ),
    );
    return { url, lost: () => processes.filter(({ signalCode }) => signalCode !== null).length, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
