import { randomUUID } from "node:crypto";
import { tell } from "./channel";
import type { Comm as CommFrame } from "./frames";

type Data = { [field: string]: unknown };

export interface CommMessage {
  data: unknown;
  metadata: Data;
  buffers: Uint8Array[];
}

/** A line between the kernel and a widget of the client. */
export interface Comm {
  readonly id: string;
  readonly target: string;
  send(data: unknown, metadata?: Data, buffers?: readonly Uint8Array[]): void;
  close(data?: unknown): void;
  /** called with each message of the client */
  onMessage: ((message: CommMessage) => void) | null;
  /** called once, when the client closes the line */
  onClose: ((message: CommMessage) => void) | null;
}

const open = new Map<string, Comm>();
const targets = new Map<string, (comm: Comm, message: CommMessage) => void>();

export const comms = {
  /** Open a line to a target that the client knows. */
  open(target: string, data: unknown = {}, metadata: Data = {}, buffers: readonly Uint8Array[] = []): Comm {
    const comm = newComm(randomUUID(), target);
    send("open", comm, data, metadata, buffers);
    return comm;
  },
  /** Take the lines that clients open to a target. */
  register(target: string, opened: (comm: Comm, message: CommMessage) => void): void {
    targets.set(target, opened);
  },
};

/** The client opened, used or closed a line. */
export function heardComm(frame: CommFrame): void {
  const buffers = frame.buffers.map((buffer) => Buffer.from(buffer, "base64"));
  const message: CommMessage = { data: frame.data, metadata: frame.metadata, buffers };
  const comm = open.get(frame.id);
  if (frame.kind === "msg") return void comm?.onMessage?.(message);
  if (frame.kind === "close") {
    open.delete(frame.id);
    return void comm?.onClose?.(message);
  }
  const opened = targets.get(frame.target ?? "");
  const fresh = newComm(frame.id, frame.target ?? "");
  if (opened) opened(fresh, message);
  else fresh.close();
}

function newComm(id: string, target: string): Comm {
  const comm: Comm = {
    id,
    target,
    send: (data, metadata = {}, buffers = []) => send("msg", comm, data, metadata, buffers),
    close: (data = {}) => {
      if (open.delete(id)) send("close", comm, data, {}, []);
    },
    onMessage: null,
    onClose: null,
  };
  open.set(id, comm);
  return comm;
}

function send(
  kind: CommFrame["kind"],
  { id, target }: Comm,
  data: unknown,
  metadata: Data,
  buffers: readonly Uint8Array[],
): void {
  const encoded = buffers.map((buffer) => Buffer.from(buffer).toString("base64"));
  tell({ is: "comm", comm: { kind, id, target: kind === "open" ? target : null, data, metadata, buffers: encoded } });
}
