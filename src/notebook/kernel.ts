import type { Bundle } from "./bundle";

/** How the kernel in whose process a cell runs takes an output with several forms. */
export type Send = (bundle: Bundle) => void;

interface TslabJupyter {
  lastWriteDisplayData: ((data: { data: Bundle; metadata: object; transient: object }, update: boolean) => void) | null;
}

/** What variorum's own kernel leaves in the process of the cells. */
interface OwnKernel {
  [ownKernel]?: { display: Send };
}

const ownKernel = Symbol.for("variorum.kernel");

interface DenoJupyter {
  jupyter?: { broadcast?: (type: string, content: object) => Promise<void> };
}

/**
 * The display of the kernel this runs in, or null outside one. tslab holds it in a module of its own copy, which need
 * not be the copy that this package would find: it is looked up among the modules loaded already.
 */
export function findKernel(): Send | null {
  const own = (globalThis as OwnKernel)[ownKernel];
  if (own) return (data) => own.display(data);
  const tslab = loadedTslab();
  if (tslab?.lastWriteDisplayData) {
    const write = tslab.lastWriteDisplayData;
    return (data) => write({ data, metadata: {}, transient: {} }, false);
  }
  const deno = denoJupyter();
  if (deno?.broadcast) {
    const { broadcast } = deno;
    return (data) => void broadcast.call(deno, "display_data", { data, metadata: {}, transient: {} });
  }
  return null;
}

/** Deno has its notebook's part under this name, and throws when it is asked for it outside a notebook. */
function denoJupyter(): DenoJupyter["jupyter"] {
  try {
    return (globalThis as { Deno?: DenoJupyter }).Deno?.jupyter;
  } catch {
    return undefined;
  }
}

function loadedTslab(): TslabJupyter | null {
  for (const path of Object.keys(require.cache)) {
    if (!path.replaceAll("\\", "/").endsWith("/tslab/dist/jupyter.js")) continue;
    const found = require.cache[path]?.exports as TslabJupyter | undefined;
    if (found && "lastWriteDisplayData" in found) return found;
  }
  return null;
}
