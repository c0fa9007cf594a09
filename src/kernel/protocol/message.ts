import { randomUUID } from "node:crypto";
import { isSame, type Sign } from "./signature";

export const protocolVersion = "5.4";

export interface Header {
  msg_id: string;
  session: string;
  username: string;
  date: string;
  msg_type: string;
  version: string;
}

export type Content = { [field: string]: unknown };

export interface Message {
  /** ZeroMQ's routing prefix: whom an answer goes to */
  identities: Uint8Array[];
  header: Header;
  parent: Header | null;
  metadata: Content;
  content: Content;
  buffers: Uint8Array[];
}

/** A message that cannot be trusted or read; it is dropped and logged. */
export class WireError extends Error {
  override name = "WireError";
}

const delimiter = "<IDS|MSG>";

/**
 * The message in the frames of a socket.
 *
 * @throws {WireError} when the signature is wrong or a part is missing or no JSON
 */
export function decode(frames: readonly Buffer[], sign: Sign): Message {
  const at = frames.findIndex((frame) => frame.equals(Buffer.from(delimiter)));
  if (at < 0 || frames.length < at + 6) throw new WireError(`a message of ${frames.length} frames is incomplete`);
  const signed = frames.slice(at + 2, at + 6);
  if (!isSame(frames[at + 1]!.toString(), sign(signed))) throw new WireError("a message has a wrong signature");
  const [header, parent, metadata, content] = signed.map(parse);
  if (typeof header!.msg_type !== "string" || typeof header!.msg_id !== "string")
    throw new WireError("a message has no type or no id");
  return {
    identities: frames.slice(0, at),
    header: flat(header!) as unknown as Header,
    parent: typeof parent!.msg_id === "string" ? (parent as unknown as Header) : null,
    metadata: metadata!,
    content: content!,
    buffers: frames.slice(at + 6),
  };
}

/** A header goes back with every answer: what is no plain value in it is left out, however deep it is. */
function flat(header: Content): Content {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => typeof value !== "object"));
}

/** The frames that carry a message. */
export function encode(message: Message, sign: Sign): (Uint8Array | string)[] {
  const parts = [message.header, message.parent ?? {}, message.metadata, message.content].map((part) =>
    JSON.stringify(part),
  );
  return [...message.identities, delimiter, sign(parts), ...parts, ...message.buffers];
}

/** A header of this kernel's. */
export function newHeader(type: string, session: string): Header {
  const date = new Date().toISOString();
  return { msg_id: randomUUID(), session, username: "kernel", date, msg_type: type, version: protocolVersion };
}

function parse(frame: Buffer): Content {
  try {
    const value: unknown = JSON.parse(frame.toString());
    if (typeof value === "object" && value !== null) return value as Content;
  } catch {}
  throw new WireError("a part of a message is no JSON object");
}
