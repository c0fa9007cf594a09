import type { CheckRow, ClaimRow, ClaimVerdict, NumberRow } from "../../numbers/rows";
import type { QuoteRow, UtteranceRow } from "../../quotes/rows";
import type { DescentRow, OverlapRow, PassageRow } from "../../reuse/rows";
import type { Article } from "../../text/rows";
import type { FormCount } from "../forms-table";
import type { Place } from "../passage";

/** The sections of the front page, in their order. */
export const findingGroups = ["differs", "agrees", "speaks", "words", "origin"] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** What a finding is about; findings of a group are ordered by weight, not by kind. */
export type FindingKind =
  | "figure-conflict"
  | "figure-changed"
  | "figure-alone"
  | "figures-alone"
  | "figure-attribution"
  | "check"
  | "checks"
  | "words-changed"
  | "attribution-moved"
  | "attribution-dropped"
  | "attribution-unnamed"
  | "figure-shared"
  | "words-shared"
  | "independence"
  | "speaker"
  | "speakers-alone"
  | "speakers-unnamed"
  | "name-preferred"
  | "passages-shared"
  | "nothing-shared";

/** One plain sentence with its evidence. */
export interface Finding {
  /** made of kind and the row it comes from */
  id: string;
  group: FindingGroup;
  kind: FindingKind;
  sentence: string;
  /** keys of the articles it names, in the order of sigla */
  articles: string[];
  /** whose words or figures it is about, each once */
  speakers: string[];
  evidence: Place[];
  /** the more, the earlier it stands in its group */
  weight: number;
  verdict: ClaimVerdict | null;
  /** the utterance to show word by word, or null */
  utterance: string | null;
}

/** Rows that findings are made from; what is left out gives no findings. */
export interface FindingRows {
  articles: readonly Article[];
  quotes?: readonly QuoteRow[];
  utterances?: readonly UtteranceRow[];
  numbers?: readonly NumberRow[];
  claims?: readonly ClaimRow[];
  checks?: readonly CheckRow[];
  passages?: readonly PassageRow[];
  overlaps?: readonly OverlapRow[];
  /** which text likely draws on which is then said with what two share */
  descents?: readonly DescentRow[];
  forms?: readonly FormCount[];
}

/** A finding to be filled. */
export function empty(group: Finding["group"], kind: Finding["kind"], of: string): Finding {
  const id = `${kind} ${of}`;
  return {
    id,
    group,
    kind,
    sentence: "",
    articles: [],
    speakers: [],
    evidence: [],
    weight: 0,
    verdict: null,
    utterance: null,
  };
}
