interface Stemmer {
  stem(word: string): string;
}

let stemmer: Stemmer | null = null;

/**
 * The stem of an English word in lower case; natural's Porter stemmer is loaded with the first.
 *
 * @see Porter (1980), "An algorithm for suffix stripping"
 */
export function stemOf(word: string): string {
  if (!/^[a-z']{3,60}$/.test(word)) return word;
  stemmer ??= require("natural/lib/natural/stemmers/porter_stemmer") as Stemmer;
  return stemmer.stem(word);
}
