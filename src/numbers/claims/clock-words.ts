import type { Bag } from "../bags";
import { stem } from "../bags";
import synonymData from "../data/synonyms.json";
import type { Figure } from "../figure";
import { functionWords } from "../grammar";
import type { Reader } from "../reader";
import { months, smallNumbers, weekdays } from "../values/lexicon";
import { areAlike } from "./evidence";

const before = 12;
const after = 10;
const humans = new Set(synonymData.humans);
/** words of clocks and calendars, of reports and of everywhere: they name no event */
const empty = new Set(
  "a.m p.m am pm a.m. p.m. time local today yesterday tomorrow tonight morning afternoon evening night overnight day week shortly early late around said say says told according police official officials officer officers spokesman spokeswoman report reports people man woman".split(
    " ",
  ),
);

/** What is said to happen at a clock time: the stems beside it that are no names, people, hours or days. */
export function happeningAt(reader: Reader, figure: Figure, first: number, end: number): Bag {
  const bag = new Set<string>();
  let from = Math.max(first, figure.left - before);
  for (let index = from; index < figure.left; index++) if (saying.has(reader.lower(index))) from = index + 1;
  for (let index = from; index < Math.min(end, figure.right + after); index++) {
    if (index >= figure.right && reader.raw(index) === "," && isReport(reader, index + 1)) break;
    if ((index >= figure.left && index < figure.right) || !reader.isWord(index)) continue;
    if (reader.isCapital(index) && index > first) continue;
    const word = reader.lower(index);
    if (word.length < 3 || functionWords.has(word) || empty.has(word) || humans.has(stem(word))) continue;
    if (months.has(word) || weekdays.has(word) || smallNumbers.has(word)) continue;
    bag.add(happens.has(word) ? "happen" : stem(word));
  }
  return bag;
}

const saying = new Set("said says say told according".split(" "));

/** ", the owner said": who reports it, and nothing that happens */
function isReport(reader: Reader, at: number): boolean {
  for (let index = at; index < at + 6; index++) if (saying.has(reader.lower(index))) return true;
  return false;
}

const happens = new Set(
  "happened happens occurred occurs struck strikes hit hits began begins started starts broke erupted".split(" "),
);

/** Do two clauses say that the same happened, or name the same thing? */
export function isOneHappening(a: Bag, b: Bag): boolean {
  for (const left of a) for (const right of b) if (areAlike(left, right)) return true;
  return false;
}
