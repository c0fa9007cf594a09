import { groupByEvent } from "../../src/events";
import { makeTables, type TableName } from "../../src/tables";
import type { ArticleInput } from "../../src/text";
import { type Article, createArticle, createCorpus } from "../../src/text";
import { freeKey } from "../../src/text/json-lines";
import { sorted } from "./spark";

export const aligned: TableName[] = ["articles", "quotes", "utterances", "numbers", "claims", "checks"];
const within: TableName[] = ["passages", "overlaps", "copies"];
export const everyTable: TableName[] = ["events", "words", ...aligned, ...within];

/** 60 articles on 20 events, with letters of several scripts; one id comes twice. */
export function inventTexts(): Required<Pick<ArticleInput, "id" | "text" | "published">>[] {
  return Array.from({ length: 60 }, (_, at) => {
    const place = `${"BCDFGHKLMNPRSTVWXZJQ"[at % 20]}orv${"aeiou"[at % 5]}n${at % 20}x`;
    const lead = `A storm hit ${place} on Friday, and the old ${place} bridge and the ${place} mill went down, the mayor of ${place} said.`;
    const speech = `"We will mend the weir${at % 20}x and the mill${at % 20}x by hand," said Änne ${place}. It cost ${100 + (at % 20)} crowns. Größe, 他說.`;
    return { id: at === 50 ? "7" : `${at}`, text: `${lead}\n\n${speech}`, published: `2021-03-0${1 + (at % 3)}` };
  });
}

/** The tables that one machine makes of these articles, as a cluster promises them: passages within events, no words of all. */
export function onOneMachine(inputs: readonly ArticleInput[]): { [table: string]: string[] } {
  const taken = new Map<string, number>();
  const { articles } = createCorpus(inputs.map((input) => createArticle({ ...input, id: freeKey(input.id, taken) })));
  const tables: { [table: string]: readonly object[] } = { ...makeTables(articles, ["events", ...aligned]) };
  tables.words = makeTables(articles, ["words"]).words.filter((row) => row.article !== null);
  for (const name of within)
    tables[name] = groupByEvent(articles).flatMap(
      (group: Article[]) => makeTables(group, [name], { together: true })[name] as object[],
    );
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, sorted(rows)]));
}
