import type { Cells } from "./cells";
import type { RemoteConverter } from "./converter/client";
import type { History } from "./history";
import type { Outputs } from "./outputs";
import type { Message } from "./protocol/message";
import type { Voice } from "./publish";

/** What a kernel holds while it runs. */
export interface Session {
  voice: Voice;
  cells: Cells;
  converter: RemoteConverter;
  history: History;
  outputs: Outputs;
  /** what the cells have declared so far */
  declarations: string;
  /** the declarations with those of the cell that runs, for completion meanwhile */
  pending: string | null;
  count: number;
  /** the request whose outputs are published */
  parent: Message | null;
  isSilent: boolean;
  /** the request that runs now */
  running: Message | null;
  /** set by an interrupt, until the request that runs has ended */
  isInterrupted: boolean;
  /** the request whose question waits for an answer */
  asked: Message | null;
}
