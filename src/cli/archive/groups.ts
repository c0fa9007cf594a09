import { toJsonLines } from "../../frames/table";
import { eventTables, firstPlace, makeTables, type TableName, type TablesOptions } from "../../tables";
import { type Article, createCorpus } from "../../text";
import { articleOf, type Input, type Keep } from "./input";

export interface GroupOptions {
  tables: string[];
  /** of each article the file it is in */
  paths: (string | null)[];
}

/** Rows of the articles of one event as JSON Lines: of each table, one piece an article it is ordered by. */
export interface GroupTables {
  pieces: { table: TableName; place: number; text: string; rows: number }[];
}

const aligned: readonly string[] = eventTables;

/** The tables of articles that are compared with each other: all those of the block. */
export function groupJob(inputs: Input[], { tables, paths }: GroupOptions, keep: Keep): GroupTables {
  const made = inputs.map((input, index) => keep(index, () => articleOf(input, paths[index] ?? null)));
  const articles = createCorpus(made.filter((article): article is Article => article !== null)).articles;
  const place = new Map(made.flatMap((article, index) => (article ? [[article.article, index] as const] : [])));
  const pieces: GroupTables["pieces"] = [];
  for (const [table, rows] of Object.entries(tablesOf(articles, tables as TableName[], place, keep))) {
    const byPlace = new Map<number, object[]>();
    for (const row of rows as Parameters<typeof firstPlace>[0][]) {
      const at = firstPlace(row, place);
      const list = byPlace.get(at);
      if (list) list.push(row);
      else byPlace.set(at, [row]);
    }
    for (const [at, list] of byPlace)
      pieces.push({ table: table as TableName, place: at, text: toJsonLines(list), rows: list.length });
  }
  return { pieces };
}

/** When one article makes the comparison throw, the others are worked on each by itself, so that only it is lost. */
export function tablesOf(
  articles: Article[],
  names: TableName[],
  place: ReadonlyMap<string, number>,
  keep: Keep,
  options: Pick<TablesOptions, "names"> = {},
): { [table: string]: readonly object[] } {
  try {
    return { ...makeTables(articles, names, { ...options, together: true }) };
  } catch {
    const all: { [table: string]: readonly object[] } = {};
    for (const article of articles) {
      const own = keep(place.get(article.article)!, () => makeTables([article], names, { ...options, together: true }));
      for (const [table, rows] of Object.entries(own ?? {})) all[table] = [...(all[table] ?? []), ...rows];
    }
    return all;
  }
}

export function isAligned(table: string): boolean {
  return aligned.includes(table);
}
