import { createHash } from "node:crypto";
import { createReadStream, promises as fs } from "node:fs";
import { relative } from "node:path";
import { createArticle } from "./article";
import { createCorpus } from "./corpus";
import { noCorrections, parseCorrections } from "./corrections";
import { binaryKind, decode, isGarbled } from "./decode";
import { findFiles, type InputFile, problemOf } from "./files";
import { decodePage } from "./html-charset";
import { freeKey, longestText, readJsonLines, splitToLines } from "./json-lines";
import { isRead } from "./language";
import { readMarkdown } from "./markdown";
import { problems } from "./messages";
import type { Article, Corpus, Problem } from "./rows";

/**
 * Read the articles of files and folders: text, HTML, Markdown, JSON Lines. Folders are read with what is in them, by
 * name; README and hidden files are left out; a file given twice is read once. A file `variorum.json` in a folder holds
 * an editor's corrections: those of the articles' own facts are applied here, the others are handed on.
 *
 * @param paths - a path or several
 * @returns the articles with their sigla, and a problem for all that could not be read or only with a reservation; it
 *   never throws for what a file holds
 * @example
 * const { articles, problems } = await readCorpus("articles");
 * articles.map(({ siglum, article }) => [siglum, article]);
 * // => [["A", "1-harbour-post.txt"], ["B", "2-daily-tide.txt"], ["C", "3-orlen-news.txt"]]
 * problems; // => []
 */
export async function readCorpus(paths: string | readonly string[]): Promise<Corpus> {
  const found = await findFiles(typeof paths === "string" ? [paths] : paths);
  const articles: Article[] = [];
  const met: Problem[] = [...found.problems];
  const taken = new Map<string, number>();
  for (const file of found.files) {
    try {
      if (file.kind === "jsonl") await readLinesFile(file, taken, articles, met);
      else await readTextFile(file, taken, articles, met);
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

async function readLinesFile(
  file: InputFile,
  taken: Map<string, number>,
  articles: Article[],
  met: Problem[],
): Promise<void> {
  const before = articles.length;
  for await (const each of readJsonLines(splitToLines(createReadStream(file.path)), file.path, taken)) {
    if ("article" in each) articles.push(each.article);
    else met.push(each.problem);
  }
  if (articles.length === before)
    met.push(file.size === 0 ? problems.emptyFile(file.path) : problems.noRecords(file.path));
}

async function readTextFile(
  file: InputFile,
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
  const { text: source, encoding, wrong } = file.kind === "html" ? decodePage(bytes) : decode(bytes);
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

function isIn({ path }: Article, folder: string): boolean {
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
