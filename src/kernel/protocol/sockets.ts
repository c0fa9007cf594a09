import type { Publisher, Reply, Router, XPublisher } from "zeromq";
import { addressOf, type Channel, type Connection } from "./connection";
import { decode, encode, type Message } from "./message";
import { type Sign, signer } from "./signature";

export type Frames = (Uint8Array | string)[];

export interface Sockets {
  /** resolves when the message has been handed to ZeromQ, in the order of the calls */
  send(channel: "shell" | "control" | "stdin" | "iopub", message: Message): Promise<void>;
  close(): void;
}

export interface Listener {
  heard(channel: "shell" | "control" | "stdin", message: Message): void;
  /** somebody listens to iopub from now on */
  subscribed(topic: string): void;
  log(text: string): void;
}

/**
 * Bind the five channels of a connection file and listen to them.
 *
 * @throws {Error} when an address is taken
 */
export async function openSockets(
  connection: Connection,
  zmq: typeof import("zeromq"),
  listener: Listener,
): Promise<Sockets> {
  const sign = signer(connection.signature_scheme, connection.key);
  const routers = { shell: new zmq.Router(), control: new zmq.Router(), stdin: new zmq.Router() };
  // No output may be lost, however slowly a client reads; the process of the cells waits when too much is under way.
  const iopub = new zmq.XPublisher({ sendHighWaterMark: 0, verbosity: "allSubs", linger: 1000 });
  const heartbeat = new zmq.Reply();
  const all: { [channel in Channel]: Router | Publisher | XPublisher | Reply } = {
    ...routers,
    iopub,
    hb: heartbeat,
  };
  for (const router of Object.values(routers)) {
    router.sendHighWaterMark = 0;
    router.linger = 1000;
  }
  await Promise.all(
    Object.entries(all).map(([channel, socket]) => socket.bind(addressOf(connection, channel as Channel))),
  );
  for (const [channel, socket] of Object.entries(routers))
    void read(socket, channel as "shell", sign, listener).catch((error: unknown) => listener.log(String(error)));
  void subscriptions(iopub, listener).catch((error: unknown) => listener.log(String(error)));
  void echo(heartbeat).catch((error: unknown) => listener.log(String(error)));
  const senders = {
    shell: inTurn(routers.shell),
    control: inTurn(routers.control),
    stdin: inTurn(routers.stdin),
    iopub: inTurn(iopub),
  };
  return {
    send: (channel, message) => senders[channel](encode(message, sign)),
    close: () => {
      for (const socket of Object.values(all)) socket.close();
    },
  };
}

async function read(
  socket: Router,
  channel: "shell" | "control" | "stdin",
  sign: Sign,
  listener: Listener,
): Promise<void> {
  for await (const frames of socket) {
    try {
      listener.heard(channel, decode(frames, sign));
    } catch (error) {
      listener.log(`${channel}: dropped: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** A subscription is one frame: 1 and the topic, or 0 and the topic when it ends. */
async function subscriptions(socket: XPublisher, listener: Listener): Promise<void> {
  for await (const [frame] of socket) if (frame?.[0] === 1) listener.subscribed(frame.subarray(1).toString());
}

async function echo(socket: Reply): Promise<void> {
  for await (const frames of socket) await socket.send(frames);
}

/** A socket takes one message at a time. */
function inTurn(socket: { send(frames: Frames): Promise<void> }): (frames: Frames) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (frames) => {
    const sent = last.then(() => socket.send(frames));
    last = sent.catch(() => {});
    return sent.catch(() => {});
  };
}
