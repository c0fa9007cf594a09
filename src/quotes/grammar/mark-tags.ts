import { Tag } from "./tags";

const MARKS: Readonly<Record<string, Tag>> = {
  ",": Tag.Comma,
  ".": Tag.Stop,
  "?": Tag.Stop,
  "!": Tag.Stop,
  "…": Tag.Stop,
  "...": Tag.Stop,
  ":": Tag.Colon,
  ";": Tag.Colon,
  "(": Tag.Open,
  "[": Tag.Open,
  ")": Tag.Close,
  "]": Tag.Close,
  "-": Tag.Dash,
  "--": Tag.Dash,
  "–": Tag.Dash,
  "—": Tag.Dash,
  "―": Tag.Dash,
};

/** A mark's tag. */
export function tagOfMark(mark: string): Tag {
  return Object.hasOwn(MARKS, mark) ? MARKS[mark]! : Tag.Other;
}
