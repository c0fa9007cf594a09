import { type Article, analyse } from "../../text";
import { type Bag, cosine, stem } from "../bags";
import eventData from "../data/events.json";
import type { Figure } from "../figure";
import { readNumbers } from "../find";
import { auxiliaries, functionWords } from "../grammar";
import type { Reader } from "../reader";
import type { Both } from "./evidence";
import type { LinkMention } from "./link-mention";

const events = new Map<string, string>();
for (const [event, words] of Object.entries(eventData.events)) for (const word of words) events.set(word, event);
/** tokens between the verb and the year, and of the phrase the verb is said of */
const reach = 8;

/** The years in which something happened: "formed in 2014", "the invasion of 2003", "the 2003 invasion". */
export function yearMentionsOf(article: Article, index: number): LinkMention[] {
  const { rows, figures, reader } = readNumbers(article);
  const { sentences } = analyse(article);
  const mentions: LinkMention[] = [];
  for (const [at, figure] of figures.entries()) {
    const row = rows[at]!;
    if (row.kind !== "year" || row.value === null || !/^\d{4}$/.test(row.text)) continue;
    const { firstToken: first, endToken: end } = sentences[figure.sentence]!;
    const event = eventAt(reader, figure, first, end);
    if (event < 0) continue;
    const topic = topicOf(reader, figure, event, first, end);
    if (topic.bag.size === 0) continue;
    mentions.push({
      ...plain,
      row,
      figure,
      article: index,
      sentence: figure.sentence,
      value: row.value,
      low: row.value,
      high: row.value,
      head: events.get(reader.lower(event))!,
      local: topic.bag,
      wide: topic.bag,
      name: topic.noun,
      label: topic.label,
      reader,
    });
  }
  return mentions;
}

const plain = {
  dimension: "year",
  direct: true,
  concept: null,
  name: null,
  place: null,
  anchor: null,
  subset: false,
  attributed: false,
  cue: false,
  bound: false,
  origin: null,
  halfKnown: true,
  zone: null,
  happening: null,
  round: false,
  since: false,
  more: false,
  generic: false,
  total: false,
  running: false,
  debt: null,
  poll: null,
  known: false,
  broad: false,
  rate: null,
  market: null,
  source: null,
} as const;

/** The token of what happened: nearest before "in 2014" and "of 2014", or right behind "2014". */
function eventAt(reader: Reader, { left, right }: Figure, first: number, end: number): number {
  for (let index = right; index < Math.min(end, right + 2); index++)
    if (events.has(reader.lower(index)) && !auxiliaries.has(reader.lower(index + 1))) return index;
  if (!/^(in|of|since|during)$/.test(reader.lower(left - 1))) return -1;
  for (let index = left - 2; index >= first && index > left - reach; index--) {
    if (/^[;:(]$/.test(reader.raw(index)) || reader.isNumber(index)) return -1;
    if (events.has(reader.lower(index))) return index;
  }
  return -1;
}

interface Topic {
  bag: Bag;
  /** the noun nearest to the verb */
  noun: string | null;
  label: string;
}

/** What it happened to: the words from before the verb up to the year, or its object. */
function topicOf(reader: Reader, figure: Figure, event: number, first: number, end: number): Topic {
  const bag = new Set<string>();
  const add = (from: number, to: number) => {
    for (let index = Math.max(first, from); index < Math.min(end, to); index++) {
      const word = reader.lower(index);
      if (!reader.isWord(index) || functionWords.has(word) || events.has(word) || word.length < 3) continue;
      bag.add(stem(word));
    }
  };
  let start = event;
  while (start > first && auxiliaries.has(reader.lower(start - 1))) start--;
  // "The Aurora, (which was) built in 1998": the noun before the comma
  let last = start;
  if (/^(which|that|who)$/.test(reader.lower(last - 1))) last--;
  if (reader.raw(last - 1) === ",") last--;
  let from = last;
  while (from > first && from > last - 4 && isNoun(reader, from - 1)) from--;
  while (from < last && reader.isJoiner(from)) from++;
  const after = event > figure.left;
  const objectTo = figure.left - 1;
  if (!after && objectTo > event + 1) {
    add(event + 1, objectTo);
    if (bag.size > 0) return { bag, noun: [...bag].at(-1)!, label: textOf(reader, event, objectTo) };
  }
  add(from, last);
  if (after) add(event + 1, event + 4);
  const before = last > from ? `${textOf(reader, from, last)} ${reader.raw(event)}` : reader.raw(event);
  const label = after ? textOf(reader, event, Math.min(end, event + 4)) : before;
  return { bag, noun: after ? null : ([...bag].at(-1) ?? null), label };
}

function isNoun(reader: Reader, index: number): boolean {
  if (reader.isJoiner(index)) return true;
  return reader.isWord(index) && !functionWords.has(reader.lower(index));
}

function textOf(reader: Reader, from: number, to: number): string {
  return reader.text.slice(reader.start(from), reader.end(to - 1)).replace(/\s+/g, " ");
}

/** Log-odds that two years are of one event: the same happened to the same; other years need more than equal ones. */
export function scoreYears(a: LinkMention, b: LinkMention, both: Both): number {
  if (a.head !== b.head) return -5;
  const weight = (word: string) => (both[0].weight(word) + both[1].weight(word)) / 2;
  // "the anti-IS coalition formed", "the global coalition launched": one noun, other words beside it
  const noun = a.name !== null && a.name === b.name ? 0.35 : 0;
  const same = cosine(a.local, b.local, weight) + noun;
  return a.value === b.value ? 10 * (same - 0.2) : 10 * (same - 0.8);
}
