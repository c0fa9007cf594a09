export { type Aligned, type AlignOptions, alignQuotes } from "./across/align";
export { type CueEntry, readCue, type Stance } from "./cues/cue-lexicon";
export { type FindOptions, findQuotes } from "./find";
export type {
  AttributionRelation,
  QuoteKind,
  QuoteRelation,
  QuoteRow,
  SpeakerType,
  UtteranceRelation,
  UtteranceRow,
  WordChange,
} from "./rows";
