import type { Block } from "./blocks";
import type { BlockResult, JobName, Jobs } from "./jobs";
import type { KeySet } from "./key-set";
import type { Pool } from "./pool";

/** Jobs whose results do not tell the keys. */
const keyless = new Set<JobName>(["signatures", "passages", "tallies"]);

/** A block done: its keys are the ids made unique over all blocks before. */
export interface Done<Job extends JobName> extends BlockResult<Job> {
  block: Block;
  keys: string[];
}

/**
 * Do a job with every block, several at a time, and hand the results on in the order of the blocks.
 *
 * Articles are worked on under their own ids; where an id is taken already the block is done again with another key for
 * that article, the second "a" being "a~2".
 */
export async function* mapBlocks<Job extends JobName>(
  pool: Pool,
  blocks: AsyncIterable<Block>,
  job: Job,
  options: Jobs[Job]["options"],
  taken: KeySet,
): AsyncGenerator<Done<Job>> {
  const open: { block: Block; result: Promise<BlockResult<Job>> }[] = [];
  const next = async (): Promise<Done<Job>> => {
    const { block, result } = open.shift()!;
    const first = await result;
    const keys = first.ids.map((id) => freeKey(id, taken));
    const isSame = keyless.has(job) || keys.every((key, at) => key === first.ids[at]);
    const last = isSame ? first : await pool.run(job, options, block.bytes, keys);
    return { ...last, block, keys };
  };
  for await (const block of blocks) {
    const result = pool.run(job, options, block.bytes, null);
    result.catch(() => {});
    open.push({ block, result });
    if (open.length > pool.room) yield await next();
  }
  while (open.length > 0) yield await next();
}

/** The id, or with the first suffix that makes it a key nobody has yet. */
export function freeKey(id: string, taken: KeySet): string {
  let key = id;
  if (taken.has(key)) {
    // those before are taken: looking at each of them again would cost the square of a million equal ids
    let suffix = taken.suffixes.get(id) ?? 1;
    do key = `${id}~${++suffix}`;
    while (taken.has(key));
    taken.suffixes.set(id, suffix);
  }
  taken.add(key);
  return key;
}
