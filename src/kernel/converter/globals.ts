/** Names that every cell knows, besides those of Node. */
export const globalsText = `/** Ask whoever runs the cell for a line of text; null when the input ended. */
declare function prompt(message?: string, fallback?: string): string | null;
/** Ask for yes or no. */
declare function confirm(message?: string): boolean;
/** Show a message and wait until it has been read. */
declare function alert(message?: string): void;
declare module "tslab" {
  interface Display {
    javascript(text: string): void;
    html(text: string): void;
    markdown(text: string): void;
    latex(text: string): void;
    svg(text: string): void;
    png(bytes: Uint8Array): void;
    jpeg(bytes: Uint8Array): void;
    gif(bytes: Uint8Array): void;
    pdf(bytes: Uint8Array): void;
    text(text: string): void;
    /** One form of an output. */
    raw(contentType: string, data: any): void;
    /** Several forms of one output; the client takes the richest it knows. Only in variorum's kernel. */
    bundle(data: { [mime: string]: unknown }, metadata?: { [mime: string]: unknown }): void;
    /** Any value, as it would show as the last one of a cell. Only in variorum's kernel. */
    value(value: unknown): Promise<void>;
  }
  interface CommMessage {
    data: any;
    metadata: { [field: string]: unknown };
    buffers: Uint8Array[];
  }
  interface Comm {
    readonly id: string;
    readonly target: string;
    send(data: unknown, metadata?: { [field: string]: unknown }, buffers?: readonly Uint8Array[]): void;
    close(data?: unknown): void;
    onMessage: ((message: CommMessage) => void) | null;
    onClose: ((message: CommMessage) => void) | null;
  }
  const display: Display;
  /** An output whose further calls replace the first one's. */
  function newDisplay(id?: string): Display;
  const versions: { tslab: string; typescript: string; node: string };
  /** Empty the output of the cell; with \`wait\` when the next output comes. Only in variorum's kernel. */
  function clearOutput(wait?: boolean): void;
  /** Ask for a word that is not shown while it is typed. Only in variorum's kernel. */
  function askPassword(message?: string): string | null;
  /** Lines to widgets of the client. Only in variorum's kernel. */
  const comms: {
    open(target: string, data?: unknown, metadata?: { [field: string]: unknown }, buffers?: readonly Uint8Array[]): Comm;
    register(target: string, opened: (comm: Comm, message: CommMessage) => void): void;
  };
}
`;
