import { isStarter } from "./abbreviations";
import { aliasOf } from "./aliases";
import { type Analysis, type Sentence, TokenKind } from "./analysis";
import { isUpper } from "./characters";
import {
  countryOf,
  isAuxiliary,
  isCalendarWord,
  isFirstName,
  isNoName,
  isOrganisation,
  isOrganisationWord,
  isPersonParticle,
  isPlaceName,
  isTitle,
  isWordName,
  needsHyphen,
  takesOf,
} from "./gazetteer";
import { type CaseEvidence, opensText } from "./name-evidence";
import { compoundEnds, isAcronym, monthForms, monthLeads, standsAlone } from "./name-shapes";

const { Word, Joiner } = TokenKind;
const ampersand = 38;
const question = 63;
/** plurals whose possessive ends in "'s" and that bodies are named after */
const members = new Set(["People", "Women", "Men", "Children"]);

/** A stretch of tokens that looks like a name, its title and what else is capitalised before it included. */
export interface Run {
  first: number;
  end: number;
}

/** The stretches of capitalised words of a sentence, with the particles inside them. */
export function findRuns(
  text: string,
  analysis: Analysis,
  sentence: Sentence,
  cases: CaseEvidence,
  style: "running" | "titled" | "shouted",
): Run[] {
  const { tokens } = analysis;
  const { endToken } = sentence;
  const word = (at: number): string => text.slice(tokens.starts[at]!, tokens.ends[at]!);
  const isWord = (at: number): boolean => at < endToken && tokens.kinds[at] === Word;
  const isCapital = (at: number): boolean => isWord(at) && isUpper(text.charCodeAt(tokens.starts[at]!));
  const touches = (at: number): boolean => at < endToken && tokens.starts[at] === tokens.ends[at - 1];
  const isHyphen = (at: number): boolean =>
    at < endToken && tokens.kinds[at] === Joiner && text.charCodeAt(tokens.starts[at]!) !== 47;

  const isNamePart = (at: number): boolean => {
    if (!isCapital(at)) return false;
    const form = word(at);
    if (isCalendarWord(form) || isNoName(form) || (monthForms.has(form) && isMonth(at))) return false;
    return style === "running" || isKnown(form);
  };
  /** a month rather than a name: a number follows, or "in", "since", "last" stand before */
  const isMonth = (at: number): boolean =>
    (at + 1 < endToken && tokens.kinds[at + 1] === TokenKind.Number) ||
    (at > sentence.firstToken && isWord(at - 1) && monthLeads.has(word(at - 1).toLowerCase()));
  const isKnown = (form: string): boolean =>
    (cases.isCapitalised(form) && (style === "running" || !cases.isLowered(form))) ||
    isPlaceName(form) ||
    countryOf(form) !== null ||
    isOrganisation(form) ||
    (style === "titled" && aliasOf(form) !== null);

  /** a lower-case particle at `at` that leads on to a capital: the index of that capital, 0 when there is none */
  const afterParticle = (at: number): number => {
    if (!isWord(at)) return 0;
    const form = word(at);
    if (!isPersonParticle(form) && !needsHyphen(form)) return 0;
    if (isHyphen(at + 1) && touches(at + 1) && isCapital(at + 2)) return at + 2;
    if (needsHyphen(form)) return 0;
    if (isCapital(at + 1) && isNamePart(at + 1)) return at + 1;
    return isWord(at + 1) && !isCapital(at + 1) && isPersonParticle(word(at + 1)) && isNamePart(at + 2) ? at + 2 : 0;
  };

  /** "Kim Jong-un": a short lower-case part of a second name */
  const isSyllable = (from: number, at: number, lower: number): boolean => {
    if (at !== from + 1 || !isWord(lower) || isCapital(lower)) return false;
    const form = word(lower);
    return form.length <= 5 && word(at).length <= 5 && !compoundEnds.has(form);
  };

  /** "the Nurses' Guild", "the People's Party": a body named after its members, not something of somebody's */
  const isBodyOf = (at: number): boolean => {
    if (!(at + 2 < endToken && tokens.kinds[at + 1] === TokenKind.Clitic && isCapital(at + 2))) return false;
    if (!isOrganisationWord(word(at + 2)) || isOrganisation(word(at))) return false;
    const form = word(at);
    if (word(at + 1).length > 1) return members.has(form);
    return /s$/.test(form) && (cases.isLowered(form) || (at > sentence.firstToken && /^[Tt]he$/.test(word(at - 1))));
  };

  const extend = (from: number): number => {
    let at = from;
    let ofSeen = false;
    for (;;) {
      const next = at + 1;
      if (isHyphen(next) && touches(next) && touches(next + 1)) {
        const particle = isWord(next + 1) && !isCapital(next + 1) ? afterParticle(next + 1) : 0;
        if (particle > 0) at = particle;
        else if (isCapital(next + 1) && !(standsAlone(word(at)) || standsAlone(word(next + 1)))) at = next + 1;
        else if (isSyllable(from, at, next + 1)) at = next + 1;
        else return at;
      } else if (isNamePart(next)) {
        at = next;
      } else if (next + 1 < endToken && text.charCodeAt(tokens.starts[next]!) === ampersand && isCapital(next + 1)) {
        at = next + 1;
      } else if (isBodyOf(at)) {
        at += 2;
      } else if (isWord(next) && !isCapital(next)) {
        const further = afterWord(at, next, from, ofSeen);
        if (further === 0) return at;
        ofSeen ||= word(next) === "of";
        at = further;
      } else {
        return at;
      }
    }
  };

  const afterWord = (at: number, next: number, from: number, ofSeen: boolean): number => {
    const form = word(next);
    if (form === "of" && takesOf(word(at))) {
      const the = isWord(next + 1) && word(next + 1) === "the" ? next + 2 : next + 1;
      return isNamePart(the) ? the : 0;
    }
    if (
      (form === "for" && takesOf(word(at)) && isOrganisationWord(word(at))) ||
      (form === "and" && ofSeen && isOrganisationWord(word(from)))
    ) {
      return isNamePart(next + 1) ? next + 1 : 0;
    }
    return afterParticle(next);
  };

  /** "Will Norland join?" asks of Norland */
  const asks = endToken > sentence.firstToken && text.charCodeAt(tokens.starts[endToken - 1]!) === question;
  /** a capital right behind a given name that is no place's, country's or organisation's: "Hope Larsen", not "Hope Chicago" */
  const isSurname = (at: number): boolean => {
    if (!isNamePart(at) || tokens.starts[at] !== tokens.ends[at - 1]! + 1) return false;
    const form = word(at);
    return !(isPlaceName(form) || countryOf(form) !== null || isOrganisation(form) || isTitle(form) || isAcronym(form));
  };

  /** a first word proves nothing by its capital alone */
  const opensRun = (at: number): boolean => {
    const first = at === sentence.firstToken || opensText(text, tokens, at - 1);
    if (!first || style !== "running") return true;
    const form = word(at);
    if (isStarter(form) && aliasOf(form) === null) return isCapital(at + 1) && cases.arePair(form, word(at + 1));
    // "Can they win?", though somebody here is called Can
    if (isAuxiliary(form) && asks && !(isCapital(at + 1) && isKnown(form))) return false;
    if (isKnown(form) || aliasOf(form) !== null || isAcronym(form)) return true;
    if (isCapital(at + 1) && (isTitle(form) || isTitle(`${form} ${word(at + 1)}`))) return true;
    if (cases.isLowered(form)) return (isFirstName(form) || isWordName(form)) && isSurname(at + 1);
    return isNamePart(at + 1) || (isHyphen(at + 1) && isCapital(at + 2)) || afterParticle(at + 1) > 0;
  };

  const runs: Run[] = [];
  for (let at = sentence.firstToken; at < endToken; at++) {
    const joined = at > sentence.firstToken && tokens.kinds[at - 1] === Joiner && touches(at);
    if (isNamePart(at) && (joined || opensRun(at))) {
      const last = extend(at);
      // "Defeat" of "Defeat-Daesh" is no name
      const joins = last === at && isHyphen(at + 1) && touches(at + 1) && isCapital(at + 2);
      if (!joins || standsAlone(word(at))) runs.push({ first: at, end: last + 1 });
      at = last;
    } else if (isWord(at) && !isCapital(at)) {
      const capital = afterParticle(at);
      if (capital === 0 || (style !== "running" && !isNamePart(capital))) continue;
      const last = extend(capital);
      runs.push({ first: at, end: last + 1 });
      at = last;
    }
  }
  return runs;
}
