import type { Converter } from "./converter";
import { serve } from "./serve";

/* The process of the converter: a script of its own, or what a snapshot goes on with. */

/**
 * What a process does that was started from a snapshot.
 *
 * @param create - makes a converter of the compiler in the snapshot
 * @param stamp - what the snapshot was made of
 * @param stampNow - what it would be made of now
 */
export function goOn(create: (folder: string) => Converter, stamp: string, stampNow: () => string): void {
  // The kernel starts another without it.
  if (stamp !== stampNow()) process.exit(1);
  serve(() => create(process.cwd()));
}

if (require.main === module) {
  const { createConverter } = require("./create") as typeof import("./create");
  serve(() => createConverter(process.cwd()));
}
