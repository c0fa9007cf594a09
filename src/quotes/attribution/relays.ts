import relays from "../data/relays.json";
import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { UnitRange } from "../grammar/unit-range";

const NAMES = new Set(relays.names.map((name) => name.toLowerCase()));
const ENDINGS = new Set(relays.endings.map((word) => word.toLowerCase()));
const NOUNS = new Set(relays.nouns);

/** Does a name stand for an agency or outlet: "AFP", "the Halden Post"? */
export function isRelayName(name: string): boolean {
  const words = name.toLowerCase().replace(/^the /, "").split(" ");
  if (NAMES.has(words.join(" "))) return true;
  return words.length > 1 && ENDINGS.has(words[words.length - 1]!);
}

/** "the Herald", "the Post": what is left of an outlet's name behind "the". */
export function isShortRelay({ units }: Draft, name: UnitRange): boolean {
  const before = units[name.first - 1];
  return name.end - name.first === 1 && before?.word === "the" && ENDINGS.has(units[name.first]!.word);
}

/** Is the source one that passes on what others say: "AFP", "state media", "the news agency Interfax"? */
export function isRelay(draft: Draft, { first, end }: UnitRange): boolean {
  const { units, text } = draft;
  for (let i = first; i < end; i += 1) {
    const unit = units[i]!;
    if (unit.tag === Tag.Preposition || unit.tag === Tag.Comma || unit.tag === Tag.Relative) return false;
    if (NOUNS.has(unit.lemma) && (unit.tag === Tag.Noun || unit.tag === Tag.Name)) return true;
    if (unit.tag !== Tag.Name) continue;
    let last = i + 1;
    while (last < end && units[last]!.tag === Tag.Name) last += 1;
    if (isRelayName(text.slice(unit.start, units[last - 1]!.end).replace(/\s+/g, " "))) return true;
    i = last - 1;
  }
  return false;
}
