import { aliasOf } from "./aliases";
import { countryOf, isOrganisation, isPlaceName } from "./gazetteer";

/** words before a month */
export const monthLeads = new Set([
  "in",
  "since",
  "last",
  "next",
  "early",
  "late",
  "until",
  "by",
  "from",
  "during",
  "this",
  "of",
  "and",
  "between",
  "to",
  "mid",
]);
/** months that can also be names of people */
export const monthForms = new Set([
  "May",
  "March",
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
]);
/** second parts of compounds that are no names: "US-led" */
export const compoundEnds = new Set([
  "led",
  "based",
  "born",
  "style",
  "wide",
  "like",
  "era",
  "run",
  "made",
  "held",
  "wing",
  "only",
  "ally",
  "old",
  "year",
  "day",
  "owned",
  "area",
  "bound",
  "free",
  "level",
  "first",
  "to",
  "and",
  "type",
  "time",
  "elect",
  "area",
]);

/** Names that a hyphen puts side by side: "Israel-Hamas", "Iraq-US". */
export function standsAlone(form: string): boolean {
  return isPlaceName(form) || countryOf(form) !== null || isOrganisation(form) || aliasOf(form) !== null;
}

export function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})s?$/u.test(form);
}
