import { createShortWords, type ShortWords } from "./short-words";
import { createWordTable, enlarge, type WordTable } from "./word-table";

/** What a counter holds while it goes through a text. */
export interface CountState {
  /** the text as UTF-8, with zeros after its end */
  bytes: Uint8Array;
  view: DataView;
  table: WordTable;
  short: ShortWords;
  /** of each key how often it was met in the text */
  counts: Int32Array;
  /** the keys met, in order */
  touched: Int32Array;
  touchedCount: number;
  /** words and figures */
  total: number;
}

/** So many zeros stand after a text: a loop may read past its end, and finds white space there. */
const padding = 32;
const encoder = new TextEncoder();

export function createState(): CountState {
  const state: CountState = {
    ...bufferOf(1 << 16),
    table: createWordTable(),
    short: createShortWords(),
    counts: new Int32Array(1 << 12),
    touched: new Int32Array(1 << 12),
    touchedCount: 0,
    total: 0,
  };
  makeRoom(state);
  return state;
}

/** Take a text to be counted; its length in bytes. */
export function takeText(state: CountState, text: string | Uint8Array): number {
  const most = (typeof text === "string" ? text.length * 3 : text.length) + padding;
  if (state.bytes.length < most) Object.assign(state, bufferOf(most * 2));
  const { bytes } = state;
  let { length } = text;
  if (typeof text === "string") length = encoder.encodeInto(text, bytes).written ?? 0;
  else bytes.set(text);
  bytes.fill(0, length, length + padding);
  state.touchedCount = state.total = 0;
  return length;
}

function bufferOf(size: number): Pick<CountState, "bytes" | "view"> {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Have a place for every key there is. */
export function makeRoom(state: CountState): void {
  while (state.table.size() > state.counts.length) {
    state.counts = enlarge(state.counts);
    state.touched = enlarge(state.touched);
  }
}
