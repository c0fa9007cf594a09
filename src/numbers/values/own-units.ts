import type { OwnUnit } from "../../text";
import { type Unit, unitForms, unitSymbols, unitsByName } from "./lexicon";

/** Units by what they are written as: those of the lists, and before them those of one's own. */
export interface Units {
  /** words in lower case, joined by one space */
  form(phrase: string): Unit | undefined;
  /** in its own case, only right after a number */
  symbol(raw: string): Unit | undefined;
  byName(name: string): Unit | undefined;
}

export const listedUnits: Units = {
  form: (phrase) => unitForms.get(phrase),
  symbol: (raw) => unitSymbols.get(raw),
  byName: (name) => unitsByName.get(name),
};

/** The lists with units of one's own before them. */
export function unitsWith(own: readonly OwnUnit[]): Units {
  if (own.length === 0) return listedUnits;
  const forms = new Map<string, Unit>();
  const symbols = new Map<string, Unit>();
  const names = new Map<string, Unit>();
  for (const { name, forms: words, symbols: signs = [], factor = 1, base } of own) {
    const unit: Unit = { name, kind: "measure", ...scaleOf(base, factor) };
    names.set(name, unit);
    for (const form of words) forms.set(form.toLowerCase().split(/\s+/).join(" "), unit);
    for (const sign of signs) symbols.set(sign, unit);
  }
  return {
    form: (phrase) => forms.get(phrase) ?? unitForms.get(phrase),
    symbol: (raw) => symbols.get(raw) ?? unitSymbols.get(raw),
    byName: (name) => names.get(name) ?? unitsByName.get(name),
  };
}

/** To the base that the lists convert to: 12.7 kilograms are 12,700 grams. */
function scaleOf(base: string | undefined, factor: number): Pick<Unit, "base" | "factor"> {
  if (base === undefined) return { base: null, factor: null };
  const listed = unitsByName.get(base);
  return listed?.base ? { base: listed.base, factor: factor * (listed.factor ?? 1) } : { base, factor };
}
