/** What a screen gets of rows that go to files and programs as they are: nothing that would steer it. */
export function forScreen(text: string | Uint8Array): string {
  const rows = typeof text === "string" ? text : Buffer.from(text).toString("utf8");
  return rows.split("\r\n").map(plain).join("\r\n");
}

/**
 * Text that cannot move the cursor, change colours, ring the bell or turn the direction of the line: control characters
 * become visible symbols.
 */
export function plain(text: string): string {
  let result = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 127) result += "\u2421";
    else if (code < 32 && code !== 10) result += String.fromCharCode(0x2400 + code);
    else result += (code >= 0x80 && code < 0xa0) || turnsDirection(code) ? "\ufffd" : character;
  }
  return result;
}

/** Embeddings, overrides and isolates of writing direction: they would reach beyond the cell they stand in. */
function turnsDirection(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
