import { tagOfWord } from "../grammar/tagger";
import { isVerbTag, Tag } from "../grammar/tags";
import { bucket, mix } from "../model";
import { layoutOf, type Scene } from "../speakers/speaker-features";

const LONGEST = 24;

interface Inside {
  words: number;
  capitals: number;
  verbs: number;
  pronouns: number;
  first: Tag;
}

/** Words, capitals, verbs and pronouns of the first words inside a quotation. */
function lookInside(text: string): Inside {
  const inside: Inside = { words: 0, capitals: 0, verbs: 0, pronouns: 0, first: Tag.None };
  for (const raw of text.slice(0, LONGEST * 12).split(/\s+/, LONGEST)) {
    const word = raw.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]{1,8}$/u, "");
    if (word === "") continue;
    const lower = word.toLowerCase().replaceAll("’", "'");
    const tag = tagOfWord(lower);
    if (inside.words === 0) inside.first = tag;
    inside.words += 1;
    if (lower !== word) inside.capitals += 1;
    if (isVerbTag(tag) || tag === Tag.Auxiliary || tag === Tag.Modal) inside.verbs += 1;
    if (tag === Tag.Pronoun || tag === Tag.Possessive) inside.pronouns += 1;
  }
  return inside;
}

const KINDS = ["headline", "dateline", "body", "subhead", "caption"];

/** Features of a stretch inside quotation marks: is it what somebody said? */
export function speechFeatures(scene: Scene, unit: number, out: number[]): void {
  const { draft } = scene;
  const { units } = draft;
  const quote = units[unit]!;
  const segment = draft.segments[quote.segment]!;
  const text = draft.text.slice(segment.innerStart, segment.innerEnd);
  const { words, capitals, verbs, pronouns, first } = lookInside(text);
  const size = bucket(words);
  const title = words > 1 && capitals >= words * 0.6 ? 2 : capitals > 1 ? 1 : 0;
  const layout = layoutOf(draft, unit);
  const sentence = draft.sentences[quote.sentence]!;
  const before = unit > sentence.first ? units[unit - 1]! : null;
  const after = unit + 1 < sentence.end ? units[unit + 1]! : null;
  const claim = scene.claims.get(unit);
  const p = claim ? 1 + Math.floor(claim.cue.probability * 6) : 0;
  const content = claim?.contents.find((range) => range.first <= unit && unit < range.end);
  const alone = content ? (content.end - content.first === 1 ? 2 : 1) : 0;
  const lemma = claim ? units[claim.cue.unit]!.hash : 3;
  const mark = text[text.length - 1] ?? "";
  const end = mark === "," ? 1 : mark === "." ? 2 : mark === "?" || mark === "!" ? 3 : 0;
  const initial = text[0] !== undefined && text[0] !== text[0].toLowerCase() ? 1 : 0;
  const sole = before === null && (after === null || after.tag === Tag.Stop) ? 1 : 0;
  const kind = KINDS.indexOf(draft.paragraphs[quote.paragraph]!.kind);
  const beforeTag = before ? before.tag : 0;
  const afterTag = after ? after.tag : 0;
  const cues = (before && scene.cueAt[unit - 1]! > 0.4 ? 1 : 0) + (after && scene.cueAt[unit + 1]! > 0.4 ? 2 : 0);
  const verbal = (verbs > 0 ? 1 : 0) + 2 * (pronouns > 0 ? 1 : 0);
  out.length = 0;
  out.push(
    mix(1, size, p),
    mix(2, size, title, p),
    mix(3, end, size, p),
    mix(4, initial, end, size),
    mix(5, beforeTag, size),
    mix(6, afterTag, size, end),
    mix(7, before ? before.hash : 5),
    mix(8, after ? after.hash : 5),
    mix(9, layout, p),
    mix(10, sole, size, end),
    mix(11, kind, p),
    mix(12, segment.single ? 1 : 0, size, p),
    mix(13, verbal, size, p),
    mix(14, first, size),
    mix(15, lemma, size),
    mix(16, alone, p, size),
    mix(17, cues, p, size),
    mix(18, title, verbal, initial),
    mix(19, before ? before.hash : 5, p),
    mix(20, alone, lemma),
    mix(21, beforeTag, afterTag, p),
    mix(22, claim?.speaker ? claim.speaker.kind + 1 : 0, p, size),
    mix(23, layout, sole, size),
    mix(24, segment.reopens ? 1 : 0, segment.closed ? 1 : 0, sole),
  );
}
