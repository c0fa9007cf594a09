import type { Figure } from "./figure";
import { auxiliaries, casualties, functionWords, killing, prepositions, singular, verbs } from "./grammar";
import { endOfPhrase, nounPhraseAt, unitOf } from "./noun-phrase";
import type { Reader } from "./reader";
import { subjectOf } from "./subject";

/** Say of each figure what it counts; `earlier` are the figures of the sentence before. */
export function findCounted(reader: Reader, figures: Figure[], first: number, end: number, earlier: Figure[]): void {
  for (const [index, figure] of figures.entries()) {
    const limit = figures.slice(index + 1, index + 8).find((next) => next.kind !== "ordinal")?.left ?? end;
    const stops = new Set(figures.slice(index + 1, index + 8).map((next) => beforeDate(reader, next)));
    if (figure.kind === "count" || figure.kind === "vague-count") {
      if (!countedRight(reader, figure, Math.min(limit, end), end, stops))
        ellipsis(reader, figure, figures, index, earlier, first, end, stops);
    } else if (figure.kind === "fraction" || figure.kind === "percentage") {
      if (!partOf(reader, figure, end, stops)) described(reader, figure, first, end, stops, figures[index - 1]);
    } else if (
      figure.kind === "money" ||
      figure.kind === "measure" ||
      figure.kind === "duration" ||
      figure.kind === "age"
    ) {
      described(reader, figure, first, end, stops, figures[index - 1]);
    }
    restated(reader, figure, figures[index - 1]);
  }
}

/** What stands in parentheses right after a figure restates it: it counts the same. */
function restated(reader: Reader, figure: Figure, before: Figure | undefined): void {
  if (!before || figure.left - before.right !== 1 || reader.raw(before.right) !== "(" || figure.kind !== before.kind)
    return;
  figure.nounFrom = before.nounFrom;
  figure.nounTo = before.nounTo;
  figure.counted = before.counted;
}

/** A date ends a phrase together with its preposition: "attacks | since October". */
function beforeDate(reader: Reader, figure: Figure): number {
  return prepositions.has(reader.lower(figure.left - 1)) && figure.kind !== "count" ? figure.left - 1 : figure.left;
}

function setPhrase(reader: Reader, figure: Figure, from: number, to: number, end: number, stops: Set<number>): void {
  figure.nounFrom = from;
  figure.nounTo = endOfPhrase(reader, to, end, stops, isObject(reader, figure));
}

/** Does a verb or a preposition come before the figure, so that "troops deployed in" is no subject with its verb? */
function isObject(reader: Reader, figure: Figure): boolean {
  const before = reader.lower(figure.left - 1);
  if (prepositions.has(before) || figure.kind !== "count") return true;
  for (let index = figure.left - 1; index >= 0 && index > figure.left - 9; index--) {
    const word = reader.lower(index);
    if (/^[.;:,]$/.test(word) || word === "and" || word === "that") return false;
    if (verbs.has(word) || auxiliaries.has(word)) return true;
  }
  return false;
}

/** nouns that stand in the singular before another noun: "a 12 page document" */
const attributive = new Set("page member seat bedroom storey story bed man course door".split(" "));

function countedRight(reader: Reader, figure: Figure, limit: number, end: number, stops: Set<number>): boolean {
  let at = figure.right;
  if (reader.isJoiner(at) || (reader.raw(at) === "-" && figure.hyphened)) at++;
  if (reader.lower(at) === "or" && reader.lower(at + 1) === "more") at += 2;
  while (reader.lower(at) === "more" || reader.lower(at) === "other" || reader.lower(at) === "additional") at++;
  if (reader.lower(at) === "of") {
    const phrase = nounPhraseAt(reader, at + 1, limit, true);
    if (!phrase || /^(them|us|whom|which|those|these)$/.test(reader.lower(at + 1))) return false;
    figure.unit = unitOf(reader, phrase);
    setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
    return true;
  }
  const word = reader.lower(at);
  if (at >= limit || !reader.isWord(at)) return false;
  if (auxiliaries.has(word) || (functionWords.has(word) && reader.raw(at) !== "US")) return false;
  if ((figure.hyphened || attributive.has(word)) && reader.isWord(at + 1) && !functionWords.has(reader.lower(at + 1))) {
    const owner = nounPhraseAt(reader, at + 1, limit, false);
    if (owner && owner.from === at + 1) {
      figure.unit = singular(word);
      setPhrase(reader, figure, owner.from, owner.to, end, stops);
      return true;
    }
  }
  const phrase = nounPhraseAt(reader, at, limit, (figure.value ?? 2) !== 1);
  if (!phrase || phrase.from !== at) return false;
  if (casualties.has(reader.lower(phrase.head)) && phrase.head === phrase.from) {
    figure.unit = "person";
    figure.nounFrom = phrase.from;
    figure.nounTo = phrase.to;
    return true;
  }
  figure.unit = unitOf(reader, phrase);
  setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
  return true;
}

/** A figure without its noun: "and about 900 in Syria", "killing 10", "two were arrested". */
function ellipsis(
  reader: Reader,
  figure: Figure,
  figures: Figure[],
  index: number,
  earlier: Figure[],
  first: number,
  end: number,
  stops: Set<number>,
): void {
  const verb = verbBefore(reader, figure, first);
  const after = reader.lower(figure.right);
  const passive = auxiliaries.has(after) && casualties.has(afterAuxiliary(reader, figure.right, end));
  if (verb !== null || passive) {
    figure.unit = "person";
    figure.counted =
      verb !== null ? `people ${participle(verb)}` : `people ${afterAuxiliary(reader, figure.right, end)}`;
    return;
  }
  const model = [...figures.slice(Math.max(0, index - 8), index).reverse(), ...earlier.slice(-8).reverse()].find(
    (other) =>
      (other.kind === "count" || other.kind === "vague-count") &&
      other.unit !== null &&
      other.nounFrom !== null &&
      !other.hyphened,
  );
  const near =
    model &&
    (model.sentence === figure.sentence ||
      (figure.left === first && (prepositions.has(after) || auxiliaries.has(after))));
  const open =
    prepositions.has(after) ||
    auxiliaries.has(after) ||
    verbs.has(after) ||
    after === "who" ||
    after === "that" ||
    !reader.isWord(figure.right);
  if (!model || !near || !open || /^(to|at|of|by)$/.test(reader.lower(figure.left - 1)) || figure.form === "fraction") {
    described(reader, figure, first, end, stops, figures[index - 1]);
    return;
  }
  figure.inherits = model;
  figure.unit = model.unit;
  const to = endOfPhrase(reader, figure.right, end, stops);
  const own = to > figure.right ? reader.text.slice(reader.start(figure.right), reader.end(to - 1)) : "";
  figure.counted = `${bareNoun(reader, model)} ${own}`.trim();
}

/** The noun phrase of a figure without what follows its head. */
export function bareNoun(reader: Reader, figure: Figure): string {
  const phrase = nounPhraseAt(reader, figure.nounFrom!, figure.nounTo!, (figure.value ?? 2) !== 1);
  const to = phrase ? phrase.to : figure.nounTo!;
  return reader.text.slice(reader.start(figure.nounFrom!), reader.end(to - 1));
}

function verbBefore(reader: Reader, figure: Figure, first: number): string | null {
  for (let index = figure.left - 1; index >= first && index >= figure.left - 3; index--) {
    const word = reader.lower(index);
    if (killing.has(word)) return word;
    if (!/^(the|another|a|further|of|many|others|other|total|lives)$/.test(word)) return null;
  }
  return null;
}

function afterAuxiliary(reader: Reader, at: number, end: number): string {
  for (let index = at; index < end && index < at + 4; index++) {
    const word = reader.lower(index);
    if (!auxiliaries.has(word) && !/^(also|reported|reportedly|later|still|being)$/.test(word)) return word;
  }
  return "";
}

function participle(verb: string): string {
  if (/^(kill|murder|claim)/.test(verb)) return "killed";
  if (verb.startsWith("hurt")) return "hurt";
  const stem = verb.replace(/(ing|ed|es|e|s)$/, "");
  return `${stem}ed`;
}

/** "a third of voters", "40 percent of the buildings", "half the staff" */
function partOf(reader: Reader, figure: Figure, end: number, stops: Set<number>): boolean {
  const at = figure.right;
  const word = reader.lower(at);
  const direct =
    figure.kind === "fraction" &&
    (word === "the" || word === "its" || word === "their" || word === "his" || word === "all" || reader.isWord(at)) &&
    !functionWords.has(word);
  const determined = figure.kind === "fraction" && /^(the|its|their|his|her|our|all|this|that)$/.test(word);
  if (word !== "of" && !direct && !determined) return false;
  const phrase = nounPhraseAt(reader, word === "of" ? at + 1 : at, end, true);
  if (!phrase) return false;
  setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
  if (figure.kind === "fraction" && figure.unit === null && !reader.isCapital(phrase.head))
    figure.unit = unitOf(reader, phrase);
  return true;
}

/** Amounts, measures and shares are of the noun they stand before, or of the subject they are said of. */
function described(
  reader: Reader,
  figure: Figure,
  first: number,
  end: number,
  stops: Set<number>,
  before: Figure | undefined,
): void {
  let at = figure.right;
  if (reader.isJoiner(at)) at++;
  if (reader.raw(at) === "(")
    for (let index = at + 1; index < at + 7 && index < end; index++) if (reader.raw(index) === ")") at = index + 1;
  const word = reader.lower(at);
  if (reader.isWord(at) && !functionWords.has(word) && !(verbs.has(word) && !figure.hyphened)) {
    const phrase = nounPhraseAt(reader, at, end, figure.kind === "count");
    if (phrase && phrase.from === at) {
      setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
      return;
    }
  }
  if (word === "of" || word === "worth" || (word === "for" && figure.kind === "money")) {
    const phrase = nounPhraseAt(
      reader,
      word === "worth" && reader.lower(at + 1) === "of" ? at + 2 : at + 1,
      end,
      false,
    );
    if (phrase) {
      setPhrase(reader, figure, phrase.from, phrase.to, end, stops);
      return;
    }
  }
  const subject = subjectOf(reader, figure, first, before);
  if (subject) {
    figure.nounFrom = subject[0];
    figure.nounTo = subject[1];
  }
}
