import { forScreen } from "../style/screen";
import { type Bundle, bundleOf, type ShowOptions } from "./bundle";
import { findKernel } from "./kernel";

/** The method by which Deno's kernel and variorum's own ask a value for its forms. */
export const display: unique symbol = Symbol.for("Jupyter.display") as never;

/** A value that a kernel displays richly when it is the last one of a cell. */
export interface Displayable {
  [display]: () => Bundle;
}

/**
 * Show a value in the notebook: charts, views, Danfo frames, lists of rows, articles, or anything else as text. Shows
 * at once; there is nothing to await. Outside a kernel its plain text goes to standard output.
 *
 * @param options.caption - heading of a table of rows
 * @param options.limit - rows of a table that are shown (default 1,000)
 * @example
 * show(claimMatrix(claims, numbers, articles)); // => undefined
 */
export function show(value: unknown, options: ShowOptions = {}): void {
  const bundle = isDisplayable(value) ? value[display]() : bundleOf(value, options);
  const send = findKernel();
  if (send) send(bundle);
  else {
    const text = `${bundle["text/plain"]}\n`;
    process.stdout.write(process.stdout.isTTY ? forScreen(text) : text);
  }
}

/**
 * A value with the method that Deno's kernel and variorum's own look for, to be the last value of a cell.
 *
 * @example
 * display in displayable(claims, { caption: "Claims" }); // => true
 */
export function displayable(value: unknown, options: ShowOptions = {}): Displayable {
  return { [display]: () => bundleOf(value, options) };
}

function isDisplayable(value: unknown): value is Displayable {
  return typeof value === "object" && value !== null && typeof (value as Partial<Displayable>)[display] === "function";
}
