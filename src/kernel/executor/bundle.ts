import { inspect } from "node:util";
import { frameBundle } from "./frame-table";
import type { Bundle } from "./frames";

/** The method by which a value shows itself; Deno's kernel asks for the same. */
export const displayMethod = Symbol.for("Jupyter.display");

/** Libraries that know how to show values of others leave their functions here. */
export const displayers = Symbol.for("variorum.displayers");

/**
 * The forms of a value: what it says itself, what a library registered for it, or what its shape tells; always with
 * text. Asking may take time, because a value may answer later.
 */
export async function bundleOf(value: unknown): Promise<Bundle> {
  const found = (await ownForms(value)) ?? registered(value) ?? byShape(value);
  if (!found) return { "text/plain": plain(value) };
  return "text/plain" in found ? found : { ...found, "text/plain": plain(value) };
}

async function ownForms(value: unknown): Promise<Bundle | null> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return null;
  const method = methodOf(value);
  if (!method) return null;
  const forms: unknown = await method.call(value);
  return isBundle(forms) ? forms : null;
}

/** Whatever a value does when it is read, it can be shown. */
function methodOf(value: object): ((this: unknown) => unknown) | null {
  try {
    const method = (value as { [displayMethod]?: unknown })[displayMethod];
    return typeof method === "function" ? (method as (this: unknown) => unknown) : null;
  } catch {
    return null;
  }
}

function registered(value: unknown): Bundle | null {
  const all = (globalThis as { [displayers]?: Map<string, (value: unknown) => unknown> })[displayers];
  for (const displayer of all?.values() ?? []) {
    const forms = displayer(value);
    if (isBundle(forms)) return forms;
  }
  return null;
}

const vegaSchema = /^https?:\/\/vega\.github\.io\/schema\/(vega|vega-lite)\/v(\d{1,4})[^/]*\.json$/;

/** Charts of Vega, elements of a page and frames are known by their shape. */
function byShape(value: unknown): Bundle | null {
  if (typeof value !== "object" || value === null) return null;
  try {
    const { $schema, toSpec, outerHTML } = value as { $schema?: unknown; toSpec?: unknown; outerHTML?: unknown };
    if (typeof toSpec === "function") return byShape(toSpec.call(value));
    const schema = typeof $schema === "string" ? vegaSchema.exec($schema) : null;
    if (schema) return { [`application/vnd.${schema[1]!.replace("-", "")}.v${schema[2]}+json`]: value };
    if (typeof outerHTML === "string") return { "text/html": outerHTML };
    return frameBundle(value);
  } catch {
    return null;
  }
}

function isBundle(forms: unknown): forms is Bundle {
  return typeof forms === "object" && forms !== null && Object.keys(forms).length > 0;
}

function plain(value: unknown): string {
  try {
    return inspect(value);
  } catch (error) {
    return `[a value that cannot be shown: ${String(error)}]`;
  }
}
