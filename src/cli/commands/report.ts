import { existsSync, readdirSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { remedyFor } from "../../frames/frame";
import { renderReports } from "../../report";
import { makeTables } from "../../tables";
import { readArguments } from "../arguments";
import { findEnvironment } from "../environment";
import { CliError, exitCode, inputError, usageError } from "../errors";
import { openFile } from "../open-file";
import { readPaths } from "../read-paths";
import { shellWord } from "../shell-word";
import type { Terminal } from "../terminal";
import { version } from "../version";
import { writeTables } from "../write-tables";

const root = resolve(__dirname, "../../..");

/** `variorum report <path…>`: run the notebooks over the texts and write one HTML file each. */
export async function report(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("report", args, {
    output: { type: "string", short: "o" },
    title: { type: "string" },
    notebooks: { type: "string" },
    open: { type: "boolean" },
  });
  if (paths.includes("-")) throw usageError("report reads files and folders, not standard input.");
  const notebooks = chooseNotebooks(values.notebooks === undefined ? null : String(values.notebooks));
  const output = String(values.output ?? "variorum-report");
  const corpus = await readPaths("report", paths, terminal);
  const started = performance.now();
  const { written, failures } = await renderReports({
    paths,
    notebooks,
    output,
    python: join(findEnvironment(), "bin/python"),
    title: values.title === undefined ? undefined : String(values.title),
    tool: `variorum ${version()}`,
    command: `variorum report ${paths.map((path) => shellWord(isAbsolute(path) ? basename(path) : path)).join(" ")}`,
    time: clock(terminal.env),
    inputs: corpus.articles.map(({ article, sha256 }) => ({ name: article, sha256 })),
    writeData: (folder) =>
      void writeTables(
        folder,
        corpus.articles,
        makeTables(corpus.articles, undefined, { corrections: corpus.corrections }),
        ["csv", "json"],
      ),
    progress: ({ notebook, done, of }) => terminal.progress(`${notebook}: cell ${done} of ${of}`),
  });
  const remedies = new Set(failures.map(({ message }) => remedyFor(message)));
  for (const { notebook, source, message } of failures)
    terminal.say(`variorum: the notebook ${notebook} stopped with an error:\n${message}\nin the cell:\n${source}`);
  for (const remedy of remedies) if (remedy !== null) terminal.say(`variorum: ${remedy}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.progress(`${written.length} files in ${output} after ${seconds} seconds`);
  const first =
    written.find((file) => basename(file) === "index.html") ?? written.find((file) => file.endsWith(".html"));
  if (values.open && first !== undefined && !(await openFile(resolve(first), terminal.env)))
    terminal.say(`variorum: no browser was found (set BROWSER to one); the report is ${first}`);
  if (failures.length > 0) return exitCode.fault;
  return corpus.incomplete ? exitCode.input : exitCode.done;
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
