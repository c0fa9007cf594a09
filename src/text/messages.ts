import type { Problem } from "./rows";

const orName = `, or name its encoding in the variorum.json of its folder: {"encoding": "iso-8859-2"}`;

/** Everything a person reads when an input cannot be used or only with a reservation: the file, the problem, the remedy. */
export const problems = {
  missing: (path: string): Problem =>
    fatal(path, "no such file or folder. Check the path, and quote it if it holds spaces."),
  unreadable: (path: string, reason: string): Problem =>
    fatal(path, `cannot be read (${reason}). Check its permissions, or leave it out.`),
  special: (path: string): Problem =>
    fatal(path, "is neither a file nor a folder. Give a text, HTML, Markdown or JSON Lines file, or a folder of them."),
  emptyFolder: (path: string): Problem =>
    fatal(
      path,
      "holds no text, HTML, Markdown or JSON Lines file. Put the articles there, one a file (README and hidden files do not count).",
    ),
  emptyFile: (path: string): Problem => fatal(path, "is empty. Put the text of the article into it, or remove it."),
  binary: (path: string, kind: string): Problem =>
    fatal(path, `is ${kind}, not text. Save the article as text, HTML or Markdown and give that file instead.`),
  tooLong: (path: string, bytes: number): Problem =>
    fatal(
      path,
      `is too long to be one text (${bytes} bytes; the limit is 512 MiB). Split it, or write its articles as JSON Lines.`,
    ),
  otherKind: (path: string): Problem =>
    reservation(path, "is left out: its ending is not one of .txt, .html, .md, .jsonl. Rename it if it is an article."),
  wrongBytes: (path: string, count: number, encoding: string): Problem =>
    reservation(
      path,
      `has ${count === 1 ? "1 place" : `${count} places`} that ${count === 1 ? "is" : "are"} not ${encoding}, read as U+FFFD. Save it again as UTF-8 if words are damaged.`,
    ),
  windows1252: (path: string): Problem =>
    reservation(path, `is not UTF-8, read as Windows-1252. If letters are wrong, save it again as UTF-8${orName}.`),
  otherLanguage: (path: string, languages: readonly string[]): Problem =>
    reservation(
      path,
      `${languages.length === 1 ? "is" : `holds ${languages.length} articles that are`} not in English (language ${[
        ...new Set(languages),
      ]
        .sort()
        .map((each) => `“${each}”`)
        .join(", ")}): words and shared passages are compared, quotations and figures are not read.`,
    ),
  foreignEncoding: (path: string): Problem =>
    fatal(path, `is in an encoding that is not UTF-8, UTF-16 or Windows-1252. Save it again as UTF-8${orName}.`),
  htmlAsText: (path: string): Problem =>
    reservation(
      path,
      "is HTML without a recognisable article, read with all the text of the page. Give the article alone if that is too much.",
    ),
  emptyHtml: (path: string): Problem =>
    fatal(path, "is HTML without any text. Save the page with its text, or give the text alone."),
  line: (path: string, line: number, reason: string): Problem =>
    reservation(
      path,
      `line ${line} is left out: ${reason}. A line is {"id": "…", "text": "…"}, perhaps with title, outlet, published, url.`,
    ),
  damagedLine: (path: string, line: number, count: number): Problem =>
    reservation(
      path,
      `line ${line} has ${count === 1 ? "1 place" : `${count} places`} without a character (U+FFFD): it is not UTF-8, or was damaged before. Save it again as UTF-8 if words are damaged.`,
    ),
  wideLines: (path: string): Problem =>
    fatal(path, "is UTF-16 or UTF-32, and JSON Lines are UTF-8. Save it again as UTF-8."),
  noCorrections: (path: string, reason: string): Problem =>
    reservation(path, `is not JSON (${reason}): no correction is applied. Mend it, or remove it.`),
  correction: (path: string, where: string, reason: string): Problem =>
    reservation(path, `${where} is not applied: ${reason}. Mend it, or remove it.`),
  noRecords: (path: string): Problem =>
    fatal(
      path,
      'holds no usable article. A line is {"id": "…", "text": "…"}, perhaps with title, outlet, published, url.',
    ),
} as const;

export const lineReasons = {
  tooLong: "it is longer than any text can be (512 MiB)",
  notJson: "it is not JSON",
  notObject: "it is not a JSON object",
  noId: "it has no id",
  inexactId: "its id is a number too large to be read exactly, put it in quotation marks",
  noText: "it has no text",
  emptyText: "its text is empty",
} as const;

function fatal(path: string, message: string): Problem {
  return { path, fatal: true, message: `${onOneLine(path)}: ${message}` };
}

function reservation(path: string, message: string): Problem {
  return { path, fatal: false, message: `${onOneLine(path)}: ${message}` };
}

/** A name with line ends in it would look like a message of its own. */
function onOneLine(path: string): string {
  return path.replace(/[\n\r\u2028\u2029]/g, "\u240a");
}
