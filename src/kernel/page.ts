import type { Content } from "./protocol/message";
import type { Session } from "./session";

/** The name a cell asks about, as `name?` or `?name`; null for every other cell. */
export function askedName(source: string): string | null {
  const text = source.trim();
  const name = text.startsWith("?") ? text.slice(1) : text.endsWith("?") ? text.slice(0, -1) : "";
  return /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(name) ? name : null;
}

/** What a client shows beside the notebook: signature and documentation of a name. */
export async function pageOf({ converter, declarations }: Session, name: string): Promise<Content> {
  const text = await converter.inspect(declarations, name, name.length);
  return { source: "page", start: 0, data: { "text/plain": text ?? `Nothing is known of ${name}.` } };
}
