/** One row of the table `events`: articles that tell of one event. */
export interface EventRow {
  /** made of the article that comes first by name, so that the order of the articles changes nothing */
  id: string;
  /** in the order given; one alone where no other article tells of the same */
  articles: string[];
  /** the earliest and the latest date of publication, ISO; null where none is known */
  from: string | null;
  to: string | null;
  /** the names and the other words that tell the event from others, the heaviest first, five at most */
  names: string[];
  words: string[];
}

/** A word of an article that may tell its event. */
export interface Term {
  /** its stem, or for a date `@month-day`: equal terms, equal words */
  term: string;
  /** as it is written there first */
  form: string;
  count: number;
  /** true for what is written with a capital inside sentences, and for dates */
  isName: boolean;
}

/** All that grouping needs to know of an article: small, so that an archive's signatures fit in memory. */
export interface Signature {
  article: string;
  /** ISO date */
  published: string | null;
  terms: Term[];
}
