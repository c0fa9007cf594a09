import type { Answered, Asked } from "./client";
import type { Converter } from "./converter";
import { createTidying } from "./tidy";

/**
 * Answer one question of the kernel after another, until it has gone.
 *
 * @param create - makes the converter
 */
export function serve(create: () => Converter): void {
  const answer = (answered: Answered): void => void process.send!(answered);
  // An interrupt is meant for the cells.
  process.on("SIGINT", () => {});
  process.on("disconnect", () => process.exit(0));
  answer({ id: null });
  const converter = create();
  // What nearly every cell needs is read and bound before the first one comes.
  converter.convert("", "0");
  const tidying = createTidying();
  process.on("message", ({ id, method, args }: Asked) => {
    tidying.worked();
    try {
      answer({ id, result: (converter[method] as (...all: unknown[]) => unknown)(...args) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
