import { existsSync, readdirSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { fileOfPage, renderReports } from "../../report";
import { makeTables, tableNames } from "../../tables";
import { readArguments } from "../arguments";
import { CliError, exitCode, inputError, usageError } from "../errors";
import { removeLeftovers } from "../leftovers";
import { openFile } from "../open-file";
import { checkOutput } from "../output";
import { checkPaths, readPaths } from "../read-paths";
import type { Terminal } from "../terminal";
import { version } from "../version";
import { writeTables } from "../write-tables";

const root = resolve(__dirname, "../../..");
const dataFiles = ["meta.json", ...tableNames.flatMap((table) => [`${table}.csv`, `${table}.json`])].map((file) =>
  join("data", file),
);

/** `variorum report <path…>`: run the notebooks over the texts and write one HTML file each. */
export async function report(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("report", args, {
    output: { type: "string", short: "o" },
    title: { type: "string" },
    notebooks: { type: "string" },
    open: { type: "boolean" },
    force: { type: "boolean" },
  });
  if (paths.includes("-")) throw usageError("report reads files and folders, not standard input.");
  const notebooks = chooseNotebooks(values.notebooks === undefined ? null : String(values.notebooks));
  const output = String(values.output ?? "variorum-report");
  checkPaths("report", paths);
  removeLeftovers(resolve(output));
  checkOutput(output, [...notebooks.map(fileOfPage), ...dataFiles], values.force === true);
  const corpus = await readPaths("report", paths, terminal);
  const started = performance.now();
  const { written, failures } = await renderReports({
    paths,
    notebooks,
    output,
    python: findPython(),
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
  for (const { notebook, source, message } of failures)
    terminal.say(`variorum: the notebook ${notebook} stopped with an error:\n${message}\nin the cell:\n${source}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.progress(`${written.length} files in ${output} after ${seconds} seconds`);
  const first =
    written.find((file) => basename(file) === "index.html") ?? written.find((file) => file.endsWith(".html"));
  if (values.open && first !== undefined && !(await openFile(resolve(first), terminal.env)))
    terminal.say(`variorum: no browser was found (set BROWSER to one); the report is ${first}`);
  if (failures.length > 0) return exitCode.fault;
  return corpus.incomplete ? exitCode.input : exitCode.done;
}

function chooseNotebooks(asked: string | null): string[] {
  const folder = join(root, "notebooks");
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  const wanted = asked?.split(",").map((word) => word.trim()) ?? null;
  for (const word of wanted ?? [])
    if (!all.some((name) => word !== "" && name.startsWith(word)))
      throw usageError(`--notebooks ${word}: there is none of this number; there are ${all.join(", ")}.`);
  return all.filter((name) => wanted?.some((word) => name.startsWith(word)) ?? true).map((name) => join(folder, name));
}

function findPython(): string {
  const python = join(root, ".venv/bin/python");
  if (existsSync(python)) return python;
  throw inputError("the notebooks need the environment in .venv, which is not there. 'npm run setup' makes it.");
}

/** The time the reports tell: SOURCE_DATE_EPOCH where it is set, so that the same texts give the same bytes. */
function clock(env: NodeJS.ProcessEnv): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date();
  if (!/^\d{1,11}$/.test(epoch)) throw new CliError(exitCode.usage, "SOURCE_DATE_EPOCH is not a number of seconds.");
  return new Date(Number(epoch) * 1000);
}

function shellWord(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
