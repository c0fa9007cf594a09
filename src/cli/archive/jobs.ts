import { type Article, createArticle, parseRecord } from "../../text";
import { linesOf } from "./blocks";
import { type Each, eachJob } from "./each";
import { type GroupTables, groupJob } from "./groups";
import { type PackedWords, passagesJob } from "./pack-words";
import { type PackedSignatures, signaturesJob } from "./pack-signatures";
import { type PackedTallies, talliesJob } from "./pack-tallies";

/** What is made of a block of articles: each works in a thread of its own, and gives plain data back. */
export interface Jobs {
  each: { options: { table: "quotes" | "numbers" | "words"; format: "jsonl" | "csv" }; result: Each };
  group: { options: { tables: string[]; paths: (string | null)[] }; result: GroupTables };
  signatures: { options: null; result: PackedSignatures };
  passages: { options: null; result: PackedWords };
  tallies: { options: null; result: PackedTallies };
}
export type JobName = keyof Jobs;

/** What stands in a block: the articles that can be used, and the lines that cannot. */
export interface BlockResult<Job extends JobName> {
  /** the id of each article, as its line has it */
  ids: string[];
  /** where the line of each article stands in the block, in bytes: begin and length */
  places: Int32Array;
  /** `line` counts from 0 in the block; a fault is ours: the line is good, but its analysis threw */
  problems: { line: number; reason: string; text: string; isFault: boolean }[];
  result: Jobs[Job]["result"];
}

/** An article as a job meets it; `key` is its id made unique. */
export interface Input {
  key: string;
  fields: Parameters<typeof createArticle>[0];
}

const makers: { [Job in JobName]: (inputs: Input[], options: Jobs[Job]["options"], keep: Keep) => Jobs[Job]["result"] } = {
  each: eachJob,
  group: groupJob,
  signatures: signaturesJob,
  passages: passagesJob,
  tallies: talliesJob,
};

/** Do something with one article; when it throws, the article is set aside with the error, and the work goes on. */
export type Keep = <Value>(index: number, work: () => Value) => Value | null;

/**
 * Run a job over a block.
 *
 * @param keys - the keys of the articles, where they are not their ids
 */
export function runJob<Job extends JobName>(
  job: Job,
  options: Jobs[Job]["options"],
  bytes: Uint8Array,
  keys: readonly string[] | null,
): BlockResult<Job> {
  const decoder = new TextDecoder();
  const inputs: Input[] = [];
  const problems: BlockResult<Job>["problems"] = [];
  const places: number[] = [];
  const lines: { line: number; text: string }[] = [];
  for (const { start, end, line } of linesOf(bytes)) {
    const text = decoder.decode(bytes.subarray(start, end));
    const record = parseRecord(text);
    if ("reason" in record) {
      problems.push({ line, reason: record.reason, text, isFault: false });
      continue;
    }
    inputs.push({ key: keys?.[inputs.length] ?? record.input.id, fields: record.input });
    places.push(start, end - start);
    lines.push({ line, text });
  }
  const keep: Keep = (index, work) => {
    try {
      return work();
    } catch (error) {
      const reason = `it cannot be analysed (${error instanceof Error ? error.message : String(error)})`;
      problems.push({ ...lines[index]!, reason, isFault: true });
      return null;
    }
  };
  const result = makers[job](inputs, options, keep);
  return { ids: inputs.map(({ fields }) => fields.id), places: Int32Array.from(places), problems, result };
}

/** The article of an input, under its key. */
export function articleOf({ key, fields }: Input, path: string | null = null): Article {
  return createArticle({ ...fields, id: key, path });
}
