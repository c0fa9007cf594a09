import { type ArticleInput, createArticle } from "./article";
import { lineReasons, problems } from "./messages";
import type { Article, Problem } from "./rows";

export type Record = { input: ArticleInput } | { reason: string };

/**
 * Read articles from JSON Lines, one at a time, so that a stream of any length takes the memory of one line.
 *
 * @param lines - the lines, without their ends; empty ones are skipped
 * @param name - the path that problems name ("standard input")
 * @param taken - keys that are in use already: an id that collides gets a suffix
 * @returns an article or a problem for each line, in order; problems count lines from 1
 * @example
 * const lines = ['{"id": "a", "text": "A storm closed the port."}', "no JSON"];
 * const read = [];
 * for await (const each of readJsonLines(lines, "storm.jsonl")) read.push("article" in each ? each.article.article : each.problem.message);
 * read;
 * // => ["a", "storm.jsonl: line 2 is left out: it is not JSON. A line is {\"id\": \"…\", \"text\": \"…\"}, perhaps with title, outlet, published, url."]
 */
export async function* readJsonLines(
  lines: AsyncIterable<string> | Iterable<string>,
  name: string,
  taken: Map<string, number> = new Map(),
): AsyncGenerator<{ article: Article } | { problem: Problem }> {
  let number = 0;
  const path = name === "standard input" ? null : name;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    const record = parseRecord(number === 1 ? line.replace(/^\ufeff/, "") : line);
    if ("reason" in record) yield { problem: problems.line(name, number, record.reason) };
    else yield { article: createArticle({ ...record.input, id: freeKey(record.input.id, taken), path }) };
  }
}

/**
 * What a line holds: what an article is made of, or why it cannot be used.
 *
 * @internal
 */
export function parseRecord(line: string): Record {
  if (line === lineTooLong) return { reason: lineReasons.tooLong };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: lineReasons.notJson };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { reason: lineReasons.notObject };
  const mended = escapedHalf.test(line) ? withoutHalves : (field: unknown) => field;
  const fields = new Map(Object.entries(value).map(([name, field]) => [name, mended(field)]));
  const id = fields.get("id");
  const text = fields.get("text");
  if (!(typeof id === "string" && id !== "") && typeof id !== "number") return { reason: lineReasons.noId };
  if (typeof text !== "string") return { reason: lineReasons.noText };
  if (text.trim() === "") return { reason: lineReasons.emptyText };
  const optional = (field: string): string | null => {
    const found = fields.get(field);
    return typeof found === "string" && found.trim() !== "" ? found : null;
  };
  return {
    input: {
      id: String(id),
      text,
      title: optional("title"),
      outlet: optional("outlet"),
      published: optional("published"),
      url: optional("url"),
    },
  };
}

/** In UTF-8 no half of a character can stand; an escape in JSON can make one. */
const escapedHalf = /\\ud/i;

/** A text of whole characters and of the same length: half a character is no text for UTF-8, Parquet or SQL. */
function withoutHalves(field: unknown): unknown {
  return typeof field === "string" ? field.replace(/\p{Surrogate}/gu, "\ufffd") : field;
}

/** A key nobody has yet: the second "a.txt" becomes "a.txt~2". */
export function freeKey(key: string, taken: Map<string, number>): string {
  let count = (taken.get(key) ?? 0) + 1;
  let free = count === 1 ? key : `${key}~${count}`;
  while (count > 1 && taken.has(free)) free = `${key}~${++count}`;
  taken.set(key, count);
  if (free !== key) taken.set(free, 1);
  return free;
}

/** The most code units a text may have: what Node's strings hold. */
export const longestText = 2 ** 29 - 24;
/** Stands for a line that is longer than any text, and was not kept. */
export const lineTooLong = "\0too long";

/**
 * Cut a stream of bytes or strings into lines; the pieces of a long line are put together once, and a line longer than
 * any text is let go as it passes: `lineTooLong` comes in its place.
 *
 * @example
 * const lines = [];
 * for await (const line of splitToLines(["one\ntw", "o\nthree"])) lines.push(line);
 * lines; // => ["one", "two", "three"]
 */
export async function* splitToLines(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  longest = longestText,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let pieces: string[] = [];
  let length = 0;
  const keep = (piece: string): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const whole = (): string => {
    const line = length <= longest ? pieces.join("") : lineTooLong;
    pieces = [];
    length = 0;
    return withoutReturn(line);
  };
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      keep(text.slice(start, end));
      yield whole();
      start = end + 1;
    }
    if (start < text.length) keep(text.slice(start));
  }
  keep(decoder.decode());
  if (length > 0) yield whole();
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
