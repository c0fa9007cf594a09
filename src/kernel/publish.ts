import { type Content, type Header, type Message, newHeader } from "./protocol/message";
import type { Sockets } from "./protocol/sockets";

/** What a message of the kernel's may carry besides its content. */
export interface Extras {
  metadata?: Content;
  buffers?: Uint8Array[];
}

/** The kernel's voice: answers to those who asked, and what all hear. */
export interface Voice {
  answer(channel: "shell" | "control", request: Message, type: string, content: Content): void;
  /** to the client that sent a request, on stdin */
  ask(request: Message, content: Content): void;
  publish(type: string, content: Content, parent: Header | null, extras?: Extras): void;
  status(state: "starting" | "busy" | "idle", parent: Header | null): void;
  /** resolves when all that was said is on its way */
  said(): Promise<void>;
}

export function createVoice(sockets: Sockets, session: string): Voice {
  let last: Promise<unknown> = Promise.resolve();
  const publish: Voice["publish"] = (type, content, parent, { metadata = {}, buffers = [] } = {}) => {
    const header = newHeader(type, session);
    const identities = [Buffer.from(`kernel.${session}.${type}`)];
    last = sockets.send("iopub", { identities, header, parent, metadata, content, buffers });
  };
  const reply = (request: Message, type: string, content: Content): Message => ({
    identities: request.identities,
    header: newHeader(type, session),
    parent: request.header,
    metadata: {},
    content,
    buffers: [],
  });
  return {
    answer(channel, request, type, content) {
      last = Promise.all([last, sockets.send(channel, reply(request, type, content))]);
    },
    ask: (request, content) => void sockets.send("stdin", reply(request, "input_request", content)),
    publish,
    status: (state, parent) => publish("status", { execution_state: state }, parent),
    said: async () => void (await last),
  };
}
