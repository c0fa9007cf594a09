import { aliasGroups, tokenize } from "../../src/text";
import { classOf } from "../../src/text/characters";
import abbreviations from "../../src/text/data/abbreviations.json";
import { foldCode } from "../../src/text/type-table";

/** How a word of the lists is marked, "@" plus these: see `counts-unicode.c`. */
const marks = { abbreviation: 1, beforeNumber: 2, domain: 4, elision: 8, name: 16 };

/** What the tokenizer knows of characters and words, for the C program that does the same work. */
export function tablesForC(): Buffer {
  const units = Array.from({ length: 65536 }, (_, code) => code);
  const classes = Buffer.from(units.map(classOf));
  const folds = Buffer.from(Uint16Array.from(units, foldCode).buffer);
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const astral = Buffer.alloc(3 * 65536, 0);
  for (let at = 0; at < astral.length; at++) if (letter.test(String.fromCodePoint(0x10000 + at))) astral[at] = 1;
  const lists: [number, readonly string[]][] = [
    [marks.abbreviation, [...abbreviations.title, ...abbreviations.month, ...abbreviations.general]],
    [marks.beforeNumber, abbreviations.beforeNumber],
    [marks.domain, abbreviations.domain],
    [marks.elision, abbreviations.elision],
    [marks.name, aliasGroups.flatMap(({ forms }) => forms.map(({ form }) => form)).filter(isOneWord)],
  ];
  const lines = lists.flatMap(([mark, words]) => words.map((word) => `${String.fromCharCode(64 + mark)}${word}\n`));
  return Buffer.concat([classes, folds, astral, Buffer.from(lines.join(""))]);
}

function isOneWord(form: string): boolean {
  return tokenize(form).count === 1;
}
