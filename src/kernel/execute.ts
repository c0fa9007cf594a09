import type { Outcome } from "./cells";
import type { Converted } from "./converter/converter";
import { askedName, pageOf } from "./page";
import { objectIn, textIn } from "./protocol/fields";
import type { Content, Message } from "./protocol/message";
import { arrived } from "./queue";
import type { Session } from "./session";
import { ofDiagnostics, ofMessage, ofThrown, type Told } from "./traceback";

export const lost = "All variables are lost; the next cell runs in a fresh process.";

/** Run one execute_request to its reply. Returns whether the requests that wait must be given up. */
export async function execute(session: Session, request: Message): Promise<boolean> {
  const { voice, history, outputs } = session;
  const source = textIn(request.content.code);
  const isSilent = request.content.silent === true;
  const isStored = !isSilent && request.content.store_history !== false;
  outputs.flush();
  Object.assign(session, { parent: request, running: request, isSilent, isInterrupted: false });
  voice.status("busy", request.header);
  if (isStored) history.add(++session.count, source);
  const count = session.count;
  if (!isSilent) voice.publish("execute_input", { code: source, execution_count: count }, request.header);

  const asked = askedName(source);
  const payload = asked === null ? [] : [await pageOf(session, asked)];
  const { error, result, expressions } =
    asked === null ? await evaluate(session, request, source, count) : { error: null, result: null, expressions: {} };
  outputs.flush();
  if (result && !isSilent) {
    history.result(count, String(result["text/plain"] ?? ""));
    voice.publish("execute_result", { execution_count: count, data: result, metadata: {} }, request.header);
  }
  if (error && !isSilent) voice.publish("error", { ...error }, request.header);
  const givesUp = error !== null && request.content.stop_on_error !== false;
  // Before the reply: what a client sends when it has read this is not given up.
  if (givesUp) await arrived();
  const reply: Content = error
    ? { status: "error", execution_count: count, ...error, user_expressions: {}, payload: [] }
    : { status: "ok", execution_count: count, user_expressions: expressions, payload };
  Object.assign(session, { running: null, pending: null, asked: null });
  voice.answer("shell", request, "execute_reply", reply);
  voice.status("idle", request.header);
  return givesUp;
}

interface Evaluated {
  error: Told | null;
  result: Content | null;
  expressions: Content;
}

async function evaluate(session: Session, request: Message, source: string, count: number): Promise<Evaluated> {
  const mayAsk = request.content.allow_stdin === true;
  const { error, data } = await runSource(session, source, count, mayAsk, true);
  if (error) return { error, result: null, expressions: {} };
  const expressions: Content = {};
  for (const [name, expression] of Object.entries(objectIn(request.content.user_expressions))) {
    const found = await runSource(session, `(${textIn(expression)}\n)`, 0, false, false);
    expressions[name] = found.error
      ? { status: "error", ...found.error }
      : { status: "ok", data: found.data ?? { "text/plain": "undefined" }, metadata: {} };
  }
  return { error: null, result: data, expressions };
}

/** Check a piece of source, run it, and take over what it declares. */
async function runSource(
  session: Session,
  source: string,
  cell: number,
  mayAsk: boolean,
  keeps: boolean,
): Promise<{ error: Told | null; data: Content | null }> {
  let converted: Converted;
  try {
    converted = await session.converter.convert(session.declarations, source);
  } catch (error) {
    return { error: ofMessage("ConverterError", error instanceof Error ? error.message : String(error)), data: null };
  }
  if (converted.diagnostics.length > 0) return { error: ofDiagnostics(converted.diagnostics, cell), data: null };
  if (session.isInterrupted) return { error: interrupted, data: null };
  if (keeps) session.pending = converted.declarations;
  const { code, isAsync, lastValue, imports, map, files } = converted;
  if (code !== null) {
    const outcome = await session.cells.run({ cell, code, isAsync, lastValue, imports, map, files, mayAsk });
    if (outcome.status !== "ok") return { error: failed(session, outcome), data: null };
    if (keeps) session.declarations = converted.declarations;
    return { error: null, data: outcome.data };
  }
  if (keeps) session.declarations = converted.declarations;
  return { error: null, data: null };
}

const interrupted = ofMessage("Interrupted", "The cell was interrupted; its variables are kept.");

function failed(session: Session, outcome: Exclude<Outcome, { status: "ok" }>): Told {
  if (outcome.status === "interrupted") return interrupted;
  // A program that a cell waited for was interrupted too, and the cell throws because of that.
  if (outcome.status === "error" && session.isInterrupted) return interrupted;
  if (outcome.status === "error") return ofThrown(outcome.thrown, session.history.sourceOf);
  session.declarations = "";
  return ofMessage("ProcessEnded", `${outcome.how}. ${lost}`);
}
