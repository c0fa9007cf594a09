import { capital, listed, someOf, spelled } from "../../style/wording";
import { bySiglum } from "../articles";
import { inSentence } from "../speaker-names";
import { type Givers, giving, has, lower, theTexts, voices } from "./sentence-parts";

export function figureConflict(quantity: string, givers: readonly Givers[]): string {
  return `On ${quantity}, ${giving(givers)}; these cannot all be true of the same thing at the same time.`;
}

export function figureChanged(quantity: string, givers: readonly Givers[]): string {
  return `On ${quantity}, ${giving(givers)}: the figure changed between the texts.`;
}

/** The others are those that use the words for what is counted: that they mean the same thing is not known. */
export function figureAlone(quantity: string, giver: Givers, others: readonly string[]): string {
  const rest = `${theTexts(others)} ${others.length === 1 ? "uses" : "use"} the same words without this figure`;
  return `On ${quantity}, only ${theTexts(giver.sigla)} gives ${giver.figure}; ${rest}.`;
}

export function figuresAlone(count: number, bySiglum: readonly { siglum: string; count: number }[]): string {
  const each = bySiglum.map(({ siglum, count: own }) => `${spelled(own)} in ${siglum}`);
  if (count === 1) return `One further figure stands in ${bySiglum[0]?.siglum} only.`;
  return `${capital(spelled(count))} further figures stand in one text only: ${listed(each)}.`;
}

/** Figures with their sources that a sentence still holds. */
const mostFiguresSaid = 4;

/** Who gives a figure in which texts; `speaker` null = the texts themselves. */
export interface FigureSource {
  speaker: string | null;
  sigla: readonly string[];
  figure: string;
}

export function figureAttribution(
  quantity: string,
  from: readonly FigureSource[],
  own: readonly FigureSource[],
): string {
  if (from.length + own.length > mostFiguresSaid) return sourcesOnly(quantity, from, own);
  const same = new Set([...from, ...own].map(({ figure }) => figure)).size === 1;
  const sources = from.map(
    ({ speaker, sigla, figure }) => `${theTexts(sigla)} ${has(sigla)} ${figure} from ${inSentence(speaker ?? "")}`,
  );
  const bare = own.map(
    ({ sigla, figure }) => `${theTexts(sigla)} ${sigla.length === 1 ? "gives" : "give"} ${same ? "it" : figure}`,
  );
  return `On ${quantity}, ${listed(sources)}; ${listed(bare)} without a source.`;
}

/** Who gives a source, without the figures, where these would be too many for a sentence. */
function sourcesOnly(quantity: string, from: readonly FigureSource[], own: readonly FigureSource[]): string {
  const speakers = [...new Set(from.map(({ speaker }) => speaker ?? ""))];
  const each = speakers.map((speaker) => {
    const sigla = distinct(from.filter((source) => source.speaker === speaker));
    return `${theTexts(sigla)} ${has(sigla)} the figure from ${inSentence(speaker)}`;
  });
  const bare = distinct(own);
  return `On ${quantity}, ${listed(each)}; ${theTexts(bare)} ${bare.length === 1 ? "gives" : "give"} one without a source.`;
}

function distinct(sources: readonly FigureSource[]): string[] {
  return [...new Set(sources.flatMap(({ sigla }) => sigla))].sort(bySiglum);
}

export function figureShared(
  quantity: string,
  givers: readonly Givers[],
  texts: number,
  copied: readonly string[][],
): string {
  const sigla = [...new Set(givers.flatMap((giver) => giver.sigla))];
  const one = givers.length === 1;
  const who = sigla.length === texts && texts > 2 ? capital(someOf(sigla.length, texts)) : theTexts(sigla);
  const what = one ? `${who} give ${givers[0]!.figure}` : `${giving(givers)}, which can all be true`;
  return `On ${quantity}, ${lower(what)}${voices(copied, sigla.length)}.`;
}
