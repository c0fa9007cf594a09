import { readFileSync } from "node:fs";

/** A connection file, as every Jupyter client writes it. */
export interface Connection {
  transport: "tcp" | "ipc";
  ip: string;
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
  /** the secret that messages are signed with; empty = unsigned */
  key: string;
  /** `hmac-` and the name of a hash */
  signature_scheme: string;
}

export type Channel = "shell" | "iopub" | "stdin" | "control" | "hb";

/**
 * Read a connection file.
 *
 * @throws {Error} that names what is wrong with it
 */
export function readConnection(path: string): Connection {
  const found = JSON.parse(readFileSync(path, "utf8")) as Partial<Connection>;
  const connection = { transport: "tcp", ip: "127.0.0.1", key: "", signature_scheme: "hmac-sha256", ...found };
  if (connection.transport !== "tcp" && connection.transport !== "ipc")
    throw new Error(`${path}: the transport ${connection.transport} is neither tcp nor ipc`);
  for (const channel of ["shell", "iopub", "stdin", "control", "hb"] as const)
    if (!Number.isInteger(connection[`${channel}_port`])) throw new Error(`${path}: ${channel}_port is missing`);
  return connection as Connection;
}

/** Where a channel is bound: the address the file names and no other. */
export function addressOf(connection: Connection, channel: Channel): string {
  const port = connection[`${channel}_port`];
  if (connection.transport === "ipc") return `ipc://${connection.ip}-${port}`;
  const host = connection.ip.includes(":") ? `[${connection.ip}]` : connection.ip;
  return `tcp://${host}:${port}`;
}
