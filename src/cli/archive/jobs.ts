import { parseRecord } from "../../text";
import { countReplaced } from "../../text/decode";
import { linesOf } from "./blocks";
import type { CountsOptions } from "./count-each";
import type { Each, EachOptions } from "./each";
import type { GroupOptions, GroupTables } from "./groups";
import type { Input, Keep } from "./input";
import type { PackedSignatures } from "./pack-signatures";
import type { PackedTallies, TallyOptions } from "./pack-tallies";
import type { PackedWords } from "./pack-words";

/** What is made of a block of articles: each works in a thread of its own, and gives plain data back. */
export interface Jobs {
  each: { options: EachOptions; result: Each };
  counts: { options: CountsOptions; result: Each };
  group: { options: GroupOptions; result: GroupTables };
  signatures: { options: null; result: PackedSignatures };
  passages: { options: null; result: PackedWords };
  tallies: { options: TallyOptions; result: PackedTallies };
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
  /** lines that are read, with as many places where no character was found */
  damaged: { line: number; count: number }[];
  result: Jobs[Job]["result"];
}

type Maker<Job extends JobName> = (inputs: Input[], options: Jobs[Job]["options"], keep: Keep) => Jobs[Job]["result"];

/** Each is loaded only when it is asked for: a thread that counts words needs no model of quotations. */
const makers: { [Job in JobName]: () => Promise<Maker<Job>> } = {
  each: async () => (await import("./each.js")).eachJob,
  counts: async () => (await import("./count-each.js")).countsJob,
  group: async () => (await import("./groups.js")).groupJob,
  signatures: async () => (await import("./pack-signatures.js")).signaturesJob,
  passages: async () => (await import("./pack-words.js")).passagesJob,
  tallies: async () => (await import("./pack-tallies.js")).talliesJob,
};

/**
 * Run a job over a block.
 *
 * @param keys - the keys of the articles, where they are not their ids
 */
export async function runJob<Job extends JobName>(
  job: Job,
  options: Jobs[Job]["options"],
  bytes: Uint8Array,
  keys: readonly string[] | null,
): Promise<BlockResult<Job>> {
  const make = await makers[job]();
  const decoder = new TextDecoder();
  const inputs: Input[] = [];
  const problems: BlockResult<Job>["problems"] = [];
  const damaged: BlockResult<Job>["damaged"] = [];
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
    const count = countReplaced(record.input.text);
    if (count > 0) damaged.push({ line, count });
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
  const result = make(inputs, options, keep);
  return { ids: inputs.map(({ fields }) => fields.id), places: Int32Array.from(places), problems, damaged, result };
}
