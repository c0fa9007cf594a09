import type { Reader } from "../reader";
import { readSmall, type State } from "./cardinals";
import { clock, type TimeFigure } from "./times";

const PARTS = new Map([
  ["quarter", 15],
  ["half", 30],
]);
const CLOCKED = /^(?:at|by|until|till|before|after)$/;
/** What stands behind an hour: in "at five to six percent" something is measured. */
const CLOSED = /^(?:[.,;)"”]|on|in|when|as|and|but|am|pm|a\.m\.|p\.m\.|)$/;
const DEPARTURES = /^(?:from|to|train|service|bus|ferry|sailing|flight|departure|express)$/;
const TIMETABLED = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;

/**
 * Read a clock time said in words, "half past six", "ten past one", "a quarter to nine", or as a timetable gives it,
 * "the 5.58 from Lund".
 *
 * "ten to one" is a time only behind "at", "by" and the like and before no noun: else it may be odds or a range.
 */
export function readSpokenTime(reader: Reader, at: number, end: number): TimeFigure | null {
  if (TIMETABLED.test(reader.raw(at))) {
    const leaves = reader.lower(at - 1) === "the" && at + 1 < end && DEPARTURES.test(reader.lower(at + 1));
    const [hours, minutes] = reader.raw(at).split(".").map(Number) as [number, number];
    const iso = leaves ? clock(hours, minutes, null) : null;
    return iso ? { from: at, to: at + 1, iso } : null;
  }
  const article = reader.lower(at) === "a" ? 1 : 0;
  const minutes = readMinutes(reader, at + article, end);
  if (!minutes || minutes.value < 1 || minutes.value > 30 || minutes.at >= end) return null;
  const word = reader.lower(minutes.at);
  const hour = readInteger(reader, minutes.at + 1, end);
  if (!hour || hour.value < 1 || hour.value > 12 || hour.at > end) return null;
  const isClosed = hour.at === end || CLOSED.test(reader.lower(hour.at));
  const isTo = word === "to" && minutes.value < 30 && isClosed && CLOCKED.test(reader.lower(at - 1));
  if (word !== "past" && !isTo) return null;
  const iso = isTo
    ? clock(((hour.value + 10) % 12) + 1, 60 - minutes.value, null)
    : clock(hour.value, minutes.value, null);
  return iso ? { from: at, to: hour.at, iso } : null;
}

function readInteger(reader: Reader, at: number, end: number): State | null {
  if (at >= end) return null;
  return /^\d{1,2}$/.test(reader.raw(at)) ? { at: at + 1, value: Number(reader.raw(at)) } : readSmall(reader, at, end);
}

function readMinutes(reader: Reader, at: number, end: number): State | null {
  const part = PARTS.get(reader.lower(at));
  if (part !== undefined) return { at: at + 1, value: part };
  const minutes = readInteger(reader, at, end);
  if (!minutes || !/^minutes?$/.test(reader.lower(minutes.at))) return minutes;
  return { at: minutes.at + 1, value: minutes.value };
}
