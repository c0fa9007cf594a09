/** A calendar date as a line of a page gives it. */
export interface FoundDate {
  start: number;
  end: number;
  /** YYYY-MM-DD; null when the year is missing */
  iso: string | null;
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const weekday = "(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?,? )?";
const forms = [
  { pattern: new RegExp(`${weekday}\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\\d{4})\\b`, "i"), order: "mdy" },
  { pattern: new RegExp(`${weekday}\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})\\b`, "i"), order: "dmy" },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: "iso" },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, order: "slash" },
  { pattern: new RegExp(`${weekday}\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b`, "i"), order: "md" },
  { pattern: new RegExp(`${weekday}\\b(\\d{1,2})(?:st|nd|rd|th)? ${month}(?![a-z])`, "i"), order: "dm" },
] as const;
const longest = 300;

/** The first date of a short line; dates with a year go before dates without. */
export function findDate(line: string): FoundDate | null {
  const text = line.slice(0, longest);
  for (const { pattern, order } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [a = "", b = "", c = ""] = match.slice(1);
    const found = { start: match.index, end: match.index + match[0].length };
    if (order === "mdy") return { ...found, iso: isoDate(c, a, b) };
    if (order === "dmy") return { ...found, iso: isoDate(c, b, a) };
    if (order === "iso") return { ...found, iso: checked(Number(a), Number(b), Number(c)) };
    if (order === "slash") return { ...found, iso: slashDate(Number(a), Number(b), Number(c)) };
    return { ...found, iso: null };
  }
  return null;
}

function isoDate(year: string, name: string, day: string): string | null {
  return checked(Number(year), monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(day));
}

/** Only a day above 12 tells the American order from the other. */
function slashDate(first: number, second: number, year: number): string | null {
  if (first > 12) return checked(year, second, first);
  return second > 12 || first === second ? checked(year, first, second) : null;
}

function checked(year: number, month: number, day: number): string | null {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > (days[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date at the start of an ISO time stamp, or in a written date; null when there is none. */
export function toIsoDate(value: string): string | null {
  return findDate(value)?.iso ?? null;
}

const beside =
  /^(?:published|posted|updated|modified|first|last|publication|date|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|pst|pdt|cet|ist|bst|local|time|and|by|\d{1,2}[:.]\d{2}|\d{1,2}:\d{2}:\d{2}|[^\p{L}\p{N}]+)$/iu;

/** A line of a page that holds a date, perhaps a time, and no other words. */
export function isDateOnly(line: string): boolean {
  if (line.length > 120 || line.endsWith(".")) return false;
  const first = findDate(line);
  if (!first) return false;
  let rest = line;
  for (let date: FoundDate | null = first; date; date = findDate(rest))
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return rest
    .split(/[\s,|()]+/)
    .every(
      (word) => word === "" || beside.test(word.replace(/:$/, "")) || /^(?:\d{1,2}[:.]\d{2})?(?:am|pm)$/i.test(word),
    );
}

/**
 * The day of an ISO date, in days since 1970; NaN when it is not known.
 *
 * @internal
 */
export function dayOf(date: string | null): number {
  return date === null ? Number.NaN : Date.parse(date) / 86_400_000;
}
