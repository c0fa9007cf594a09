import { dated, grouped, listed, short, spelled } from "../../style/wording";
import type { Introduction } from "./shared-words";

/** Texts that give the same figure, and the figure as the first of them prints it. */
export interface Givers {
  figure: string;
  sigla: string[];
  /** date of the texts where it is one and tells them from the others */
  date: string | null;
}

/** Texts by their letters; of many the first three and how many more. */
export function theTexts(sigla: readonly string[]): string {
  return sigla.length <= 8
    ? listed(sigla)
    : `${sigla.slice(0, 3).join(", ")} and ${grouped(sigla.length - 3)} more texts`;
}

/** "A and B give 12 and C, dated 6 May 2031, gives 14" */
export function giving(givers: readonly Givers[]): string {
  const each = givers.map(({ figure, sigla, date }) => {
    const when = date === null ? "" : `, dated ${dated(date)},`;
    return `${theTexts(sigla)}${when} ${sigla.length === 1 ? "gives" : "give"} ${figure}`;
  });
  return listed(each);
}

/** Texts that copy each other are one voice: how many voices the agreement is. */
export function voices(copied: readonly string[][], texts: number): string {
  if (copied.length === 0) return "";
  const all = copied.length === 1 && copied[0]!.length === texts;
  const each = copied.map((sigla) => (all ? "they share" : `${theTexts(sigla)} share`));
  const count = texts - copied.reduce((sum, sigla) => sum + sigla.length - 1, 0);
  return `, but ${listed(each)} the passage it stands in: ${spelled(count)} ${count === 1 ? "voice" : "voices"}, not ${spelled(texts)}`;
}

export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${spelled(count)} times`;
}

/** Words inside quotation marks of ours: cut to a length, without the comma that the sentence there needed. */
export function cited(words: string, limit: number): string {
  const flat = short(words, limit);
  return /[,;:.]$/.test(flat) ? flat.slice(0, -1) : flat;
}

/** Words that stand alike everywhere, or words to that effect. */
export function theWords({ words, exact }: Introduction): string {
  return `${exact ? "The words" : "Words like"} “${cited(words, 90)}”`;
}

export function printedAsOwn(sigla: readonly string[]): string {
  return sigla.length === 1
    ? `${theTexts(sigla)} prints them as its own`
    : `${theTexts(sigla)} print them as their own`;
}

export function has(sigla: readonly string[]): string {
  return sigla.length === 1 ? "has" : "have";
}

export function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

export function unstopped(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
