import { existsSync, readdirSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { remedyFor } from "../../frames/frame";
import { fileOfPage, type ReportOptions, renderReports } from "../../report";
import { makeTables, tableNames } from "../../tables";
import { readArguments } from "../arguments";
import { findEnvironment } from "../environment";
import { CliError, exitCode, inputError, usageError } from "../errors";
import { removeLeftovers } from "../leftovers";
import { openFile } from "../open-file";
import { checkOutput } from "../output";
import { tellProgress, watchProgress } from "../progress";
import { checkPaths, readPaths } from "../read-paths";
import { shellWord } from "../shell-word";
import type { Terminal } from "../terminal";
import { version } from "../version";
import { type FileState, nextChange, stateOf } from "../watch-files";
import { writeTables } from "../write-tables";

const root = resolve(__dirname, "../../..");
const dataFiles = ["meta.json", ...tableNames.flatMap((table) => [`${table}.csv`, `${table}.json`])].map((file) =>
  join("data", file),
);

/** Milliseconds between two looks at the files. */
const pause = 300;

/** What the reports are made from, as it was asked for. */
interface Wanted {
  paths: readonly string[];
  notebooks: readonly string[];
  output: string;
  title: string | undefined;
  python: string;
}

/** `variorum report <path…>`: run the notebooks over the texts and write one HTML file each. */
export async function report(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("report", args, {
    output: { type: "string", short: "o" },
    title: { type: "string" },
    notebooks: { type: "string" },
    open: { type: "boolean" },
    force: { type: "boolean" },
    watch: { type: "boolean" },
  });
  if (paths.includes("-")) throw usageError("report reads files and folders, not standard input.");
  checkPaths("report", paths);
  const wanted: Wanted = {
    paths,
    notebooks: chooseNotebooks(values.notebooks === undefined ? null : String(values.notebooks)),
    output: String(values.output ?? "variorum-report"),
    title: values.title === undefined ? undefined : String(values.title),
    python: join(findEnvironment(), "bin/python"),
  };
  removeLeftovers(resolve(wanted.output));
  checkOutput(wanted.output, [...wanted.notebooks.map(fileOfPage), ...dataFiles], values.force === true);
  const look = (): FileState => stateOf([...paths, ...wanted.notebooks], wanted.output);
  const state = look();
  const { code, written } = await render(wanted, terminal);
  const first =
    written.find((file) => basename(file) === "index.html") ?? written.find((file) => file.endsWith(".html"));
  if (values.open && first !== undefined && !(await openFile(resolve(first), terminal.env)))
    terminal.say(`variorum: no browser was found (set BROWSER to one); the report is ${first}`);
  return values.watch ? keepRendering(wanted, state, look, terminal) : code;
}

/** Render anew whenever a text, the corrections or a notebook changes, until Ctrl-C. */
async function keepRendering(
  wanted: Wanted,
  first: FileState,
  look: () => FileState,
  terminal: Terminal,
): Promise<number> {
  terminal.say(
    `variorum: watching ${first.size} files; the reports in ${wanted.output} follow them. Ctrl-C ends this.`,
  );
  for (let state = first; ; ) {
    // While a report is written, the draft's own handler ends the process and leaves nothing half done.
    const change = await untilInterrupted((signal) => nextChange(state, look, pause, signal));
    if (change === null) return exitCode.done;
    state = change.state;
    const names = change.files.map((file) => basename(file));
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    terminal.say(`variorum: changed: ${names.slice(0, 3).join(", ")}${more}; rendering anew`);
    try {
      const { written, seconds } = await render(wanted, terminal);
      terminal.say(`variorum: ${written.length} files written after ${seconds} seconds; load the page again to see it`);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      terminal.say(`variorum: ${error.message} The reports stay as they were.`);
    }
  }
}

async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, stop);
  }
}

/** Read the texts, run the notebooks and write their reports once. */
async function render(
  { paths, notebooks, output, title, python }: Wanted,
  terminal: Terminal,
): Promise<{ code: number; written: string[]; seconds: string }> {
  const corpus = await readPaths("report", paths, terminal);
  const started = performance.now();
  const told = tellProgress(terminal);
  let cells = { done: 0, of: 0 };
  const look = (): void => {
    if (cells.done === 0) told("starting the notebooks", 0, 1);
    else told("running cells of notebooks", cells.done, cells.of);
  };
  const options: ReportOptions = {
    paths,
    notebooks,
    output,
    python,
    title,
    tool: `variorum ${version()}`,
    command: `variorum report ${paths.map((path) => shellWord(isAbsolute(path) ? basename(path) : path)).join(" ")}`,
    time: clock(terminal.env),
    inputs: corpus.articles.map(({ article, sha256 }) => ({ name: article, sha256 })),
    writeData: (folder) =>
      void writeTables(
        folder,
        corpus.articles,
        makeTables(corpus.articles, undefined, { corrections: corpus.corrections, told }),
        ["csv", "json"],
      ),
    progress: ({ all }) => {
      cells = all;
      look();
    },
  };
  const { written, failures } = await watchProgress(look, () => renderReports(options));
  const remedies = new Set(failures.map(({ message }) => remedyFor(message)));
  for (const { notebook, source, message } of failures)
    terminal.say(`variorum: the notebook ${notebook} stopped with an error:\n${message}\nin the cell:\n${source}`);
  for (const remedy of remedies) if (remedy !== null) terminal.say(`variorum: ${remedy}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.progress(`${written.length} files in ${output} after ${seconds} seconds`);
  const code = failures.length > 0 ? exitCode.fault : corpus.incomplete ? exitCode.input : exitCode.done;
  return { code, written, seconds };
}

/** Notebooks of this package by their number, or of one's own by their path. */
function chooseNotebooks(asked: string | null): string[] {
  const folder = join(root, "notebooks");
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  const words = asked?.split(",").map((word) => word.trim()) ?? null;
  const own = words?.filter((word) => word.endsWith(".ipynb")) ?? [];
  const wanted = words?.filter((word) => !own.includes(word)) ?? null;
  for (const path of own)
    if (!existsSync(path)) throw inputError(`--notebooks ${path}: no such file. Check the path of the notebook.`);
  for (const word of wanted ?? [])
    if (!all.some((name) => word !== "" && name.startsWith(word)))
      throw usageError(`--notebooks ${word}: there is none of this number; there are ${all.join(", ")}.`);
  const chosen = all.filter((name) => wanted?.some((word) => name.startsWith(word)) ?? true);
  return [...chosen.map((name) => join(folder, name)), ...own];
}

/** The time the reports tell: SOURCE_DATE_EPOCH where it is set, so that the same texts give the same bytes. */
function clock(env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date();
  if (!/^\d{1,11}$/.test(epoch)) throw new CliError(exitCode.usage, "SOURCE_DATE_EPOCH is not a number of seconds.");
  return new Date(Number(epoch) * 1000);
}
