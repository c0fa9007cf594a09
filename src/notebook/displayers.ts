import { type Bundle, richBundleOf } from "./bundle";

/** Makes the forms of a value it knows, null for all others. */
export type Displayer = (value: unknown) => Bundle | null;

const registry = Symbol.for("variorum.displayers");

/**
 * Tell kernels of this process how charts, views, frames and rows are displayed when one is the last value of a cell:
 * they find the list under `Symbol.for("variorum.displayers")` and ask each in turn. Once however often it is called.
 *
 * @example
 * registerDisplayers(); // => undefined
 */
export function registerDisplayers(): void {
  const global = globalThis as { [registry]?: Map<string, Displayer> };
  global[registry] ??= new Map();
  global[registry].set("variorum", richBundleOf);
}
