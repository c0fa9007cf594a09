import { randomUUID } from "node:crypto";
import { startCells } from "./cells";
import { startConverter } from "./converter/client";
import { execute, lost } from "./execute";
import { createHistory } from "./history";
import { kernelInfo } from "./info";
import { createOutputs } from "./outputs";
import type { Connection } from "./protocol/connection";
import { textIn } from "./protocol/fields";
import type { Message } from "./protocol/message";
import { openSockets, type Sockets } from "./protocol/sockets";
import { createVoice } from "./publish";
import { createQueue } from "./queue";
import { answers, commOf } from "./requests";
import type { Session } from "./session";

export interface KernelOptions {
  connection: Connection;
  zmq: typeof import("zeromq");
  /** file of the compiler's snapshot, null when there is none */
  snapshot: string | null;
  /** milliseconds that code which does not stop has after an interrupt */
  grace: number;
  log(text: string): void;
  /** called when the kernel has closed all it had */
  ended(): void;
}

export interface Kernel {
  interrupt(): void;
  close(): Promise<void>;
}

/** A kernel on the channels of a connection file. */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  const { connection, zmq, log } = options;
  const id = randomUUID();
  const early: (() => void)[] = [];
  let session: Session | null = null;
  const ready = (act: (session: Session) => void): void => {
    if (session) act(session);
    else early.push(() => act(session!));
  };
  const hear = (its: Session, channel: "shell" | "control" | "stdin", message: Message): void => {
    const type = message.header.msg_type;
    if (channel === "stdin") {
      if (type === "input_reply") answerQuestion(its, message);
      return;
    }
    if (type === "execute_request") return void queue.add(message);
    if (type === "shutdown_request") return void shutDown(its, sockets, channel, message, options);
    void meanwhile(its, channel, message, () => answer(its, channel, message, log));
  };
  let isWelcomed = false;
  const welcome = (its: Session, topic: string): void => {
    its.voice.publish("iopub_welcome", { subscription: topic }, null);
    // Clients take the welcome for the first thing they hear.
    if (!isWelcomed) its.voice.status("starting", null);
    isWelcomed = true;
  };
  const sockets = await openSockets(connection, zmq, {
    heard: (channel, message) => ready((its) => hear(its, channel, message)),
    subscribed: (topic) => ready((its) => welcome(its, topic)),
    log,
  });
  // The other processes start when clients are heard, which need not wait for these; that of the converter takes longest.
  const converter = startConverter(options.snapshot, log);
  const cells = startCells(
    {
      heard: (told) => ready((its) => its.outputs.heard(told)),
      died: (how) =>
        ready((its) => {
          its.declarations = "";
          its.outputs.heard({ is: "stream", name: "stderr", text: `${how}. ${lost}\n` });
        }),
    },
    options.grace,
  );
  const voice = createVoice(sockets, id);
  const history = createHistory();
  const outputs = createOutputs(voice, {
    parent: () => session?.parent ?? null,
    isSilent: () => session?.isSilent === true,
    ask: (prompt, password) => ask(session!, prompt, password),
    sourceOf: history.sourceOf,
  });
  session = {
    voice,
    cells,
    converter,
    history,
    outputs,
    declarations: "",
    pending: null,
    count: 0,
    parent: null,
    isSilent: false,
    running: null,
    isInterrupted: false,
    asked: null,
  };
  const its = session;
  const queue = createQueue(
    (request) => execute(its, request).catch((error: unknown) => broken(its, request, error)),
    (request) => giveUp(its, request),
  );
  for (const act of early.splice(0)) act();
  return { interrupt: () => interrupt(its), close: () => close(its, sockets, options) };
}

async function answer(
  its: Session,
  channel: "shell" | "control",
  request: Message,
  log: (text: string) => void,
): Promise<void> {
  const type = request.header.msg_type;
  const comm = commOf(request);
  if (comm) {
    if (comm.kind === "open") its.outputs.comms.set(comm.id, comm.target ?? "");
    if (comm.kind === "close") its.outputs.comms.delete(comm.id);
    its.cells.say({ is: "comm", comm });
  } else if (type === "kernel_info_request") its.voice.answer(channel, request, "kernel_info_reply", kernelInfo());
  else if (type === "interrupt_request") {
    interrupt(its);
    its.voice.answer(channel, request, "interrupt_reply", { status: "ok" });
  } else if (Object.hasOwn(answers, type)) {
    const { reply, answer } = answers[type]!;
    its.voice.answer(channel, request, reply, await answer(its, request));
  } else log(`${channel}: a request of an unknown kind: ${type}`);
}

/** Answer a request between busy and idle; a cell that runs all the while is told to be busy again. */
async function meanwhile(
  its: Session,
  channel: "shell" | "control",
  request: Message,
  work: () => Promise<void>,
): Promise<void> {
  its.voice.status("busy", request.header);
  try {
    await work();
  } catch (error) {
    const evalue = error instanceof Error ? error.message : String(error);
    const type = request.header.msg_type.replace(/_request$/, "_reply");
    its.voice.answer(channel, request, type, { status: "error", ename: "KernelError", evalue, traceback: [evalue] });
  }
  its.voice.status("idle", request.header);
  if (its.running) its.voice.status("busy", its.running.header);
}

function interrupt(its: Session): void {
  its.isInterrupted = its.running !== null;
  its.asked = null;
  its.cells.interrupt();
}

/** A request that broke the kernel's own work is answered all the same, and the next one runs. */
function broken(its: Session, request: Message, error: unknown): boolean {
  const evalue = error instanceof Error ? error.message : String(error);
  const told = { ename: "KernelError", evalue, traceback: [evalue] };
  Object.assign(its, { running: null, pending: null, asked: null });
  its.voice.answer("shell", request, "execute_reply", { status: "error", execution_count: its.count, ...told });
  its.voice.status("idle", request.header);
  return false;
}

function giveUp(its: Session, request: Message): void {
  its.voice.status("busy", request.header);
  its.voice.answer("shell", request, "execute_reply", { status: "aborted" });
  its.voice.status("idle", request.header);
}

function ask(its: Session, prompt: string, password: boolean): void {
  its.asked = its.running;
  if (its.running) its.voice.ask(its.running, { prompt, password });
}

function answerQuestion(its: Session, { content }: Message): void {
  if (!its.asked) return;
  its.asked = null;
  const value = textIn(content.value);
  its.cells.say({ is: "answer", value: value === "\x04" ? null : value });
}

async function shutDown(
  its: Session,
  sockets: Sockets,
  channel: "shell" | "control",
  request: Message,
  options: KernelOptions,
): Promise<void> {
  const content = { status: "ok", restart: request.content.restart === true };
  its.voice.status("busy", request.header);
  its.voice.answer(channel, request, "shutdown_reply", content);
  its.voice.publish("shutdown_reply", content, request.header);
  its.voice.status("idle", request.header);
  await close(its, sockets, options);
}

async function close(its: Session, sockets: Sockets, { ended }: KernelOptions): Promise<void> {
  its.cells.close();
  its.converter.close();
  await its.voice.said();
  sockets.close();
  ended();
}
