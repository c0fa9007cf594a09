import type { RemoteConverter } from "./client";
import type { Converter } from "./converter";
import { createTidying } from "./tidy";

/** Milliseconds after which a converter is made though nobody has asked for it: first a client hears that it is served. */
const delay = 120;

/** A converter in this thread, which answers later like one elsewhere. */
export function converterHere(create: () => Converter): RemoteConverter {
  let made: Converter | null = null;
  const get = (): Converter => {
    made ??= create();
    return made;
  };
  const tidying = createTidying();
  const timer = setTimeout(() => get().convert("", "0"), delay);
  return {
    async convert(...args) {
      tidying.worked();
      return get().convert(...args);
    },
    complete: async (...args) => get().complete(...args),
    inspect: async (...args) => get().inspect(...args),
    completeness: async (...args) => get().completeness(...args),
    close() {
      clearTimeout(timer);
      tidying.end();
    },
  };
}
