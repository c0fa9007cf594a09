/** A piece of HTML that is safe as it stands, with the same in plain text. Views make it; `show` displays it. */
export interface Html {
  readonly html: string;
  readonly text: string;
}

/** HTML that has been escaped already; made by `html` and `raw` alone. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in an `html` template. */
export type Hole = string | number | Markup | null | undefined | false | readonly Hole[];

const entities: { [character: string]: string } = {
  "\u000b": " ",
  "\u000c": " ",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escape text for HTML, as content and as a quoted attribute alike. Control characters and halves of surrogate pairs,
 * which no page can hold, become the replacement character.
 *
 * @example
 * escapeHtml('<b>"1 & 2"</b>'); // => "&lt;b&gt;&quot;1 &amp; 2&quot;&lt;/b&gt;"
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/gu, escapeOne);
}

function escapeOne(character: string): string {
  return entities[character] ?? "\ufffd";
}

/**
 * Put a string that is HTML already into a template.
 *
 * @example
 * html`<p>${raw("<b>bold</b>")}</p>`.markup; // => "<p><b>bold</b></p>"
 */
export function raw(markup: string): Markup {
  return { markup };
}

/**
 * A template that escapes every value put into it; only `Markup` goes in as it is, lists are joined.
 *
 * @example
 * html`<p>${"1 < 2"}</p>`.markup; // => "<p>1 &lt; 2</p>"
 */
export function html(strings: TemplateStringsArray, ...values: Hole[]): Markup {
  const parts: string[] = [strings[0]!];
  values.forEach((value, i) => {
    add(parts, value);
    parts.push(strings[i + 1]!);
  });
  return { markup: parts.join("") };
}

/**
 * Join pieces that are many, in one go.
 *
 * @example
 * join(["a", "b < c"], ", ").markup; // => "a, b &lt; c"
 */
export function join(pieces: readonly Hole[], separator = ""): Markup {
  const parts: string[] = [];
  pieces.forEach((piece, i) => {
    if (i > 0) parts.push(separator);
    add(parts, piece);
  });
  return { markup: parts.join("") };
}

function add(parts: string[], value: Hole): void {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "string") parts.push(escapeHtml(value));
  else if (typeof value === "number") parts.push(String(value));
  else if ("markup" in value) parts.push(value.markup);
  else for (const item of value) add(parts, item);
}
