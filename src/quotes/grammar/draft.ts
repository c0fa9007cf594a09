import type { Paragraph } from "../../text/analysis";
import type { Mention } from "./mention";
import type { Segment } from "./pair-marks";
import type { Unit } from "./tags";

/** A sentence of units: quotations are one unit, so that full stops inside them end nothing. */
export interface UnitSentence {
  /** units from `first` up to, but without, `end` */
  first: number;
  end: number;
  paragraph: number;
}

export interface UnitParagraph {
  first: number;
  end: number;
  firstSentence: number;
  endSentence: number;
}

/** An article as the quotation finder sees it. */
export interface Draft {
  text: string;
  paragraphs: Paragraph[];
  segments: Segment[];
  units: Unit[];
  sentences: UnitSentence[];
  /** by index of `paragraphs` */
  ranges: UnitParagraph[];
  mentions: Mention[];
}
