import type { Bag } from "../bags";
import type { Reader } from "../reader";
import type { Mention } from "./mention";

/** A figure with whose it is, what it is measured from and how it is meant. */
export interface LinkMention extends Mention {
  /** the name is the owner for certain: the subject of the clause, or right before a parenthesis with the figure */
  bound: boolean;
  /** what a length is measured from, in lower case */
  origin: string | null;
  /** the half of the day of a clock time is known */
  halfKnown: boolean;
  /** minutes east of UTC, where the text names the zone of a clock time */
  zone: number | null;
  /** what is said to happen at a clock time; null for other figures */
  happening: Bag | null;
  /** "a week", "an hour", "a dozen", "half a million": in round words */
  round: boolean;
  /** a length of time counted from or to a moment: "eight years ago", "two days before" */
  since: boolean;
  /** "two more", "another five": on top of others */
  more: boolean;
  /** said of its kind and not of the event: "a magnitude 6 quake can cause damage" */
  generic: boolean;
  /** "in total", "bringing the toll to" */
  total: boolean;
  /** counted over a time and not in the one event: "since the offensive began", "this year" */
  running: boolean;
  /** "including debt" */
  debt: "with" | "without" | null;
  /** the poll a share or a count of those asked is of */
  poll: Poll;
  /** "the two", "the other three", "one reason": takes up what was said, or is no more than an article */
  known: boolean;
  /** who is said to give it: the speaker, or the subject of a verb of reporting before it */
  source: string | null;
  /** what happened in a year; null for other figures */
  label: string | null;
  /** "nationwide", "across the country": it reaches beyond a place */
  broad: boolean;
  /** of money: "year", "share" where it is so much for each */
  rate: string | null;
  /** a price or a change of it on a market: in the course of trading, or at the close of a day */
  market: "open" | "close" | null;
  /** the text the figure stands in */
  reader: Reader;
}

/** Who took the poll that a figure is of: names in lower case, none where the text does not say; null: of no poll. */
export type Poll = ReadonlySet<string> | null;
