import type { Comm } from "./executor/frames";
import { toCharacters, toUnits } from "./offsets";
import { numberIn, textIn } from "./protocol/fields";
import type { Content, Message } from "./protocol/message";
import type { Session } from "./session";

type Answer = (session: Session, request: Message) => Content | Promise<Content>;

/** Requests that are answered at once, also while a cell runs; each with the type of its answer. */
export const answers: { readonly [type: string]: { reply: string; answer: Answer } } = {
  complete_request: { reply: "complete_reply", answer: complete },
  inspect_request: { reply: "inspect_reply", answer: inspect },
  is_complete_request: {
    reply: "is_complete_reply",
    answer: async ({ converter }, { content }) => ({ ...(await converter.completeness(textIn(content.code))) }),
  },
  history_request: {
    reply: "history_reply",
    answer: ({ history }, { content }) => ({ status: "ok", history: history.answer(content) }),
  },
  comm_info_request: {
    reply: "comm_info_reply",
    answer: ({ outputs }, { content }) => {
      const wanted = [...outputs.comms].filter(
        ([, target]) =>
          content.target_name === undefined || content.target_name === null || content.target_name === target,
      );
      return { status: "ok", comms: Object.fromEntries(wanted.map(([id, target]) => [id, { target_name: target }])) };
    },
  },
};

async function complete({ converter, declarations, pending }: Session, { content }: Message): Promise<Content> {
  const code = textIn(content.code);
  const offset = toUnits(code, numberIn(content.cursor_pos, code.length));
  const { start, end, matches } = await converter.complete(pending ?? declarations, code, offset);
  return {
    status: "ok",
    matches,
    cursor_start: toCharacters(code, start),
    cursor_end: toCharacters(code, end),
    metadata: {},
  };
}

async function inspect({ converter, declarations, pending }: Session, { content }: Message): Promise<Content> {
  const code = textIn(content.code);
  const offset = toUnits(code, numberIn(content.cursor_pos, code.length));
  const text = await converter.inspect(pending ?? declarations, code, offset);
  return { status: "ok", found: text !== null, data: text === null ? {} : { "text/plain": text }, metadata: {} };
}

/** Messages about widgets; they go to the process of the cells. */
export function commOf({ header, content, metadata, buffers }: Message): Comm | null {
  const kind = /^comm_(open|msg|close)$/.exec(header.msg_type)?.[1] as Comm["kind"] | undefined;
  if (!kind) return null;
  return {
    kind,
    id: textIn(content.comm_id),
    target: kind === "open" ? textIn(content.target_name) : null,
    data: content.data ?? {},
    metadata,
    buffers: buffers.map((buffer) => Buffer.from(buffer).toString("base64")),
  };
}
