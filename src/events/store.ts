import type { Signature } from "./rows";

/** Signatures packed into arrays: some hundred bytes an article, whatever the length of the archive. */
export interface Store {
  articles: string[];
  published: (string | null)[];
  /** where the terms of each article begin; one more than there are articles */
  starts: Int32Array;
  terms: Int32Array;
  counts: Uint16Array;
  /** of each term how it is written, in how many articles it is, and whether most of them have it as a name */
  words: string[];
  frequency: Int32Array;
  isName: boolean[];
}

/** A store that is being filled. */
export interface StoreBuilder {
  add(signature: Signature): void;
  finish(): Store;
}

/**
 * Make an empty store.
 *
 * @internal
 */
export function createStore(): StoreBuilder {
  const ids = new Map<string, number>();
  const articles: string[] = [];
  const published: (string | null)[] = [];
  const words: string[] = [];
  const frequency: number[] = [];
  const named: number[] = [];
  const starts: number[] = [0];
  let terms = new Int32Array(1 << 12);
  let counts = new Uint16Array(1 << 12);
  let size = 0;
  const idOf = (term: string, form: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, words.length);
    frequency.push(0);
    named.push(0);
    return words.push(form) - 1;
  };
  return {
    add(signature) {
      articles.push(signature.article);
      published.push(signature.published);
      if (size + signature.terms.length > terms.length) {
        const length = 2 * (size + signature.terms.length);
        [terms, counts] = [grow(terms, new Int32Array(length)), grow(counts, new Uint16Array(length))];
      }
      for (const { term, form, count, isName } of signature.terms) {
        const id = idOf(term, form);
        frequency[id]!++;
        if (isName && named[id]!++ === 0) words[id] = form;
        terms[size] = id;
        counts[size++] = Math.min(65535, count);
      }
      starts.push(size);
    },
    finish: () => ({
      articles,
      published,
      starts: Int32Array.from(starts),
      terms,
      counts,
      words,
      frequency: Int32Array.from(frequency),
      isName: named.map((count, id) => count * 2 > frequency[id]!),
    }),
  };
}

function grow<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
