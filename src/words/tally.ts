import { type Article, analyse, foldWord, TokenKind } from "../text";
import { nameAt } from "./find-names";
import type { NameNode } from "./names";
import type { NamedPlace } from "./people";
import { findStopNames } from "./stop-names";
import type { Vocabulary } from "./vocabulary";

/** What was counted in one article. */
export interface Tally {
  /** numbers of the vocabulary, in the order they were first met */
  keys: Int32Array;
  counts: Int32Array;
  /** of names and stems: how often each form stands there */
  forms: Map<number, Map<string, number>>;
  /** all words and figures, stop words too */
  words: number;
}

const { Word, Number: Figure } = TokenKind;

/**
 * Count the words of an article. Of a compound the parts count, so that "US-led" counts "US" and every word of the
 * article counts once; figures and what is written on to them ("19th") count for the length only.
 *
 * @param people - names to count as one, by their first token
 */
export function tallyArticle(
  article: Pick<Article, "text" | "regions">,
  vocabulary: Vocabulary,
  people: ReadonlyMap<number, NamedPlace> | null = null,
): Tally {
  const { text } = article;
  const analysis = analyse(article);
  const { starts, ends, kinds, count } = analysis.tokens;
  const { types, keys, nodes, merge } = vocabulary;
  const counter = createCounter();
  const forms: Tally["forms"] = new Map();
  let words = 0;
  const isName = findStopNames(article, analysis);
  const listedName = (node: NameNode | null, at: number): NamedPlace | null => {
    const found = node === null ? null : nameAt(text, analysis, at, node);
    return found && { name: found.group.name, form: found.form, endToken: found.endToken };
  };
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    if (kind === Figure) words++;
    if (kind !== Word) continue;
    words++;
    if (at > 0 && kinds[at - 1] === Figure && ends[at - 1] === starts[at]) continue;
    const type = types.intern(text, starts[at]!, ends[at]!);
    if (type >= keys.length) vocabulary.learn(type);
    const name = people?.get(at) ?? listedName(nodes[type] ?? null, at);
    if (name) {
      const key = vocabulary.nameKey(merge === "none" ? name.form : name.name);
      counter.add(key);
      addForm(forms, key, name.form);
      while (++at < name.endToken) if (kinds[at]! <= Figure) words++;
      at--;
    } else {
      let key = keys[type]!;
      if (key < 0 && vocabulary.isCapital[type] && isName(at, types.wordOf(type)))
        key = vocabulary.nameKey(types.wordOf(type));
      if (key < 0) continue;
      counter.add(key);
      if (merge === "stems" && !vocabulary.isName(key)) addForm(forms, key, foldWord(types.wordOf(type)));
    }
  }
  return { ...counter.finish(), forms, words };
}

function addForm(forms: Tally["forms"], key: number, form: string): void {
  let counts = forms.get(key);
  if (!counts) {
    counts = new Map();
    forms.set(key, counts);
  }
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

function createCounter(): { add(key: number): void; finish(): Pick<Tally, "keys" | "counts"> } {
  let slots = new Int32Array(1024);
  const touched: number[] = [];
  return {
    add(key) {
      if (key >= slots.length) {
        const larger = new Int32Array(Math.max(key + 1, slots.length * 2));
        larger.set(slots);
        slots = larger;
      }
      if (slots[key]!++ === 0) touched.push(key);
    },
    finish: () => ({ keys: Int32Array.from(touched), counts: Int32Array.from(touched, (key) => slots[key]!) }),
  };
}
