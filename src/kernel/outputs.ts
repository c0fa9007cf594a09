import type { Comm, Told } from "./executor/frames";
import type { Message } from "./protocol/message";
import type { Voice } from "./publish";
import { ofThrown } from "./traceback";

/** What the process of the cells tells, published as the output of the cell that runs or ran last. */
export interface Outputs {
  heard(told: Told): void;
  /** publish what waits to be joined with more text */
  flush(): void;
  /** the lines that are open, for comm_info */
  comms: Map<string, string>;
}

export interface OutputsOf {
  /** the request that outputs belong to */
  parent(): Message | null;
  /** whether nothing of it may be heard */
  isSilent(): boolean;
  ask(prompt: string, password: boolean): void;
  sourceOf(cell: number): string | null;
}

/** Milliseconds that text waits for more of its kind, and the characters at which it waits no longer. */
const patience = 10;
const enough = 1 << 16;

export function createOutputs(voice: Voice, { parent, isSilent, ask, sourceOf }: OutputsOf): Outputs {
  const comms = new Map<string, string>();
  let text = { name: "", pieces: [] as string[], length: 0 };
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (text.length === 0) return;
    const { name, pieces } = text;
    text = { name: "", pieces: [], length: 0 };
    publish("stream", { name, text: pieces.join("") });
  };
  const publish = (
    type: string,
    content: { [field: string]: unknown },
    metadata = {},
    buffers: Buffer[] = [],
  ): void => {
    if (!isSilent()) voice.publish(type, content, parent()?.header ?? null, { metadata, buffers });
  };
  const stream = (name: string, piece: string): void => {
    if (text.name !== name) flush();
    text.name = name;
    text.pieces.push(piece);
    text.length += piece.length;
    if (text.length >= enough) flush();
    else timer ??= setTimeout(flush, patience);
  };
  const comm = ({ kind, id, target, data, metadata, buffers }: Comm): void => {
    if (kind === "open") comms.set(id, target ?? "");
    if (kind === "close") comms.delete(id);
    const content = kind === "open" ? { comm_id: id, target_name: target, data } : { comm_id: id, data };
    const decoded = buffers.map((buffer) => Buffer.from(buffer, "base64"));
    publish(`comm_${kind}`, content, metadata, decoded);
  };

  return {
    comms,
    flush,
    heard(told) {
      if (told.is === "stream") return stream(told.name, told.text);
      flush();
      if (told.is === "display") {
        const { update, data, metadata, transient } = told;
        publish(update ? "update_display_data" : "display_data", { data, metadata, transient });
      } else if (told.is === "clear") publish("clear_output", { wait: told.wait });
      else if (told.is === "input") ask(told.prompt, told.password);
      else if (told.is === "comm") comm(told.comm);
      else if (told.is === "late")
        stream("stderr", `Uncaught ${ofThrown(told.thrown, sourceOf).traceback.join("\n")}\n`);
    },
  };
}
