import { capital, grouped, listed, percent, plural, short, someOf, spelled } from "../../style/wording";
import { inSentence } from "../speaker-names";
import { cited, printedAsOwn, theTexts, theWords, times, unstopped, voices, wordCount } from "./sentence-parts";
import type { Introduction } from "./shared-words";

/** Everything a finding says. No sentence judges: it says which text gives what. */

export * from "./figure-sentences";

/** Texts that use the same form of words, and the form. */
export interface Users {
  form: string;
  sigla: string[];
}

/** What the texts agree on, and how much of it has more than one voice. */
export function independence(shared: number, single: number): string {
  if (shared === 1)
    return single === 1
      ? "The one figure or quotation that several texts share stands in a passage that they share: one voice."
      : "The one figure or quotation that several texts share has two voices or more.";
  const what = `Of ${spelled(shared)} figures and quotations that several texts share`;
  const rest = shared - single;
  if (single === 0) return `${what}, each has two voices or more.`;
  const stand =
    rest === 0
      ? "all stand in passages"
      : single === 1
        ? "one stands in a passage"
        : `${spelled(single)} stand in passages`;
  const copied = `${stand} that the texts share, which makes them one voice`;
  return rest === 0
    ? `${what}, ${copied}.`
    : `${what}, ${spelled(rest)} ${rest === 1 ? "has" : "have"} two voices or more; ${copied}.`;
}

export function check(siglum: string, inconsistent: boolean, explanation: string): string {
  const said = inconsistent ? "do not fit each other" : "cannot be settled";
  return `Figures in ${siglum} ${said}: ${unstopped(explanation)}.`;
}

export function checksTried(count: number, fit: number, open: number): string {
  const misfit = count - fit - open;
  const parts: string[] = [
    fit > 0 ? `${spelled(fit)} ${fit === 1 ? "fits" : "fit"}` : null,
    misfit > 0 ? `${spelled(misfit)} ${misfit === 1 ? "does" : "do"} not` : null,
    open > 0 ? `${spelled(open)} cannot be settled` : null,
  ].flatMap((part) => part ?? []);
  if (count === 1) {
    const outcome = fit > 0 ? "it fits" : misfit > 0 ? "it does not fit" : "it cannot be settled";
    return `One sum, share or date could be held against other figures: ${outcome}.`;
  }
  return `Of ${plural(count, "sum, share or date", "sums, shares and dates")} held against other figures, ${listed(parts)}.`;
}

/** A longer change is read side by side, not in a sentence. */
const mostWordsCited = 8;

export function wordsChanged(
  speaker: string | null,
  a: string,
  b: string,
  changes: readonly { from: string; to: string; meaning: boolean }[],
): string {
  const whose = speaker === null ? "Words that both report" : `Words of ${inSentence(speaker)}`;
  const weighty = changes.some((change) => change.meaning);
  const first = [...changes]
    .filter(({ from, to }) => Math.max(wordCount(from), wordCount(to)) <= mostWordsCited)
    .sort((x, y) => Number(y.meaning) - Number(x.meaning))
    .slice(0, 2);
  const each = first.map(({ from, to }) => {
    if (from === "") return `${b} adds “${short(to, 60)}”`;
    if (to === "") return `${b} leaves out “${short(from, 60)}”`;
    return `“${short(from, 60)}” in ${a} is “${short(to, 60)}” in ${b}`;
  });
  const touches = weighty ? "; this can change the sense" : "";
  const more = changes.length - first.length;
  if (first.length === 0)
    return `${whose} differ between ${a} and ${b} in ${more === 1 ? "one longer stretch" : `${spelled(more)} longer stretches`}${touches}.`;
  const rest = more > 0 ? `, with ${plural(more, "further change")}` : "";
  return `${whose} differ between ${a} and ${b}: ${listed(each)}${rest}${touches}.`;
}

export function wordsRetold(
  speaker: string | null,
  words: string,
  quoted: readonly string[],
  retold: readonly string[],
): string {
  const whose = speaker === null ? "" : `${inSentence(speaker)}, `;
  return `${theTexts(quoted)} ${quoted.length === 1 ? "quotes" : "quote"} ${whose}“${cited(words, 90)}”; ${theTexts(retold)} ${retold.length === 1 ? "reports" : "report"} it in other words.`;
}

export function attributionMoved(
  words: Introduction,
  speakers: readonly { speaker: string; sigla: readonly string[] }[],
  own: readonly string[],
): string {
  const each = speakers.map(({ speaker, sigla }) => `${inSentence(speaker)} in ${theTexts(sigla)}`);
  const bare = own.length === 0 ? "" : `; ${printedAsOwn(own)}`;
  return `${theWords(words)} are given to different speakers: ${listed(each)}${bare}.`;
}

export function attributionUnnamed(
  words: Introduction,
  named: { speaker: string; sigla: readonly string[] },
  unnamed: { speaker: string; sigla: readonly string[] },
): string {
  const gives = unnamed.sigla.length === 1 ? "gives" : "give";
  return `${theWords(words)} are given to ${inSentence(named.speaker)} in ${theTexts(named.sigla)}; ${theTexts(unnamed.sigla)} ${gives} them to ${inSentence(unnamed.speaker)}, without a name.`;
}

export function attributionDropped(
  words: Introduction,
  speaker: string | null,
  given: readonly string[],
  own: readonly string[],
): string {
  const whose = speaker === null ? "a speaker" : inSentence(speaker);
  return `${theWords(words)} are given to ${whose} in ${theTexts(given)}; ${printedAsOwn(own)}.`;
}

export function wordsShared(
  speaker: string | null,
  words: string,
  sigla: readonly string[],
  copied: readonly string[][],
): string {
  const whose = speaker === null ? "The same words" : `The same words of ${inSentence(speaker)}`;
  return `${whose} stand in ${theTexts(sigla)}: “${cited(words, 110)}”${voices(copied, sigla.length)}.`;
}

export function speakerHeard(speaker: string, sigla: readonly string[], texts: number, count: number): string {
  const where = texts > 2 && sigla.length === texts ? someOf(sigla.length, texts) : theTexts(sigla);
  return `${capital(inSentence(speaker))} is heard in ${where}, ${times(count)} in all.`;
}

export function speakersAlone(bySiglum: readonly { siglum: string; speakers: readonly string[] }[]): string {
  const each = bySiglum.map(({ siglum, speakers }) => {
    const named = speakers.slice(0, 4).map(inSentence);
    const more = speakers.length - named.length;
    return `${siglum}: ${named.join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
  });
  return `Heard in one text only — ${each.join("; ")}.`;
}

export function speakersUnnamed(bySiglum: readonly { siglum: string; count: number }[]): string {
  const each = bySiglum.map(({ siglum, count }) => `${times(count)} in ${siglum}`);
  return `Speakers without a name are quoted ${listed(each)}.`;
}

export function namePreferred(group: string, users: readonly Users[]): string {
  const each = users.map(
    ({ form, sigla }) => `${theTexts(sigla)} ${sigla.length === 1 ? "writes" : "write"} “${form}”`,
  );
  return `Of the names for “${group}”, ${listed(each)} most often.`;
}

export function passagesShared(
  a: string,
  b: string,
  found: { shareOfA: number; shareOfB: number; longest: number; why: string | null },
): string {
  const { shareOfA, shareOfB, longest, why } = found;
  const shares = `${percent(shareOfA)} of ${a} and ${percent(shareOfB)} of ${b}`;
  const tail = why === null ? "" : `; ${why}`;
  return `${a} and ${b} share passages word for word: ${shares}, the longest of ${plural(longest, "word")}${tail}.`;
}

export function nothingShared(sigla: readonly string[]): string {
  if (sigla.length === 1) return `${sigla[0]} shares no passage of eight words or more with another text.`;
  return `${theTexts(sigla)} share no passage of eight words or more with another text.`;
}

export function pairsLeft(count: number): string {
  return `${capital(plural(count, "further pair"))} of texts ${count === 1 ? "shares" : "share"} smaller parts.`;
}
