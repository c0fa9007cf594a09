/** A stretch of an article: `text.slice(start, end) === span.text`, offsets in UTF-16 code units of the text as read. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A stretch without its text, for the many places where offsets are enough. */
export interface Range {
  start: number;
  end: number;
}

export type RegionKind = "headline" | "dateline" | "body" | "subhead" | "caption" | "boilerplate";

export interface Region extends Range {
  kind: RegionKind;
}

/** One row of the table `articles`. */
export interface ArticleRow {
  /** path relative to the path given, or the `id` of a JSON Lines record: the key of every other table */
  article: string;
  /** A, B, C … by date, undated last; then AA, AB … */
  siglum: string;
  path: string | null;
  sha256: string;
  title: string | null;
  outlet: string | null;
  agency: string | null;
  /** ISO date from dateline, byline or metadata; never from the furniture of the page */
  published: string | null;
  /** ISO date found in the furniture of the page */
  pageDate: string | null;
  dateline: string | null;
  /** ISO 639-1 code: "en", or what the text seems to be */
  language: string;
  words: number;
  sentences: number;
  regions: Region[];
}

/** An article: its row and its text, exactly as read. */
export interface Article extends ArticleRow {
  text: string;
}

/** What could not be read or was read with a reservation; the rest of the work goes on. */
export interface Problem {
  path: string;
  /** true: nothing of this input could be used */
  fatal: boolean;
  message: string;
}

/** A passage that a correction is about: `article.text.slice(start, start + text.length) === text`. */
export interface Place {
  article: string;
  start: number;
  text: string;
}

export interface ArticleCorrection {
  article: string;
  title?: string;
  outlet?: string;
  agency?: string;
  /** ISO date */
  published?: string;
}

/** Who says the quotation at a place; null: nobody that the article names. */
export interface SpeakerCorrection extends Place {
  speaker: string | null;
  /** null: as it was found */
  speakerType: "person" | "organisation" | "place" | "document" | "unnamed" | null;
}

/** Forms of a name that mean one thing in these articles. */
export interface AliasCorrection {
  name: string;
  forms: string[];
}

/** Figures that are one claim (join), or that are a claim of their own, apart from the one they were put in (split). */
export interface ClaimCorrection {
  how: "join" | "split";
  numbers: Place[];
}

/** A reporting verb that the lists lack. */
export interface OwnVerb {
  /** as a dictionary has it, in lower case: "tut" */
  verb: string;
  /** its past (default: by the rule, "tutted") */
  past?: string;
  /** the listed verb that it is read as: say (default), tell, ask, claim, deny, warn, admit */
  like?: string;
}

/** A unit of measurement that the lists lack. */
export interface OwnUnit {
  /** in the singular, as the rows shall name it: "bushel" */
  name: string;
  /** the words for it: "bushel", "bushels" */
  forms: readonly string[];
  /** signs right after a number, in their own case: "bu" (default: none) */
  symbols?: readonly string[];
  /** a unit it converts to, such as metre, square metre, cubic metre, kilogram (default: compared with itself only) */
  base?: string;
  /** how many of the base it is */
  factor?: number;
}

/** Words that articles are read with besides those of the lists. */
export interface Lexicon {
  verbs: readonly OwnVerb[];
  units: readonly OwnUnit[];
}

/** What an editor says of the articles in a folder, in its file variorum.json. */
export interface Corrections {
  /** reporting verbs and units that the articles are read with; left out when none are given */
  lexicon?: Lexicon;
  articles: ArticleCorrection[];
  speakers: SpeakerCorrection[];
  aliases: AliasCorrection[];
  claims: ClaimCorrection[];
}

export interface Corpus {
  articles: Article[];
  problems: Problem[];
  corrections: Corrections;
}
