import type { Reader } from "../reader";

export interface TimeFigure {
  from: number;
  to: number;
  /** "14:05", with "Z" when the text says GMT or UTC */
  iso: string;
}

const zones = /^(gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|et|pt|ist|jst|aest|local)$/;

function meridiem(word: string): "am" | "pm" | null {
  const bare = word.replaceAll(".", "");
  return bare === "am" || bare === "pm" ? bare : null;
}

/** "07:05", or null where the clock has no such time. */
export function clock(hours: number, minutes: number, half: "am" | "pm" | null): string | null {
  if (minutes > 59 || !Number.isInteger(minutes)) return null;
  if (half && (hours < 1 || hours > 12)) return null;
  if (hours > 24) return null;
  const hour = half === "pm" ? (hours % 12) + 12 : half === "am" ? hours % 12 : hours;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Take in a zone to the right ("GMT", "(EDT)" is left alone). */
function zoned(reader: Reader, from: number, to: number, end: number, iso: string): TimeFigure {
  const word = to < end ? reader.lower(to) : "";
  if (!zones.test(word) || (word === "local" && reader.lower(to + 1) !== "time")) return { from, to, iso };
  const local = word === "local";
  return { from, to: to + (local ? 2 : 1), iso: word === "gmt" || word === "utc" ? `${iso}Z` : iso };
}

const dayParts = new Map<string, "am" | "pm">([
  ["morning", "am"],
  ["afternoon", "pm"],
  ["evening", "pm"],
]);

/** Read an hour that its words alone make a time: "before 9", "at 9 in the morning"; `iso` null when the half is open. */
export function readHour(
  reader: Reader,
  at: number,
  end: number,
): { from: number; to: number; iso: string | null } | null {
  const text = reader.raw(at);
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > 12) return null;
  const before = reader.lower(at - 1);
  if (!/^(?:before|after|until|till|at|by|around|about)$/.test(before)) return null;
  const half =
    reader.lower(at + 1) === "in" && reader.lower(at + 2) === "the" ? dayParts.get(reader.lower(at + 3)) : null;
  if (half && at + 3 < end) return { from: at, to: at + 4, iso: clock(Number(text), 0, half) };
  const bare =
    /^(?:before|until|till)$/.test(before) ||
    (before === "after" && /^(?:just|shortly|soon)$/.test(reader.lower(at - 2)));
  const closed = at + 1 >= end || /^(?:[.,;)]|and|but|when|on|tonight|today|yesterday)$/.test(reader.lower(at + 1));
  return bare && closed ? { from: at, to: at + 1, iso: null } : null;
}

/** Read a clock time that begins at a token: "2:09 a.m.", "8.49pm", "9 pm", "1630 GMT", "nine o'clock" in digits, "noon". */
export function readTime(reader: Reader, at: number, end: number): TimeFigure | null {
  const text = reader.raw(at);
  if (!reader.isNumber(at)) {
    const word = reader.lower(at);
    if (word === "noon") return { from: at, to: at + 1, iso: "12:00" };
    return word === "midnight" ? { from: at, to: at + 1, iso: "00:00" } : null;
  }
  if (/^\d{1,2}$/.test(text)) {
    const colon = reader.raw(at + 1);
    if (
      colon === ":" &&
      reader.glued(at) &&
      reader.glued(at + 1) &&
      /^\d\d$/.test(reader.raw(at + 2)) &&
      at + 2 < end
    ) {
      let to = at + 3;
      // "1:36.6" and "2:14:35" are race times; hours, minutes and seconds need a half of the day
      const seconds = reader.raw(to) === ":" && reader.glued(to - 1) && /^\d\d$/.test(reader.raw(to + 1));
      if (seconds) to += 2;
      const half = meridiem(reader.lower(to));
      if (seconds && !half) return null;
      const iso = clock(Number(text), Number(reader.raw(at + 2)), half);
      return iso ? zoned(reader, at, half ? to + 1 : to, end, iso) : null;
    }
    const half = at + 1 < end ? meridiem(reader.lower(at + 1)) : null;
    if (half) {
      const iso = clock(Number(text), 0, half);
      return iso ? zoned(reader, at, at + 2, end, iso) : null;
    }
    if (/^o['’]clock$/.test(reader.lower(at + 1))) {
      const iso = clock(Number(text), 0, null);
      return iso ? { from: at, to: at + 2, iso } : null;
    }
    return null;
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(text);
  if (dotted) {
    const half = meridiem(reader.lower(at + 1));
    const zone = zones.test(reader.lower(at + 1)) && reader.lower(at + 1) !== "local";
    if (!half && !zone) return null;
    const iso = clock(Number(dotted[1]), Number(dotted[2]), half);
    return iso ? zoned(reader, at, half ? at + 2 : at + 1, end, iso) : null;
  }
  if (!/^\d{4}$/.test(text)) return null;
  const zone = reader.lower(at + 1);
  const known =
    (zones.test(zone) && (zone !== "local" || reader.lower(at + 2) === "time")) || zone === "hours" || zone === "hrs";
  const paired = reader.lower(at - 1) === "at" && reader.raw(at + 1) === "(" && /^\d{4}$/.test(reader.raw(at + 2));
  if (!known && !paired) return null;
  const iso = clock(Number(text.slice(0, 2)), Number(text.slice(2)), null);
  return iso ? zoned(reader, at, at + 1, end, iso) : null;
}
