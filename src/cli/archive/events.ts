import { join } from "node:path";
import { createStore, type EventRow, groupStore, partsOf, togetherAtMost } from "../../events";
import { toJsonLines } from "../../frames/table";
import type { TableName } from "../../tables";
import { tellProgress, trackProgress, watchProgress } from "../progress";
import { type Context, gather, sayProblems } from "./context";
import { isAligned } from "./groups";
import type { LineIndex } from "./index-lines";
import type { BlockResult } from "./jobs";
import { openSpool, type Spool } from "./spool";

/** Write the table of events and those that are made within events: one pass to group the articles, one to compare them. */
export async function writeEventTables(context: Context, tables: readonly TableName[]): Promise<void> {
  const builder = createStore();
  const index = await gather(context, "reading articles", "signatures", null, ({ result, keys }) => {
    for (const [at, signature] of result.entries())
      builder.add({ published: null, terms: [], ...signature, article: keys[at]! });
  });
  try {
    const store = builder.finish();
    const events = groupStore(store, tellProgress(context.terminal));
    const wanted = tables.filter((table) => isAligned(table) || table === "articles");
    if (wanted.length > 0) await alignGroups(context, wanted, index, groupsOf(events, store));
    if (tables.includes("events")) for (const row of events) await context.write("events", toJsonLines([row]));
  } finally {
    index.close();
  }
}

/** The groups in which articles are compared, by their places: see `groupByEvent`. */
export function groupsOf(
  events: readonly EventRow[],
  { articles, published }: { articles: readonly string[]; published: readonly (string | null)[] },
): number[][] {
  if (articles.length <= togetherAtMost) return articles.length === 0 ? [] : [articles.map((_, at) => at)];
  const places = new Map(articles.map((article, at) => [article, at]));
  return events.flatMap((event) =>
    partsOf(
      event.articles.map((article) => places.get(article)!),
      (at) => published[at]!,
    ),
  );
}

/** Make tables of groups of articles in the pool, and write their rows in the order of the articles. */
export async function alignGroups(
  context: Context,
  tables: readonly TableName[],
  index: LineIndex,
  groups: readonly number[][],
): Promise<void> {
  const { pool, source, terminal, write } = context;
  const spools = new Map<TableName, Spool>(
    tables.map((table) => [table, openSpool(join(source.folder, `${table}.rows`), index.keys.length)]),
  );
  const progress = trackProgress(terminal, "comparing articles", source.size);
  const open: { group: readonly number[]; result: Promise<BlockResult<"group">> }[] = [];
  let bytesDone = 0;
  const finish = async (): Promise<void> => {
    const { group, result } = open.shift()!;
    const { result: made, problems, places } = await result;
    for (const { table, place, text } of made.pieces) spools.get(table)!.put(group[place]!, Buffer.from(text));
    for (const { line, ...problem } of problems)
      sayProblems(
        context,
        { problems: [{ ...problem, line: 0 }], damaged: [] },
        `article ${index.keys[group[line]!]}`,
        1,
      );
    for (let at = 1; at < places.length; at += 2) bytesDone += places[at]!;
    look();
  };
  const look = (): void => progress.at(bytesDone);
  await watchProgress(look, async () => {
    for (const group of groups) {
      const lines = group.flatMap((article) => [index.read(article), lineFeed]);
      const keys = group.map((article) => index.keys[article]!);
      const paths = group.map((article) => nameOf(source.names[index.source(article)]!));
      const result = pool.run("group", { tables: [...tables], paths }, Buffer.concat(lines), keys);
      result.catch(() => {});
      open.push({ group, result });
      if (open.length > pool.room * 4) await finish();
    }
    while (open.length > 0) await finish();
  });
  for (const [table, spool] of spools) {
    for (const piece of spool.read()) await write(table, piece);
    spool.close();
  }
}

const lineFeed = Buffer.from("\n");

/** Standard input has no path. */
function nameOf(name: string): string | null {
  return name === "standard input" ? null : name;
}
