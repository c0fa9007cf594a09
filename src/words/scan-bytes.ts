import {
  apostropheSize,
  Byte,
  byteClasses,
  closingSize,
  endOfFigure,
  endOfGenitive,
  endOfInitials,
  endOfWord,
  markSize,
} from "./byte-classes";
import { countChunk } from "./count-chunk";
import { type CountState, makeRoom } from "./count-state";
import { bytesUpTo, nonLetters, slotOf, slotSize } from "./short-words";
import { StopOf } from "./word-table";

const { Letter, Digit, Trouble, Dot, Space, Other } = Byte;

/**
 * Count the words between spaces, one such chunk after the other; where a chunk holds what needs thought, the words of
 * it that are counted already, two at most, are taken back, and it goes through `tokenize`.
 *
 * This loop takes nearly all the time that counting takes. What it needs of the state stands in variables of its own,
 * which the compiler keeps in registers; it is written back where something else counts or learns a word.
 */
export function scanBytes(state: CountState, length: number): void {
  const { bytes, view, short, table } = state;
  const classes = byteClasses;
  let { counts, touched, touchedCount, total } = state;
  let { slots, mask } = short;
  let start = 0;
  let first = -1;
  let second = -1;
  let touchedBefore = 0;
  let totalBefore = 0;
  let at = 0;
  while (at < length) {
    const kind = classes[bytes[at]!]!;
    if (kind === Space) {
      start = ++at;
      first = second = -1;
      touchedBefore = touchedCount;
      totalBefore = total;
      continue;
    }
    if (kind === Other) {
      at++;
      continue;
    }
    let value = 0;
    if (kind === Letter) {
      const begin = at;
      // up to twelve letters, four at a time
      let four = view.getInt32(at, true);
      let stops = nonLetters(four);
      const bytes0 = four & bytesUpTo(stops);
      let bytes1 = 0;
      let bytes2 = 0;
      if (stops === 0) {
        at += 4;
        four = view.getInt32(at, true);
        stops = nonLetters(four);
        bytes1 = four & bytesUpTo(stops);
        if (stops === 0) {
          at += 4;
          four = view.getInt32(at, true);
          stops = nonLetters(four);
          bytes2 = four & bytesUpTo(stops);
        }
      }
      at += (31 - Math.clz32(stops & -stops)) >> 3;
      let next = classes[bytes[at]!]!;
      let end = at;
      const isShort = stops !== 0 && next !== Digit && (next !== Trouble || apostropheSize(bytes, at) === 0);
      if (!isShort) {
        end = endOfWord(bytes, begin);
        at = endOfGenitive(bytes, end);
        next = classes[bytes[at]!]!;
        if (next === Trouble && at === end) {
          const size = closingSize(bytes, at);
          at += size;
          next = classes[bytes[at]!]!;
        }
      }
      if (second < 0 && (next !== Trouble || markSize(bytes, at) > 0)) {
        if (isShort) {
          let slot = slotOf(bytes0, bytes1, bytes2, mask);
          for (;;) {
            const place = slotSize * slot;
            value = slots[place + 3]!;
            if (value === 0) break;
            if (slots[place] === bytes0 && slots[place + 1] === bytes1 && slots[place + 2] === bytes2) break;
            slot = (slot + 1) & mask;
          }
        }
        if (value === 0) {
          value = table.find(bytes, begin, end);
          if (isShort) short.insert(bytes0, bytes1, bytes2, value);
          makeRoom(state);
          ({ counts, touched } = state);
          ({ slots, mask } = short);
        }
        if (next === Dot) {
          const after = classes[bytes[at + 1]!]!;
          const isLast = after === Space || after === Other || (after === Trouble && markSize(bytes, at + 1) > 0);
          const stop = at === end && isLast ? value & 3 : 0;
          const wordEnd = stop === StopOf.Word ? at + 1 : at - begin === 1 ? endOfInitials(bytes, at) : 0;
          if (wordEnd > 0) {
            value = table.find(bytes, begin, wordEnd);
            makeRoom(state);
            ({ counts, touched } = state);
            at = wordEnd;
          } else if (stop === StopOf.Sentence) at++;
          else value = 0;
        }
      }
    } else if (kind === Digit) {
      const end = endOfFigure(bytes, at);
      if (end > 0) {
        total++;
        at = end;
        continue;
      }
    } else if (kind === Trouble) {
      const size = markSize(bytes, at);
      if (size > 0) {
        at += size;
        continue;
      }
    }
    if (value > 0) {
      const key = (value >> 2) - 1;
      if (counts[key]!++ === 0) touched[touchedCount++] = key;
      total++;
      if (first < 0) first = key;
      else second = key;
      continue;
    }
    if (first >= 0) counts[first]!--;
    if (second >= 0) counts[second]!--;
    state.touchedCount = touchedBefore;
    state.total = totalBefore;
    at = countChunk(state, start, length);
    ({ counts, touched, touchedCount, total } = state);
  }
  state.touchedCount = touchedCount;
  state.total = total;
}
