import { shownVersions } from "../versions";
import { comms } from "./comms";
import { clearOutput, Display, newDisplay } from "./display";

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
