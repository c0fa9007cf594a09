import data from "../data/roles.json";
import { functionWords } from "../grammar";
import type { Reader } from "../reader";
import type { LinkMention, Poll } from "./link-mention";
import type { Mention } from "./mention";
import { weights } from "./weights";

const words = new Set(data.poll);
/** names that many pollsters have, and that tell none from another */
const common = new Set(
  "new news the university institute center centre research poll polls survey national".split(" "),
);
/** sentences before and after one that speaks of a poll, whose shares are mostly of it */
const before = 6;
const after = 1;

/** For each sentence the pollsters it names, or null where it speaks of no poll. */
export function pollsOf(reader: Reader, sentences: readonly { firstToken: number; endToken: number }[]): Poll[] {
  return sentences.map(({ firstToken, endToken }) => {
    let found: Set<string> | null = null;
    for (let index = firstToken; index < endToken; index++) {
      if (!isPollWord(reader, index)) continue;
      found ??= new Set();
      for (let at = Math.max(firstToken, index - 6); at < Math.min(endToken, index + 9); at++)
        addName(found, reader, at, index);
    }
    return found;
  });
}

/** "a Reuters/Ipsos poll", "a poll by Gallup": not those whom a poll is about, "the poll shows Berg leading". */
function addName(names: Set<string>, reader: Reader, at: number, poll: number): void {
  if (!reader.isCapital(at)) return;
  if (at > poll) {
    let start = at;
    while (start > poll + 1 && reader.isCapital(start - 1)) start--;
    const opener = reader.lower(start - 1) === "the" ? reader.lower(start - 2) : reader.lower(start - 1);
    if (!/^(?:by|from)$/.test(opener)) return;
  }
  const word = reader.lower(at).replace(/['’]s$/, "");
  if (word.length > 2 && !common.has(word) && !functionWords.has(word)) names.add(word);
}

function isPollWord(reader: Reader, index: number): boolean {
  const word = reader.lower(index);
  if (!words.has(word)) return false;
  // "the Geological Survey", "the polls close at eight"
  if (reader.isCapital(index) && word.startsWith("survey")) return false;
  return !/^(?:station|stations|place|places|close|closed|open|opened)$/.test(reader.lower(index + 1));
}

/**
 * The poll a figure is of: a share or points near a sentence on a poll, a count of those asked in the sentence itself.
 * The results follow the sentence that says whose poll it is, sometimes by a paragraph or two.
 */
export function pollAt(polls: readonly Poll[], { dimension, sentence, head, row }: Mention): Poll {
  const own = polls[sentence] ?? null;
  const points = row.unit?.endsWith("point") === true;
  if (dimension === "count" && !points) return own !== null && head !== null && asked.has(head) ? own : null;
  if (dimension !== "share" && !points) return null;
  if (own !== null && own.size > 0) return own;
  for (let at = sentence - 1; at >= Math.max(0, sentence - before); at--) {
    const poll = polls[at] ?? null;
    if (poll !== null && poll.size > 0) return poll;
  }
  const near = polls.slice(Math.max(0, sentence - before), sentence + after + 1);
  return near.find((poll) => poll !== null) ?? null;
}

const asked = new Set("voter adult respondent person point republican democrat american student resident".split(" "));

/**
 * What speaks against two different results being of one poll: each poll is a measurement of its own, so that other
 * results contradict one another only where the same pollster is named, or none by texts on one event.
 *
 * @param doubt - 0 where the articles report one event for certain, 1 where they may not
 */
export function pollScore(a: LinkMention, b: LinkMention, doubt: number): number {
  if (a.poll === null || b.poll === null) return a.poll === b.poll ? 0 : weights.pollOneSided;
  for (const name of a.poll) if (b.poll.has(name)) return doubt * weights.pollUnnamed;
  return a.poll.size > 0 && b.poll.size > 0 ? weights.pollOther : weights.pollUnnamed * (0.5 + doubt / 2);
}
