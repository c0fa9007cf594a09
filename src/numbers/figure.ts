import type { Hedge, NumberKind } from "./rows";

/** A figure while it is being worked out; indices are of tokens, ends exclusive. */
export interface Figure {
  sentence: number;
  kind: NumberKind;
  /** the number itself, without unit */
  numberFrom: number;
  numberTo: number;
  /** with currency and unit */
  from: number;
  to: number;
  /** with its hedges */
  left: number;
  right: number;
  /** null for an interval */
  value: number | null;
  low: number | null;
  high: number | null;
  hedge: Hedge;
  unit: string | null;
  iso: string | null;
  parts: number[] | null;
  change: { from: number | null; to: number | null } | null;
  /** written with digits, in words, as a fraction, or vague */
  form: "digits" | "words" | "fraction" | "vague" | "other";
  /** the scale taken in from the text ("million"): 1 when none */
  scale: number;
  /** joined to the noun by a hyphen: "12-page" */
  hyphened: boolean;
  /** tokens of what is counted; null when not found */
  nounFrom: number | null;
  nounTo: number | null;
  /** what is counted in words, when it is not simply the tokens above */
  counted: string | null;
  /** what the clause says of what is counted: before what follows the noun, or after all of it */
  said: { before: string | null; after: string | null } | null;
  /** the figure this one takes its noun from */
  inherits: Figure | null;
  /** the figure this is a fraction or a subset of */
  of: Figure | null;
  /** token range of the place and of the time */
  place: [number, number] | null;
  time: [number, number] | null;
}

export function createFigure(sentence: number, kind: NumberKind, from: number, to: number): Figure {
  return {
    sentence,
    kind,
    numberFrom: from,
    numberTo: to,
    from,
    to,
    left: from,
    right: to,
    value: null,
    low: null,
    high: null,
    hedge: "exact",
    unit: null,
    iso: null,
    parts: null,
    change: null,
    form: "other",
    scale: 1,
    hyphened: false,
    nounFrom: null,
    nounTo: null,
    counted: null,
    said: null,
    inherits: null,
    of: null,
    place: null,
    time: null,
  };
}
