import names from "../data/names.json";

const ABBREVIATED = new Set(names.titles.filter((title) => title.endsWith(".")).map((title) => title.toLowerCase()));

/** "Ms.", "Const.": a title cut short, which never stands without its name. */
export function isAbbreviatedTitle(word: string): boolean {
  return ABBREVIATED.has(word.toLowerCase());
}
