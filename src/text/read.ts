import { createHash } from "node:crypto";
import { createReadStream, promises as fs } from "node:fs";
import { relative } from "node:path";
import { createArticle } from "./article";
import { createCorpus } from "./corpus";
import { encodingIn, noCorrections, parseCorrections } from "./corrections";
import { binaryKind, decode, isGarbled, isWide } from "./decode";
import { findFiles, type InputFile, problemOf } from "./files";
import { decodePage } from "./html-charset";
import { freeKey, longestText, readJsonLines, splitToLines } from "./json-lines";
import { isRead } from "./language";
import { readMarkdown } from "./markdown";
import { problems } from "./messages";
import type { Article, Corpus, Problem } from "./rows";
import type { Told } from "./told";

/**
 * Read the articles of files and folders: text, HTML, Markdown, JSON Lines. Folders are read with what is in them, by
 * name; README and hidden files are left out; a file given twice is read once. A file `variorum.json` in a folder holds
 * an editor's corrections: those of the articles' own facts are applied here, the others are handed on.
 *
 * @param paths - a path or several
 * @param told - told of each file that is read
 * @returns the articles with their sigla, and a problem for all that could not be read or only with a reservation; it
 *   never throws for what a file holds
 * @example
 * const { articles, problems } = await readCorpus("articles");
 * articles.map(({ siglum, article }) => [siglum, article]);
 * // => [["A", "1-harbour-post.txt"], ["B", "2-daily-tide.txt"], ["C", "3-orlen-news.txt"]]
 * problems; // => []
 */
export async function readCorpus(paths: string | readonly string[], told?: Told): Promise<Corpus> {
  const found = await findFiles(typeof paths === "string" ? [paths] : paths);
  const articles: Article[] = [];
  const met: Problem[] = [...found.problems];
  const taken = new Map<string, number>();
  const named = await encodingsOf(found.corrections);
  for (const [number, file] of found.files.entries()) {
    told?.("reading files", number, found.files.length);
    try {
      if (file.kind === "jsonl") await readLinesFile(file, taken, articles, met);
      else
        await readTextFile(
          file,
          named.find(({ folder }) => isIn(file, folder))?.encoding ?? null,
          taken,
          articles,
          met,
        );
    } catch (error) {
      met.push(problemOf(file.path, error));
    }
  }
  for (const problem of languageProblems(articles)) met.push(problem);
  const corrections = noCorrections();
  for (const { path, folder } of found.corrections) {
    const inside = articles.filter((article) => isIn(article, folder));
    const names = inside.map((article) => [article.article, article] as const);
    for (const article of inside) names.push([relative(folder, article.path!), article]);
    try {
      parseCorrections(path, await fs.readFile(path, "utf8"), new Map(names), met, corrections);
    } catch (error) {
      met.push(problemOf(path, error));
    }
  }
  return createCorpus(articles, met, corrections);
}

/** What the corrections of each folder say of files that are not Unicode; one that cannot be read is told of later. */
async function encodingsOf(files: readonly { path: string; folder: string }[]) {
  const found: { folder: string; encoding: string }[] = [];
  for (const { path, folder } of files) {
    const encoding = encodingIn(await fs.readFile(path, "utf8").catch(() => ""));
    if (encoding !== null) found.push({ folder, encoding });
  }
  return found;
}

async function readLinesFile(
  file: InputFile,
  taken: Map<string, number>,
  articles: Article[],
  met: Problem[],
): Promise<void> {
  if (await startsWide(file.path)) {
    met.push(problems.wideLines(file.path));
    return;
  }
  const before = articles.length;
  for await (const each of readJsonLines(splitToLines(createReadStream(file.path)), file.path, taken)) {
    if ("article" in each) articles.push(each.article);
    if (each.problem) met.push(each.problem);
  }
  if (articles.length === before)
    met.push(file.size === 0 ? problems.emptyFile(file.path) : problems.noRecords(file.path));
}

async function startsWide(path: string): Promise<boolean> {
  const file = await fs.open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return isWide(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** @param named - the encoding of files that are not Unicode, as the editor says */
async function readTextFile(
  file: InputFile,
  named: string | null,
  taken: Map<string, number>,
  articles: Article[],
  met: Problem[],
): Promise<void> {
  const { path } = file;
  if (file.size > longestText) {
    met.push(problems.tooLong(path, file.size));
    return;
  }
  const bytes = await fs.readFile(path);
  const binary = binaryKind(bytes);
  if (binary !== null) {
    met.push(problems.binary(path, binary));
    return;
  }
  const { text: source, encoding, wrong } = file.kind === "html" ? decodePage(bytes, named) : decode(bytes, named);
  if (isGarbled(source, wrong, encoding)) {
    met.push(problems.foreignEncoding(path));
    return;
  }
  if (source.trim() === "") {
    met.push(problems.emptyFile(path));
    return;
  }
  if (encoding === "Windows-1252") met.push(problems.windows1252(path));
  if (wrong > 0) met.push(problems.wrongBytes(path, wrong, encoding));
  const content = await readContent(file, source, met);
  if (content === null) return;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  articles.push(createArticle({ ...content, id: freeKey(file.key, taken), path, sha256 }));
}

/** Articles in languages whose quotations and figures are not read, by their files. */
function languageProblems(articles: readonly Article[]): Problem[] {
  const others = new Map<string, string[]>();
  for (const { path, language } of articles)
    if (path !== null && !isRead(language)) {
      const found = others.get(path);
      if (found) found.push(language);
      else others.set(path, [language]);
    }
  return [...others].map(([path, languages]) => problems.otherLanguage(path, languages));
}

function isIn({ path }: { path: string | null }, folder: string): boolean {
  return path !== null && !relative(folder, path).startsWith("..");
}

interface Content {
  text: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
}

async function readContent(file: InputFile, source: string, met: Problem[]): Promise<Content | null> {
  if (file.kind === "markdown") return readMarkdown(source);
  if (file.kind !== "html") return { text: source, title: null, outlet: null, published: null };
  const { readHtml } = await import("./html.js");
  const { recognised, ...content } = await readHtml(source);
  if (content.text === "") {
    met.push(problems.emptyHtml(file.path));
    return null;
  }
  if (!recognised) met.push(problems.htmlAsText(file.path));
  return content;
}
