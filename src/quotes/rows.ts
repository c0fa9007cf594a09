import type { Span } from "../text/rows";

export type QuoteKind = "direct" | "mixed" | "indirect";
export type SpeakerType = "person" | "organisation" | "place" | "document" | "unnamed";

/** One row of the table `quotes`: something attributed to somebody. */
export interface QuoteRow {
  /** made of article, kind and start, so that other articles never change it */
  id: string;
  article: string;
  kind: QuoteKind;
  /** all that is attributed: the words inside the marks of a direct quote, the whole reported clause otherwise */
  content: Span;
  /** the pieces inside the marks, without them; [] when indirect */
  quoted: Span[];
  cue: Span | null;
  /** the speaker as it stands there: "it", "the ministry", "Albares" */
  source: Span | null;
  /** the fullest name the article gives */
  speaker: string | null;
  speakerType: SpeakerType | null;
  /** "told AFP" */
  addressee: Span | null;
  /** the speaker is carried over from an earlier quote */
  continued: boolean;
  /** 0 to 1 */
  confidence: number;
  /** null unless two quotes share it */
  utterance: string | null;
}

export type QuoteRelation = "identical" | "punctuation" | "excerpt" | "reworded" | "partial-overlap" | "paraphrase";
export type AttributionRelation = "same" | "named-differently" | "different" | "unattributed";

export interface WordChange {
  /** "" where words were inserted */
  from: string;
  /** "" where words were left out */
  to: string;
  /** negation, number, name or modality differ */
  meaning: boolean;
}

export interface UtteranceRelation {
  a: string;
  b: string;
  relation: QuoteRelation;
  attribution: AttributionRelation;
  changes: WordChange[];
}

/** One row of the table `utterances`: the quotes of several articles that report the same words. */
export interface UtteranceRow {
  id: string;
  speaker: string | null;
  quotes: string[];
  /** the same words in the narrator's own voice */
  echoes: (Span & { article: string })[];
  relations: UtteranceRelation[];
}
