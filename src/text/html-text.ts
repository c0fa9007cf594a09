interface TextNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: TextNode | null;
  nextSibling: TextNode | null;
  parentNode: TextNode | null;
}

const blocks = new Set(
  "TITLE P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD TABLE TR BLOCKQUOTE PRE FIGURE FIGCAPTION FORM HR ADDRESS DETAILS SUMMARY BR".split(
    " ",
  ),
);
const silent = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG HEAD BUTTON SELECT".split(" "));
const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["rsquo", "\u2019"],
  ["lsquo", "\u2018"],
  ["rdquo", "\u201d"],
  ["ldquo", "\u201c"],
  ["ndash", "\u2013"],
  ["mdash", "\u2014"],
  ["hellip", "\u2026"],
  ["eacute", "\u00e9"],
  ["pound", "\u00a3"],
  ["euro", "\u20ac"],
]);

/** The words of an element, its blocks as paragraphs with an empty line between them. */
export function htmlToText(root: unknown): string {
  const paragraphs = new Paragraphs();
  const top = root as TextNode;
  let node: TextNode | null = top.firstChild;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) paragraphs.add(node.textContent ?? "");
    if (blocks.has(name)) paragraphs.close();
    if (node.firstChild && !silent.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === top ? null : node.parentNode;
      if (node && blocks.has(node.nodeName.toUpperCase())) paragraphs.close();
    }
    node = node?.nextSibling ?? null;
  }
  return paragraphs.text();
}

/** The words of a page without parsing it: what stands outside tags, scripts and styles. One pass. */
export function stripTags(html: string): string {
  const paragraphs = new Paragraphs();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    paragraphs.add(decodeEntities(html.slice(at, open)));
    const name = /^<[/!]?([a-z][a-z0-9]*|--)?/i.exec(html.slice(open, open + 20))?.[1]?.toUpperCase();
    if (name === undefined) {
      paragraphs.add("<");
      at = open + 1;
      continue;
    }
    const closer =
      name === "--"
        ? "-->"
        : html.charAt(open + 1) !== "/" && silent.has(name) && name !== "HEAD"
          ? `</${name.toLowerCase()}`
          : ">";
    const end = html.indexOf(closer, open + 1);
    if (blocks.has(name)) paragraphs.close();
    if (end < 0) return paragraphs.text();
    at = closer.startsWith("</") ? endOfTag(html, end) : end + closer.length;
  }
  paragraphs.add(decodeEntities(html.slice(at)));
  return paragraphs.text();
}

function endOfTag(html: string, start: number): number {
  const end = html.indexOf(">", start);
  return end < 0 ? html.length : end + 1;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Collects words; white space counts as one space inside a paragraph. */
class Paragraphs {
  private done: string[] = [];
  private open: string[] = [];

  add(text: string): void {
    if (text !== "") this.open.push(text);
  }

  close(): void {
    const paragraph = this.open
      .join("")
      .replace(/[ \t\r\n\f]+/g, " ")
      .trim();
    if (paragraph !== "") this.done.push(paragraph);
    this.open = [];
  }

  text(): string {
    this.close();
    return this.done.join("\n\n");
  }
}
