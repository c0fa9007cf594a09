import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPieces, hostilePieces, hostileText } from "./pieces";

/** Names that a file may have on Linux and macOS, and that mean something to a shell, a page, a terminal or an object. */
export const hostileNames: readonly string[] = [
  "a b.txt",
  "it's.txt",
  'say "so".txt',
  "new\nline.txt",
  "__proto__.txt",
  "constructor",
  "=cmd|'calc'!A1.txt",
  "<img src=x onerror=alert(1)>.txt",
  "\u001b[31mred\u001b[0m.txt",
  "$(touch owned).txt",
  `\${7*7}.txt`,
  "--help.txt",
  "\u202egpj.txt",
  "caf\u00e9.txt",
  "cafe\u0301.txt",
  "%2e%2e%2fup.txt",
  "#q1?x=1&y=2.txt",
];

/** Articles as JSON Lines have them: ids, titles, outlets and addresses are hostile too. */
export function hostileRecords(pieces: readonly string[] = allPieces) {
  return [0, 1, 2].map((at) => ({
    id: at === 0 ? "../../../etc/owned" : `${pieces[(at * 5) % pieces.length]}`,
    text: hostileText(at, pieces),
    title: `${pieces[(at * 3 + 1) % pieces.length]} in the town`,
    outlet: pieces[(at * 7 + 2) % pieces.length],
    published: `2024-03-0${at + 1}`,
    url: "javascript:alert(1)",
  }));
}

/** An editor's corrections with hostile names for everybody. */
export function hostileCorrections(article: string, other: string, pieces: readonly string[] = allPieces): object {
  const quoted = (at: number): string => `We will mend ${pieces[at]} by the end of the week`;
  return {
    articles: [{ article: other, outlet: pieces[5], title: pieces[0], agency: pieces[9] }],
    speakers: pieces
      .map((speaker, at) => ({ article, text: quoted(at), speaker, speakerType: "person" }))
      .filter(({ speaker }) => speaker.trim() !== ""),
    aliases: hostilePieces.objects!.map((name) => ({ name, forms: [name, `the ${name}`] })),
  };
}

/**
 * A folder of hostile articles under hostile names, with corrections.
 *
 * @returns its path; its own name is hostile too
 */
export function writeHostileCorpus(parent: string, names: readonly string[] = hostileNames): string {
  const folder = join(parent, `it's <b>"a"</b> \u001b[31m$(id) corpus`);
  mkdirSync(folder, { recursive: true });
  const pieces = allPieces;
  const short = pieces.slice(0, 4);
  for (const [at, name] of names.entries()) writeFileSync(join(folder, name), hostileText(at, at < 2 ? pieces : short));
  const lines = hostileRecords(short).map((record) => `${JSON.stringify(record)}\n`);
  writeFileSync(join(folder, "records.jsonl"), lines.join(""));
  const corrections = hostileCorrections(names[0]!, names[1]!);
  writeFileSync(join(folder, "variorum.json"), JSON.stringify(corrections));
  return folder;
}
