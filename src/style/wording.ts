/** "1 text", "2 texts"; the plural is given where it is not made by "s". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** A number as English prints it, 2500.5 as "2,500.5", with at most `digits` decimals; the same on every machine. */
export function grouped(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return String(value);
  const fixed = Math.abs(value) >= 1e15 ? String(Math.abs(value)) : trimZeros(Math.abs(value).toFixed(digits));
  const [whole = "", decimals] = fixed.split(".");
  let result = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0 && !whole.includes("e")) result += ",";
    result += whole[i];
  }
  const sign = value < 0 && Number(fixed) !== 0 ? "−" : "";
  return `${sign}${result}${decimals ? `.${decimals}` : ""}`;
}

/** A share of 0 to 1 as "37%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "under 1%";
  return `${grouped(share * 100, 0)}%`;
}

/** Cut a text to a length that fits a label, between two words where one ends near the limit. */
export function short(text: string, limit: number): string {
  const flat = text.replace(/[\s\u0000-\u001f]+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const space = flat.lastIndexOf(" ", limit - 1);
  return `${flat.slice(0, space > limit * 0.6 ? space : limit - 1)}…`;
}

function trimZeros(fixed: string): string {
  if (!fixed.includes(".")) return fixed;
  let end = fixed.length;
  while (fixed[end - 1] === "0") end--;
  if (fixed[end - 1] === ".") end--;
  return fixed.slice(0, end);
}

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** "2024-01-25" as "25 January 2024"; anything else as it is. */
export function dated(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = match ? months[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

/** "one", "two" … "ten", then figures: for the beginning of a sentence. */
export function spelled(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ?? grouped(count);
}

/** First letter upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "1 text", "all 3 texts", "2 of 3 texts". */
export function someOf(count: number, all: number): string {
  if (count === all) return all === 2 ? "both texts" : `all ${spelled(all)} texts`;
  return `${spelled(count)} of ${spelled(all)} texts`;
}

/** Order by code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
