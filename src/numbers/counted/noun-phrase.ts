import { adjectives, auxiliaries, casualties, functionWords, isPlural, modifierPlurals, verbs } from "../grammar";
import type { Reader } from "../reader";

export interface NounPhrase {
  from: number;
  to: number;
  /** token of the head noun */
  head: number;
}

const longest = 9;
const ofAfter = new Set("of".split(" "));

/** The noun phrase that begins at a token (determiners passed over), or null when something else stands there. */
export function nounPhraseAt(reader: Reader, at: number, end: number, plural: boolean): NounPhrase | null {
  let from = at;
  while (
    from < end &&
    /^(the|a|an|his|her|its|their|our|my|your|all|these|those|other|more|this|that|further|such|some|most|“|")$/.test(
      reader.lower(from),
    )
  )
    from++;
  let head = -1;
  let index = from;
  for (; index < end && index < from + longest; index++) {
    if (reader.isJoiner(index) || reader.kind(index) === 2) continue;
    // "new 300 Ultra jets"
    if (
      reader.isNumber(index) &&
      index > from &&
      reader.isWord(index + 1) &&
      !functionWords.has(reader.lower(index + 1))
    )
      continue;
    // "low- and middle-income families"
    if (
      reader.raw(index) === "-" &&
      index > from &&
      reader.glued(index - 1) &&
      /^(?:and|or|to)$/.test(reader.lower(index + 1))
    ) {
      index++;
      continue;
    }
    // "state-owned, smaller banks"
    if (reader.raw(index) === "," && index > from && isListed(reader, index - 1) && isQuality(reader, index + 1))
      continue;
    if (!reader.isWord(index)) break;
    const word = reader.lower(index);
    if (
      (word === "and" || word === "or") &&
      index > from &&
      ((isModifier(reader, index - 1) && isModifier(reader, index + 1)) || joinsNames(reader, index))
    )
      continue;
    if (
      functionWords.has(word) &&
      !reader.isJoiner(index + 1) &&
      !(reader.isJoiner(index - 1) && index - 1 > from) &&
      !(word === "us" && reader.raw(index) === "US") &&
      !(word === "it" && reader.raw(index) === "IT")
    )
      break;
    const joined = reader.isJoiner(index - 1) || reader.isJoiner(index + 1);
    if (verbs.has(word) && !joined && index > from && !isNounHere(reader, index, head)) break;
    if (index === from && verbs.has(word) && !isPlural(word) && !joined && !startsPhrase(reader, index, end)) {
      if (casualties.has(word)) return { from, to: index + 1, head: index };
      break;
    }
    const compound = head >= 0 && reader.isJoiner(head - 1) && (reader.isCapital(index) || isPlural(word));
    if (head >= 0 && !compound && isPlural(reader.lower(head)) && !continuesNoun(reader, index, head)) break;
    head = index;
    const next = reader.lower(index + 1);
    if (plural && isPlural(word) && !joined && !modifierPlurals.has(word) && !isPlural(next)) {
      index++;
      break;
    }
  }
  if (head < 0 || isBareAdjective(reader, head) || isPeriod(reader, from, head)) return null;
  return { from, to: head + 1, head };
}

/** "25k cheaper", "40 km long": no noun at all */
function isBareAdjective(reader: Reader, head: number): boolean {
  const word = reader.lower(head);
  return (
    !casualties.has(word) &&
    ((adjectives.has(word) && !isPlural(word)) ||
      /^(cheaper|faster|slower|taller|heavier|thick|away|apart|ahead|behind|overnight)$/.test(word))
  );
}

/** "last week", "next year" say when, not what */
function isPeriod(reader: Reader, from: number, head: number): boolean {
  return (
    head > from &&
    periods.has(reader.lower(head)) &&
    /^(last|next|this|past|previous|each|every)$/.test(reader.lower(head - 1))
  );
}

const periods = new Set("week month year night season quarter decade century day time".split(" "));
/** "Model S and Model X vehicles": names of kinds before the noun */
const joinsNames = (reader: Reader, index: number) =>
  reader.isCapital(index - 1) && reader.isCapital(index + 1) && reader.raw(index - 1).length === 1;
const isModifier = (reader: Reader, index: number) =>
  adjectives.has(reader.lower(index)) || /(?:al|ic|ive|ous|ary)$/.test(reader.lower(index));

const isQuality = (reader: Reader, index: number) =>
  isModifier(reader, index) || /(?:ern|[a-z]{3}er|less|ful)$/.test(reader.lower(index));
/** A quality before a comma: a compound ("oil-rich") or an adjective, and no casualty. */
const isListed = (reader: Reader, index: number) =>
  !isPlural(reader.lower(index)) &&
  !casualties.has(reader.lower(index)) &&
  (reader.isJoiner(index - 1) || isQuality(reader, index));

/** After a plural, only another plural makes the noun longer ("sports events"). */
function continuesNoun(reader: Reader, index: number, head: number): boolean {
  const word = reader.lower(index);
  if (reader.isJoiner(index - 1) || reader.kind(index - 1) === 2) return true;
  const next = reader.lower(index + 1);
  const closes = !reader.isWord(index + 1) || (functionWords.has(next) && next !== "to");
  return isPlural(word) && !verbs.has(word)
    ? closes || modifierPlurals.has(reader.lower(head))
    : modifierPlurals.has(reader.lower(head)) && !verbs.has(word);
}

/** A word that can be a verb is a noun here when a noun is still owed: "two new reports". */
function isNounHere(reader: Reader, index: number, head: number): boolean {
  const before = reader.lower(index - 1);
  if (head < 0) return true;
  return (
    (adjectives.has(before) && isPlural(reader.lower(index))) ||
    (isPlural(reader.lower(index)) &&
      !isPlural(before) &&
      !auxiliaries.has(reader.lower(index + 1)) &&
      reader.lower(index + 1) !== "the")
  );
}

/** "300 recorded songs", "80 injured people": a participle before its noun. */
function startsPhrase(reader: Reader, index: number, end: number): boolean {
  const next = reader.lower(index + 1);
  return index + 1 < end && reader.isWord(index + 1) && !functionWords.has(next) && !verbs.has(next);
}

const linking = new Set(
  "of in at on from for to between against near around across under with by into inside outside".split(" "),
);

/** participles in form that are prepositions */
const prepositional = new Set("including excluding following regarding concerning according during".split(" "));

/** How far what is said of the noun goes: "troops | deployed in Iraq", "attacks | targeting coalition troops". */
export function endOfPhrase(reader: Reader, to: number, end: number, stops: Set<number>, isObject = true): number {
  let at = to;
  const limit = Math.min(end, to + 14);
  let best = to;
  while (at < limit) {
    if (stops.has(at)) break;
    const word = reader.lower(at);
    if (linking.has(word)) {
      at++;
      continue;
    }
    if (reader.isJoiner(at) || reader.kind(at) === 2) {
      at++;
      continue;
    }
    if (!reader.isWord(at)) break;
    if (/^(the|a|an|its|his|her|their|our)$/.test(word)) {
      at++;
      continue;
    }
    const participle = /(?:ed|ing)$/.test(word) && word.length > 4 && !prepositional.has(word);
    const goesOn = word.endsWith("ing") || (isObject && linking.has(reader.lower(at + 1)));
    if (participle && at === to && goesOn) {
      best = ++at;
      continue;
    }
    if (participle && word.endsWith("ed") && at === best && !reader.isCapital(at)) break;
    const capital = reader.isCapital(at) && !/^(The|A|An|But|And)$/.test(reader.raw(at));
    if (!capital && (functionWords.has(word) || (verbs.has(word) && !isPlural(word)))) break;
    if (at === to && !/(?:ed|ing)$/.test(word)) break;
    best = ++at;
  }
  return trimmed(reader, to, best);
}

/** words that cannot end a phrase: "in thickly | forested", "in the past | eight days" */
const hanging = /^(?:last|past|next|previous|first|the|a|an|its|his|her|their|our|so-called)$|[a-z]{3}ly$/;

function trimmed(reader: Reader, from: number, to: number): number {
  let end = to;
  for (; end > from; end--) {
    const word = reader.lower(end - 1);
    if (!linking.has(word) && !hanging.test(word) && !ofAfter.has(word)) break;
  }
  return end;
}

const longestRelative = 8;

/** "people | who have been unemployed": the relative clause that says which, up to a mark or a figure. */
export function endOfRelative(reader: Reader, from: number, end: number, stops: Set<number>): number {
  if (reader.lower(from) !== "who") return from;
  let at = from + 1;
  while (at < end && at < from + longestRelative && reader.isWord(at) && !stops.has(at)) at++;
  while (at > from && functionWords.has(reader.lower(at - 1))) at--;
  return at > from + 1 ? at : from;
}
