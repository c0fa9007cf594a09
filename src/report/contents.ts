/**
 * Give the headings of a page's prose ids that links can name, and list the second level.
 *
 * @param html - a page whose prose writes headings as `<h2>…</h2>` without attributes
 * @returns the page, and a navigation for it (empty with fewer than two headings)
 */
export function addContents(html: string): { html: string; contents: string } {
  const taken = new Set<string>();
  for (const match of html.matchAll(/\sid="([^"]*)"/g)) taken.add(match[1]);
  const entries: string[] = [];
  const parts: string[] = [];
  let place = 0;
  for (const match of html.matchAll(/<h([23])>/g)) {
    const at = match.index ?? 0;
    const start = at + match[0].length;
    const end = html.indexOf(`</h${match[1]}>`, start);
    if (at < place || end < 0) continue;
    const inside = html.slice(start, end);
    const id = freeId(slugOf(inside), taken);
    parts.push(html.slice(place, at), `<h${match[1]} id="${id}">`, inside);
    if (match[1] === "2") entries.push(`<li><a href="#${id}">${withoutTags(inside)}</a></li>`);
    place = end;
  }
  parts.push(html.slice(place));
  const list = `<nav class="contents" aria-label="On this page"><ul>\n${entries.join("\n")}\n</ul></nav>`;
  return { html: parts.join(""), contents: entries.length > 1 ? list : "" };
}

function slugOf(heading: string): string {
  const words = withoutTags(heading)
    .replaceAll(/&[a-z#0-9]{1,8};/g, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join("-") ?? "section";
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** The text of markup; a `<` without its `>` stays. */
function withoutTags(markup: string): string {
  return markup.replaceAll(/<[^<>]*>/g, "").trim();
}
