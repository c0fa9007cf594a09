/** What a field of a client's message holds, which may be anything: a value of another type counts as missing. */

export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function numberIn(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

export function objectIn(value: unknown): { [field: string]: unknown } {
  return typeof value === "object" && value !== null ? (value as { [field: string]: unknown }) : {};
}
