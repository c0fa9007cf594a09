import {
  type Article,
  type Corpus,
  createCorpus,
  type Problem,
  readCorpus,
  readJsonLines,
  splitToLines,
} from "../text";
import { inputError, usageError } from "./errors";
import { tellProgress } from "./progress";
import type { Terminal } from "./terminal";

type Stream = AsyncIterable<Uint8Array | string>;

/** Check that paths are given, and '-' alone. */
export function checkPaths(command: string, paths: readonly string[]): void {
  if (paths.length === 0) throw usageError(`give a file or a folder of texts: 'variorum ${command} --help'.`);
  if (paths.includes("-") && paths.length > 1)
    throw usageError("'-' (standard input) stands alone: give no other path.");
}

/**
 * Read what a command was given, and say what could not be read.
 *
 * @param input - what was read of standard input already (default: it is read here)
 * @returns the articles (at least one), and whether something was left out
 * @throws {CliError} usage when no path is given, input when nothing could be read
 */
export async function readPaths(
  command: string,
  paths: readonly string[],
  terminal: Terminal,
  input: readonly (Uint8Array | string)[] | null = null,
): Promise<Corpus & { incomplete: boolean }> {
  checkPaths(command, paths);
  const corpus =
    paths[0] === "-"
      ? await readStream(input ?? (terminal.stdin as Stream))
      : await readCorpus([...paths], tellProgress(terminal));
  for (const problem of corpus.problems) terminal.say(`variorum: ${problem.message}`);
  if (corpus.articles.length === 0) throw inputError("no text could be read; nothing was written.");
  terminal.progress(`${corpus.articles.length} ${corpus.articles.length === 1 ? "text" : "texts"} read`);
  return { ...corpus, incomplete: corpus.problems.some((problem) => problem.fatal) };
}

async function readStream(stream: Stream | readonly (Uint8Array | string)[]): Promise<Corpus> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const each of readJsonLines(splitToLines(stream), "standard input")) {
    if ("article" in each) articles.push(each.article);
    if (each.problem) problems.push(each.problem);
  }
  return createCorpus(articles, problems);
}
