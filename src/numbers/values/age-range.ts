import { createFigure, type Figure } from "../figure";
import type { Reader } from "../reader";

const people = new Set(
  "adults viewers listeners women men people persons voters males females kids teens children girls boys audiences ages aged".split(
    " ",
  ),
);
const brackets = new Set("demo demos demographic demographics bracket brackets".split(" "));

/** Read the ages of a group of people: "adults 18-49", "the 18-49 demographic", "the 25-54 age group". */
export function readAgeRange(
  reader: Reader,
  at: number,
  scope: { sentence: number; first: number; end: number },
): Figure | null {
  if (at + 2 >= scope.end || !/^[-–]$/.test(reader.raw(at + 1)) || !reader.glued(at) || !reader.glued(at + 1))
    return null;
  if (!reader.isNumber(at + 2)) return null;
  const [low, high] = [Number(reader.raw(at)), Number(reader.raw(at + 2))];
  if (!(low >= 2 && low < high && high >= 10 && high < 100)) return null;
  const to = at + 3;
  const next = reader.lower(to);
  const group = brackets.has(next) || (next === "age" && /^(?:group|bracket|range)s?$/.test(reader.lower(to + 1)));
  const said = at > scope.first && people.has(reader.lower(at - 1)) && !reader.glued(to - 1);
  const ends = !reader.isJoiner(to) && reader.raw(to) !== "%" && reader.raw(to) !== "-";
  if (!(group || said) || !ends) return null;
  const figure = createFigure(scope.sentence, "age", at, to);
  Object.assign(figure, { low, high, unit: "year of age", form: "digits" });
  return figure;
}
