import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as zmq from "zeromq";

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever a message holds
type Content = { [field: string]: any };

export interface Received {
  type: string;
  parent: string;
  content: Content;
  metadata: Content;
  buffers: Buffer[];
}

/** How a request went: its reply, and all that was published for it between busy and idle. */
export interface Result {
  reply: Content;
  outputs: Received[];
  /** what was written to standard output and standard error */
  stdout: string;
  stderr: string;
}

export const delimiter = "<IDS|MSG>";
const channels = ["shell", "control", "stdin"] as const;
export type Channel = (typeof channels)[number];

/** Parts of a message behind their signature. */
export function signed(parts: readonly (string | Uint8Array)[], key: string): (string | Uint8Array)[] {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return [delimiter, key === "" ? "" : hmac.digest("hex"), ...parts];
}

/** A Jupyter client as far as these tests need one. */
export class Client {
  readonly received: Received[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #sockets: { [channel in Channel]: zmq.Dealer };
  readonly #iopub = new zmq.Subscriber();
  readonly session = randomUUID();
  constructor(
    readonly connection: Content,
    readonly child: ChildProcess | null,
    /** what the kernel has written to its standard error */
    readonly log: () => string = () => "",
  ) {
    const routingId = randomUUID();
    const dealer = (): zmq.Dealer => new zmq.Dealer({ routingId, linger: 0 });
    this.#sockets = { shell: dealer(), control: dealer(), stdin: dealer() };
    for (const channel of channels) {
      this.#sockets[channel].connect(addressOf(connection, channel));
      void this.#listen(this.#sockets[channel]);
    }
    this.#iopub.connect(addressOf(connection, "iopub"));
    this.#iopub.subscribe();
    void this.#listen(this.#iopub);
  }

  async #listen(socket: zmq.Dealer | zmq.Subscriber): Promise<void> {
    for await (const frames of socket) {
      const at = frames.findIndex((frame) => frame.toString() === delimiter);
      const [header, parent, metadata, content] = frames
        .slice(at + 2, at + 6)
        .map((frame) => JSON.parse(String(frame)));
      const buffers = frames.slice(at + 6);
      this.received.push({ type: header.msg_type, parent: parent.msg_id ?? "", content, metadata, buffers });
      for (const wake of this.#waiting) wake();
    }
  }

  /** Send a request; returns its id. */
  async send(
    channel: Channel,
    type: string,
    content: Content,
    { key = this.connection.key, metadata = {}, buffers = [] as Buffer[] } = {},
  ): Promise<string> {
    const id = randomUUID();
    const header = {
      msg_id: id,
      session: this.session,
      username: "test",
      date: new Date().toISOString(),
      msg_type: type,
      version: "5.4",
    };
    const parts = [header, {}, metadata, content].map((part) => JSON.stringify(part));
    await this.sendFrames(channel, [...signed(parts, key), ...buffers]);
    return id;
  }

  /** Send frames as they are, a message or not. */
  sendFrames(channel: Channel, frames: (string | Uint8Array)[]): Promise<void> {
    return this.#sockets[channel].send(frames);
  }

  /** The first message that fits, received already or later. */
  async next(what: string, fits: (message: Received) => boolean, patience = 15_000): Promise<Received> {
    let seen = 0;
    const find = (): Received | undefined => {
      for (; seen < this.received.length; seen++) if (fits(this.received[seen]!)) return this.received[seen];
      return undefined;
    };
    const found = find();
    if (found) return found;
    return new Promise((done, failed) => {
      const wake = (): void => {
        const message = find();
        if (message) end(() => done(message));
      };
      const timer = setTimeout(() => end(() => failed(new Error(`no ${what} within ${patience} ms`))), patience);
      const end = (act: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        act();
      };
      this.#waiting.add(wake);
    });
  }

  /** Send a request and wait for its reply and for idle. */
  async ask(type: string, content: Content = {}, channel: Channel = "shell", patience = 15_000): Promise<Result> {
    const id = await this.send(channel, `${type}_request`, content);
    return this.result(id, type, patience);
  }

  /** Wait for the reply to a request and for idle. */
  async result(id: string, type = "execute", patience = 15_000): Promise<Result> {
    const reply = await this.next(
      `${type}_reply`,
      (each) => each.parent === id && each.type === `${type}_reply`,
      patience,
    );
    await this.next("idle", (each) => each.parent === id && each.content.execution_state === "idle", patience);
    const outputs = this.received.filter((each) => each.parent === id && !/_reply$|^status$/.test(each.type));
    const text = (name: string): string =>
      outputs
        .filter((each) => each.type === "stream" && each.content.name === name)
        .map((each) => each.content.text)
        .join("");
    return { reply: reply.content, outputs, stdout: text("stdout"), stderr: text("stderr") };
  }

  /** Start a cell without waiting for it. */
  start(code: string, options: Content = {}): Promise<string> {
    const defaults = {
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    };
    return this.send("shell", "execute_request", { code, ...defaults, ...options });
  }

  /** Run a cell. */
  async run(code: string, options: Content = {}, patience = 15_000): Promise<Result> {
    return this.result(await this.start(code, options), "execute", patience);
  }

  /** The text of a cell's result. */
  async value(code: string): Promise<string | undefined> {
    const { outputs } = await this.run(code);
    return outputs.find((each) => each.type === "execute_result")?.content.data["text/plain"];
  }

  async stop(): Promise<void> {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((done) => this.child!.once("exit", done));
      await this.send("control", "shutdown_request", { restart: false });
      const timer = setTimeout(() => this.child!.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(timer);
    }
    this.close();
  }

  close(): void {
    for (const channel of channels) this.#sockets[channel].close();
    this.#iopub.close();
  }
}

export function addressOf(connection: Content, channel: string): string {
  const port = connection[`${channel}_port`];
  return connection.transport === "ipc" ? `ipc://${connection.ip}-${port}` : `tcp://${connection.ip}:${port}`;
}

export interface KernelSettings {
  transport?: "tcp" | "ipc";
  key?: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** the program and its arguments, the connection file among them as `{connection_file}` (default: this kernel) */
  argv?: readonly string[];
}

/** A kernel's process with what it says, and its connection. */
export interface Started {
  child: ChildProcess;
  connection: Content;
  log(): string;
}

/** This kernel as the set-up has installed it. */
const kernelspec = resolve(__dirname, "../../.venv/share/jupyter/kernels/tslab/kernel.json");
export const ownArgv = (): string[] => JSON.parse(readFileSync(kernelspec, "utf8")).argv;

/** Start a kernel on free ports of its own; it is not waited for. */
export async function spawnKernel(settings: KernelSettings = {}): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "variorum kernel "));
  const ports = await freePorts(5);
  const transport = settings.transport ?? "tcp";
  const connection: Content = {
    transport,
    ip: transport === "ipc" ? join(folder, "socket") : "127.0.0.1",
    key: settings.key ?? randomBytes(16).toString("hex"),
    signature_scheme: "hmac-sha256",
  };
  ["shell", "iopub", "stdin", "control", "hb"].forEach((name, i) => {
    connection[`${name}_port`] = ports[i];
  });
  const file = join(folder, "connection file.json");
  writeFileSync(file, JSON.stringify(connection));
  const [program, ...args] = (settings.argv ?? ownArgv()).map((word) => word.replace("{connection_file}", file));
  const child = spawn(program!, args, {
    cwd: settings.cwd ?? folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, VARIORUM_KERNEL_GRACE: "1500", ...settings.env },
  });
  let log = "";
  child.stderr!.on("data", (data) => {
    log += data;
  });
  child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return { child, connection, log: () => log };
}

/** Start this kernel and wait until it answers. */
export async function startKernel(settings: KernelSettings = {}): Promise<Client> {
  const { child, connection, log } = await spawnKernel(settings);
  const client = new Client(connection, child, log);
  try {
    await client.next("iopub_welcome", ({ type }) => type === "iopub_welcome", 30_000);
    await client.ask("kernel_info", {}, "shell", 30_000);
  } catch (error) {
    throw new Error(`${error}\n${log()}`);
  }
  return client;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((done) => {
          const server = createServer().listen(0, "127.0.0.1", () => done(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** The processes that one has started, with their command lines. */
export function startedBy(pid: number): { pid: number; command: string }[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!);
  return all
    .filter((found) => Number(found[2]) === pid)
    .map((found) => ({ pid: Number(found[1]), command: found[3]! }));
}

/** Whether a process runs; one that has ended and waits to be buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self/stat") || !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
