import { randomBytes } from "node:crypto";
import { bundleOf } from "./bundle";
import { tell } from "./channel";
import type { Bundle } from "./frames";

/** Send an output in one or several forms; binary forms become base64. */
export function send(data: Bundle, { metadata = {}, id = "", update = false } = {}): void {
  const forms = Object.entries(data).map(([mime, form]) => [
    mime,
    form instanceof Uint8Array ? Buffer.from(form).toString("base64") : form,
  ]);
  const transient = id === "" ? {} : { display_id: id };
  tell({ is: "display", update, data: Object.fromEntries(forms) as Bundle, metadata, transient });
}

/** {@link send} as tslab's module `dist/jupyter` has it. */
export function lastWriteDisplayData(
  { data, metadata = {}, transient = {} }: { data: Bundle; metadata?: Bundle; transient?: { display_id?: string } },
  update = false,
): void {
  send(data, { metadata, id: transient.display_id ?? "", update });
}

/** One output: the first call shows it, further calls of one with an id replace it. */
export class Display {
  #shown = false;
  constructor(readonly id = "") {}
  javascript(text: string): void {
    this.raw("text/javascript", text);
  }
  html(text: string): void {
    this.raw("text/html", text);
  }
  markdown(text: string): void {
    this.raw("text/markdown", text);
  }
  latex(text: string): void {
    this.raw("text/latex", text);
  }
  svg(text: string): void {
    this.raw("image/svg+xml", text);
  }
  png(bytes: Uint8Array): void {
    this.raw("image/png", bytes);
  }
  jpeg(bytes: Uint8Array): void {
    this.raw("image/jpeg", bytes);
  }
  gif(bytes: Uint8Array): void {
    this.raw("image/gif", bytes);
  }
  pdf(bytes: Uint8Array): void {
    this.raw("application/pdf", bytes);
  }
  text(text: string): void {
    this.raw("text/plain", text);
  }
  raw(mime: string, form: unknown): void {
    this.bundle({ [mime]: form });
  }
  /** Several forms of one output; the client takes the richest it knows. */
  bundle(data: Bundle, metadata: Bundle = {}): void {
    send(data, { metadata, id: this.id, update: this.#shown });
    this.#shown = this.id !== "";
  }
  /** Any value, as it would show as the last one of a cell. */
  async value(value: unknown): Promise<void> {
    this.bundle(await bundleOf(value));
  }
}

export function newDisplay(id: string = randomBytes(8).toString("hex")): Display {
  return new Display(id);
}

/** Empty the output of the cell; with `wait` only when the next output comes. */
export function clearOutput(wait = false): void {
  tell({ is: "clear", wait });
}
