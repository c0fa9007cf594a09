import type { Draft } from "./draft";
import { Tag } from "./tags";

const SHORT = 5;

/**
 * Does a quotation that no cue claims report speech, or is it a title, a nickname, a scare quote?
 *
 * @param unit - index of the quotation's unit
 */
export function isSpeech(draft: Draft, unit: number): boolean {
  const { segment, sentence, paragraph } = draft.units[unit]!;
  const { innerStart, innerEnd, single, reopens, closed } = draft.segments[segment]!;
  const kind = draft.paragraphs[paragraph]!.kind;
  if (kind === "subhead" || kind === "headline" || kind === "caption") return false;
  if (reopens) return true;
  const text = draft.text.slice(innerStart, innerEnd);
  const words = text.split(/\s+/, SHORT + 1).length;
  if (words < SHORT) return false;
  const { first, end } = draft.sentences[sentence]!;
  let alone = true;
  for (let i = first; i < end; i += 1) if (i !== unit && draft.units[i]!.tag !== Tag.Stop) alone = false;
  if (single && !alone) return false;
  return alone || !closed || (/[.!?,]$/.test(text) && /^\p{Lu}/u.test(text));
}
