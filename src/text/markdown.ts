/** A Markdown file as plain text, with what its front matter says. */
export interface MarkdownText {
  text: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
}

const fence = /^(?:-{3}|\+{3})[ \t]*$/;
const field = /^(title|date|published|outlet|source|publication)[ \t]*[:=](.*)$/i;
const mostFrontMatter = 100;

/** Leave out the marks of Markdown: front matter, headings' signs, emphasis, the targets of links; the words stay. */
export function readMarkdown(source: string): MarkdownText {
  const lines = source.split(/\r\n|\n|\r/);
  const facts = new Map<string, string>();
  const body = lines.slice(frontMatter(lines, facts));
  const text = body.map(plainLine).join("\n").trim();
  const published = facts.get("published") ?? facts.get("date") ?? null;
  const outlet = facts.get("outlet") ?? facts.get("publication") ?? facts.get("source") ?? null;
  return { text, title: facts.get("title") ?? null, outlet, published };
}

/** Reads the fields of the front matter; returns the number of its lines. */
function frontMatter(lines: readonly string[], facts: Map<string, string>): number {
  if (!fence.test(lines[0] ?? "")) return 0;
  const end = lines.slice(1, mostFrontMatter).findIndex((line) => fence.test(line)) + 1;
  for (const line of lines.slice(1, Math.max(end, 1))) {
    const match = field.exec(line.slice(0, 1000));
    const value = match?.[2]?.trim().replace(/^["']|["']$/g, "");
    if (match?.[1] && value) facts.set(match[1].toLowerCase(), value);
  }
  return end === 0 ? 0 : end + 1;
}

function plainLine(line: string): string {
  if (/^ {0,3}#{1,6} /.test(line))
    return `\n${plainWords(
      line
        .trim()
        .replace(/^#{1,6} /, "")
        .replace(/#{1,6}$/, ""),
    ).trim()}\n`;
  if (/^ {0,3}(?:[-*_] ?){3,}$/.test(line)) return "";
  return plainWords(line.replace(/^ {0,3}>[ ]?/, "").replace(/^ {0,3}[*+-] (?=\S)/, ""));
}

/** One pass: links and pictures give their words, emphasis loses its marks, escapes their backslash. */
function plainWords(line: string): string {
  let plain = "";
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (character === "\\" && /[\\`*_{}[\]()#+.!>-]/.test(next)) {
      plain += next;
      at += 2;
    } else if (character === "]" && next === "(") {
      const end = endOfTarget(line, at + 2);
      if (end < 0) plain += character;
      at = end < 0 ? at + 1 : end + 1;
    } else if ((character === "[" || (character === "!" && next === "[")) && line.includes("](", at)) {
      at += character === "!" ? 2 : 1;
    } else if (character === "*" || (character === "`" && next !== "`" && line.charAt(at - 1) !== "`")) {
      at++;
    } else if (character === "_" && (isEdge(line.charAt(at - 1)) || isEdge(next))) {
      at++;
    } else {
      plain += character;
      at++;
    }
  }
  return plain;
}

const longestTarget = 2000;

function endOfTarget(line: string, start: number): number {
  const end = line.slice(start, start + longestTarget).indexOf(")");
  return end < 0 ? -1 : start + end;
}

function isEdge(character: string): boolean {
  return character === "" || /[\s\p{P}_]/u.test(character);
}
