import { alignNumbers, alignQuotes, type QuoteRow, readCorpus, type Tables } from "variorum";
import { type Frame, toFrame } from "variorum/frames";
import { findFindings, queryTables, show } from "variorum/notebook";

export async function use(): Promise<Frame> {
  const { articles } = await readCorpus("articles");
  const rows: QuoteRow[] = alignQuotes(articles).quotes;
  const claims: Tables["claims"] = alignNumbers(articles).claims;
  // @ts-expect-error: a row's speaker is a string or null, so the types are read and are not any
  const wrong: number = rows[0]!.speaker;
  show([wrong, typeof findFindings]);
  await queryTables({ quotes: rows, claims }, "select 1");
  return toFrame(rows);
}
