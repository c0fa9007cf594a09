import type { Finding } from "../finding";
import type { Draft } from "../grammar/draft";
import { isNominal } from "../grammar/tags";

const listed = (words: string): Set<string> => new Set(words.split(" "));
const CARRIERS = listed("placard sign banner poster shirt cap sticker graffiti plaque billboard");
const REACH = 4;
const PICTURES = listed(
  "image photo photograph picture illustration screenshot painting portrait frame chart map graph",
);
const SHOWING = listed("show depict feature capture display portray");
const NAMES = listed("name nickname title moniker pseudonym");
const NAMING = listed("known referred titled entitled nicknamed dubbed");

/** "held placards reading": what is written on something is said by nobody. */
export function isWritten({ units }: Draft, cue: number): boolean {
  for (let i = Math.max(0, cue - REACH); i < cue; i += 1) if (CARRIERS.has(units[i]!.lemma)) return true;
  return false;
}

/** "This image released by Arden Films shows Ida Holm in a scene from "Tides"": a picture says nothing. */
export function isShown({ units }: Draft, { cue, source, mention }: Finding): boolean {
  if (!cue || !source || !SHOWING.has(units[cue.first]!.lemma)) return false;
  const head = mention ? mention.head : source.end - 1;
  return PICTURES.has(units[head]!.lemma);
}

/** "by the name "George"", "known as "Level 4"": what somebody or something is called. */
export function isNamed({ units }: Draft, quote: number): boolean {
  const before = units[quote - 1];
  if (before?.sentence !== units[quote]!.sentence) return false;
  return (
    (isNominal(before.tag) && NAMES.has(before.lemma)) ||
    (before.word === "as" && NAMING.has(units[quote - 2]?.word ?? ""))
  );
}
