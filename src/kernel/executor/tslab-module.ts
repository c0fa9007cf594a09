import { shownVersions } from "../versions";
import { comms } from "./comms";
import { clearOutput, Display, newDisplay, send } from "./display";
import type { Bundle } from "./frames";

/** What `import … from "tslab"` gives in a cell: tslab's own names, and what it lacks. */
export function tslabModule(ask: (prompt: string, password: boolean) => string | null): object {
  return {
    __esModule: true,
    display: new Display(),
    newDisplay,
    versions: shownVersions(),
    clearOutput,
    comms,
    /** Ask for a word that is not shown while it is typed. */
    askPassword: (message = "Password") => ask(`${message} `, true),
  };
}

interface Written {
  data: Bundle;
  metadata?: object;
  transient?: { display_id?: string };
}

/** The part of tslab's insides by which notebooks send an output with several forms: `require("tslab/dist/jupyter")`. */
export const tslabJupyter = {
  lastWriteDisplayData({ data, metadata = {}, transient = {} }: Written, update: boolean): void {
    send(data, { metadata, id: transient.display_id ?? "", update });
  },
};
