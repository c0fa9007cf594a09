import { Tag } from "../../quotes/grammar/tags";
import type { Figure } from "../figure";
import { auxiliaries, casualties, killing, prepositions, verbs } from "../grammar";
import type { Reader } from "../reader";
import { asideOf } from "./aside";
import { clauseLeft } from "./clause";
import { described } from "./described";
import { type Scope, sums } from "./left-of-figure";
import { endOfPhrase, endOfRelative, nounPhraseAt } from "./noun-phrase";

/** The figures a noun can be taken over from: those before in the sentence, and those of the sentence before. */
export interface Earlier {
  figures: readonly Figure[];
  index: number;
  sentenceBefore: readonly Figure[];
}

/** words of how far a count reaches */
export const broad = new Set(
  "nationwide countrywide statewide citywide worldwide nationally globally overseas abroad".split(" "),
);

/** A figure without its noun: "and about 900 in Syria", "killing 10", "two were arrested". */
export function ellipsis(scope: Scope, figure: Figure, earlier: Earlier): void {
  const { reader, first, end, stops } = scope;
  const verb = verbBefore(reader, figure, first);
  const after = reader.lower(figure.right);
  const passive = auxiliaries.has(after) && casualties.has(afterAuxiliary(reader, figure.right, end));
  if (verb !== null || passive) {
    figure.unit = "person";
    figure.counted =
      verb !== null ? `people ${participle(verb)}` : `people ${afterAuxiliary(reader, figure.right, end)}`;
    return;
  }
  const model = modelOf(earlier);
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
    // "55 wounded, 15 | critically"
    (scope.tags.at(figure.right) === Tag.Adverb && !reader.isWord(figure.right + 1)) ||
    broad.has(after) ||
    !reader.isWord(figure.right);
  if (isLevel(scope, figure, earlier)) figure.unit = "point";
  const bound = /^(to|at|of|by)$/.test(reader.lower(figure.left - 1)) && !isCompared(reader, figure);
  if (!model || !near || !open || bound || figure.form === "fraction") {
    described(scope, figure);
    return;
  }
  figure.inherits = model;
  figure.unit = model.unit;
  const to = Math.max(endOfPhrase(reader, figure.right, end, stops), endOfRelative(reader, figure.right, end, stops));
  const own = to > figure.right ? reader.text.slice(reader.start(figure.right), reader.end(to - 1)) : "";
  figure.counted = `${bareNoun(reader, model)} ${own}`.trim();
  const clause = clauseLeft(reader, scope.tags, figure.left);
  if (clause?.subject && clause.subject[1] - clause.subject[0] < longestSubject) {
    const [from, to] = clause.subject;
    const after = asideOf(reader, [from, to], figure.counted);
    if (after !== null) figure.said = { before: null, after };
  }
}

/** "compared with 20", "up from an average of 20": the figure is of what the one before is of. */
function isCompared(reader: Reader, figure: Figure): boolean {
  let at = figure.left - 1;
  if (reader.lower(at) === "of" && sums.has(reader.lower(at - 1))) {
    at -= 2;
    if (/^(?:a|an|the)$/.test(reader.lower(at))) at--;
  }
  return /^(?:compared|up|down) (?:with|to|from)$/.test(`${reader.lower(at - 1)} ${reader.lower(at)}`);
}

/** "lost 90 points to close at 5,310": a level in the points said before. */
function isLevel({ reader }: Scope, figure: Figure, { figures, index }: Earlier): boolean {
  if (figure.form !== "digits" || !/^(?:to|at)$/.test(reader.lower(figure.left - 1)) || reader.isWord(figure.right))
    return false;
  return figures
    .slice(Math.max(0, index - 4), index)
    .some((other) => other.unit === "point" && other.value !== figure.value);
}

const longestSubject = 9;

function modelOf({ figures, index, sentenceBefore }: Earlier): Figure | undefined {
  return [...figures.slice(Math.max(0, index - 8), index).reverse(), ...sentenceBefore.slice(-8).reverse()].find(
    (other) =>
      (other.kind === "count" || other.kind === "vague-count") &&
      other.unit !== null &&
      other.nounFrom !== null &&
      !other.hyphened,
  );
}

/** The noun phrase of a figure without what follows its head, or without what follows its "of" phrase. */
export function bareNoun(reader: Reader, figure: Figure, whole = false): string {
  const phrase = nounPhraseAt(reader, figure.nounFrom!, figure.nounTo!, (figure.value ?? 2) !== 1);
  let to = phrase ? phrase.to : figure.nounTo!;
  if (whole && reader.lower(to) === "of") {
    const inner = nounPhraseAt(reader, to + 1, figure.nounTo!, false);
    if (inner) to = inner.to;
  }
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
