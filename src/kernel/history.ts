import { numberIn, textIn } from "./protocol/fields";
import type { Content } from "./protocol/message";

type Entry = [session: number, line: number, input: string | [string, string | null]];

export interface History {
  add(count: number, source: string): void;
  /** keep the text of a cell's result */
  result(count: number, text: string): void;
  sourceOf(count: number): string | null;
  /** what a history_request asks for */
  answer(request: Content): Entry[];
}

/** The cells of this session; a kernel that ends takes them along. */
export function createHistory(): History {
  const cells = new Map<number, { source: string; result: string | null }>();
  const entries = (request: Content, keep: (count: number, source: string) => boolean): Entry[] =>
    [...cells]
      .filter(([count, { source }]) => keep(count, source))
      .map(([count, { source, result }]) => [1, count, request.output ? [source, result] : source]);
  return {
    add: (count, source) => void cells.set(count, { source, result: null }),
    result: (count, text) => {
      const cell = cells.get(count);
      if (cell) cell.result = text;
    },
    sourceOf: (count) => cells.get(count)?.source ?? null,
    answer(request) {
      const last = (found: Entry[]): Entry[] => {
        const n = numberIn(request.n, found.length);
        return n > 0 ? found.slice(-n) : [];
      };
      if (request.hist_access_type === "tail") return last(entries(request, () => true));
      if (request.hist_access_type === "range") {
        const session = numberIn(request.session, 0);
        if (session !== 0 && session !== 1) return [];
        const [start, stop] = [numberIn(request.start, 0), numberIn(request.stop, Number.POSITIVE_INFINITY)];
        return entries(request, (count) => count >= start && count < stop);
      }
      if (request.hist_access_type !== "search") return [];
      const matches = glob(textIn(request.pattern ?? "*"));
      const found = entries(request, (_, source) => matches(source));
      if (!request.unique) return last(found);
      const latest = new Map(found.map((entry) => [entry[2].toString(), entry]));
      return last([...latest.values()]);
    },
  };
}

/** A pattern with `*` and `?`, over the whole text; linear in the text for each star. */
function glob(pattern: string): (text: string) => boolean {
  return (text) => {
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < text.length) {
      if (pattern[p] === "*") {
        star = p++;
        mark = t;
      } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else return false;
    }
    while (pattern[p] === "*") p++;
    return p === pattern.length;
  };
}
