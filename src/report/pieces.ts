/** A style sheet or a script that a view brings with itself, by the name it gave it. */
export interface Piece {
  name: string;
  content: string;
}

/**
 * Take the named style sheets and scripts out of a page.
 *
 * A view brings what it needs as `<style data-variorum="NAME">…</style>` and `<script data-variorum="NAME">…</script>`,
 * however often it stands in the page.
 *
 * @returns the page without them, and the first of each name and content, in the order found
 */
export function takePieces(html: string, tag: "style" | "script"): { html: string; pieces: Piece[] } {
  const open = `<${tag} data-variorum="`;
  const close = `</${tag}>`;
  const found = new Map<string, Piece>();
  const rest: string[] = [];
  let place = 0;
  for (;;) {
    const start = html.indexOf(open, place);
    const nameEnd = start < 0 ? -1 : html.indexOf('">', start + open.length);
    const end = nameEnd < 0 ? -1 : html.indexOf(close, nameEnd);
    if (end < 0) break;
    const name = html.slice(start + open.length, nameEnd);
    const content = html.slice(nameEnd + 2, end);
    const key = `${name}\0${content}`;
    if (!found.has(key)) found.set(key, { name, content });
    rest.push(html.slice(place, start));
    place = end + close.length;
    // The line that stood there alone goes with it.
    if (html[place] === "\n" && (start === 0 || html[start - 1] === "\n")) place++;
  }
  rest.push(html.slice(place));
  return { html: rest.join(""), pieces: [...found.values()] };
}
