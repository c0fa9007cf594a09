import { createStore, groupStore, type Signature } from "../../events";
import { sparkSchemas } from "../../sql/spark-types";
import { type TableName, tableNames } from "../../tables";
import { type Article, createCorpus, parseRecord, splitToLines } from "../../text";
import { linesOf, readBlocks } from "../archive/blocks";
import { groupsOf } from "../archive/events";
import { extractText, type FetchedPage } from "../archive/extract";
import { tablesOf } from "../archive/groups";
import { articleOf, type Keep } from "../archive/input";
import { runJob } from "../archive/jobs";
import { createKeySet } from "../archive/key-set";
import { freeKey } from "../archive/map-blocks";
import { listOf, readArguments } from "../arguments";
import { CliError, exitCode, usageError } from "../errors";
import type { Terminal } from "../terminal";
import { version } from "../version";

type Lines = AsyncIterable<Uint8Array | string>;

/** `variorum worker <stage>`: one stage of the work on a cluster, lines in and lines out; see cluster/README.md. */
export async function worker(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("worker", args, { only: { type: "string" }, release: { type: "string" } });
  const only = values.only === undefined ? tableNames : listOf("only", String(values.only), tableNames);
  const input = terminal.stdin as Lines;
  const [stage] = paths;
  if (values.release !== undefined && values.release !== version())
    throw new CliError(
      exitCode.release,
      `this machine has variorum ${version()}, and the job began with ${values.release}: rows of two versions are not mixed.`,
    );
  if (stage === "signatures") await sign(input, terminal);
  else if (stage === "extract") await extract(input, terminal);
  else if (stage === "groups") await group(input, terminal);
  else if (stage === "tables") await tabulate(input, only, terminal);
  else if (stage === "schemas") terminal.out(`${JSON.stringify({ release: version(), schemas: sparkSchemas() })}\n`);
  else
    throw usageError(
      `the stages of a worker are extract, signatures, groups, tables and schemas, not '${stage ?? ""}'.`,
    );
  return exitCode.done;
}

/** For every line one line: a fetched page becomes its text (see `FetchedPage`); other lines stay as they are. */
async function extract(input: Lines, terminal: Terminal): Promise<void> {
  for await (const line of splitToLines(input)) {
    const { page, encodings, charset, ...record } = JSON.parse(line) as Partial<FetchedPage>;
    const isPage = typeof page === "string";
    const text = isPage ? JSON.stringify({ ...record, ...(await extractText({ page, encodings, charset })) }) : line;
    terminal.out(`${text}\n`);
    await terminal.taken();
  }
}

/** For every line one line: the signature of its article, or why it cannot be used. */
async function sign(input: Lines, terminal: Terminal): Promise<void> {
  for await (const { bytes } of readBlocks([input])) {
    const { result, problems } = await runJob("signatures", null, bytes, null);
    const reasons = new Map(problems.map(({ line, reason, text }) => [line, errorIn(text) ?? reason]));
    const faults = new Set(problems.filter(({ isFault }) => isFault).map(({ line }) => line));
    let next = 0;
    let out = "";
    for (const { line } of linesOf(bytes)) {
      const reason = reasons.get(line);
      if (reason === undefined || faults.has(line)) next++;
      out += `${JSON.stringify(reason === undefined ? result[next - 1] : { error: reason })}\n`;
    }
    terminal.out(out);
    await terminal.taken();
  }
}

/** Why an earlier stage could not make a text of it; null where none says so. */
function errorIn(line: string): string | null {
  try {
    const { error } = JSON.parse(line) as { error?: unknown };
    return typeof error === "string" ? error : null;
  } catch {
    return null;
  }
}

/**
 * Of all signatures, in the order of their articles: lines of `events`, a tab and an event, and lines of `members`, a tab and
 * an article by the `place` its line came with: its key, the number of the group it is compared in, and its rank there.
 */
async function group(input: Lines, terminal: Terminal): Promise<void> {
  const builder = createStore();
  const taken = createKeySet();
  const places: number[] = [];
  for await (const text of splitToLines(input)) {
    const { place, ...signature } = JSON.parse(text) as Signature & { place: number };
    builder.add({ ...signature, article: freeKey(signature.article, taken) });
    places.push(place);
  }
  const store = builder.finish();
  const events = groupStore(store);
  for (const event of events) {
    terminal.out(`events\t${JSON.stringify(event)}\n`);
    await terminal.taken();
  }
  for (const [number, articles] of groupsOf(events, store).entries()) {
    let out = "";
    for (const [rank, at] of articles.entries())
      out += `members\t${JSON.stringify({ place: places[at], key: store.articles[at], number, rank })}\n`;
    terminal.out(out);
    await terminal.taken();
  }
}

/**
 * The tables of groups of articles. The lines of a group follow each other, each with the group's number in the field
 * `variorumGroup`; out come lines of a table's name, a tab and a row. What cannot be analysed goes to the table `errors`.
 */
async function tabulate(input: Lines, tables: readonly TableName[], terminal: Terminal): Promise<void> {
  let open: string[] = [];
  let last: unknown = null;
  for await (const line of splitToLines(input)) {
    const { variorumGroup } = JSON.parse(line) as { variorumGroup?: unknown };
    if (open.length > 0 && variorumGroup !== last) {
      terminal.out(rowsOf(open, tables));
      await terminal.taken();
    }
    if (variorumGroup !== last) open = [];
    last = variorumGroup;
    open.push(line);
  }
  if (open.length > 0) terminal.out(rowsOf(open, tables));
}

/** What a group is part of has more articles than names of persons can be told apart in. */
const ofArchive = { names: false };

function rowsOf(lines: readonly string[], tables: readonly TableName[]): string {
  let out = "";
  const keep: Keep = (index, work) => {
    try {
      return work();
    } catch (error) {
      const reason = `it cannot be analysed (${error instanceof Error ? error.message : String(error)})`;
      out += `errors\t${JSON.stringify({ reason, record: withoutGroup(lines[index]!) })}\n`;
      return null;
    }
  };
  const made = lines.map((line, index) =>
    keep(index, () => {
      const record = parseRecord(line);
      if ("reason" in record) throw new Error(record.reason);
      return articleOf({ key: record.input.id, fields: record.input });
    }),
  );
  const articles = createCorpus(made.filter((article): article is Article => article !== null)).articles;
  const place = new Map(made.flatMap((article, index) => (article ? [[article.article, index] as const] : [])));
  for (const [table, rows] of Object.entries(tablesOf(articles, [...tables], place, keep, ofArchive)))
    for (const row of rows)
      if (table !== "words" || (row as { article: string | null }).article !== null)
        out += `${table}\t${JSON.stringify(row)}\n`;
  return out;
}

/** A record as it was before its group and its key were put at its end. */
function withoutGroup(line: string): string {
  return `${line.slice(0, line.lastIndexOf(',"variorumGroup":'))}}`;
}
