import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { assemblePage } from "./assemble";
import { type DataTable, groupByTable, labelOf } from "./labels";
import { linkReports } from "./links";
import { headingOf, injectParameters, type Notebook, type Parameter, parametersSource } from "./notebook";
import { readPageParts } from "./page-parts";
import { type Job, type Page, runPython } from "./run-python";
import { startDraft, writePage } from "./write";

/** What reports are made of, and what is told meanwhile. */
export interface ReportOptions {
  /** the texts: given to the notebooks as `corpusPath` (one string, or a list) */
  paths: readonly string[];
  /** notebook files, in the order of the navigation; the one whose name starts with "00" becomes index.html */
  notebooks: readonly string[];
  /** folder for the reports */
  output: string;
  /** the Python of an environment with nbclient, nbconvert and the kernelspec `tslab` */
  python: string;
  /** name of the whole, in the head of every page (default "variorum") */
  title?: string;
  /** e.g. "variorum 0.1.0" */
  tool: string;
  /** the command as it was given */
  command: string;
  /** the time told in the reports: from SOURCE_DATE_EPOCH where it is set */
  time: Date;
  /** the texts read, as the provenance lists them */
  inputs: readonly { name: string; sha256: string | null }[];
  /** writes the tables into the folder it is given; they stand in `data/` beside the reports */
  writeData?: (folder: string) => void | Promise<void>;
  /** called after each cell: how many of the notebook are done, and `all` of how many of all notebooks */
  progress?: (step: { notebook: string; done: number; of: number; all: { done: number; of: number } }) => void;
  /** seconds a cell may take (default 600) */
  timeout?: number;
}

/** A notebook that has no report: the cell that threw, and what it said. */
export interface ReportFailure {
  notebook: string;
  source: string;
  message: string;
}

/**
 * Run notebooks over texts and write one HTML file each, complete in itself.
 *
 * Nothing is written before all notebooks have run; a notebook that fails leaves the others' reports. The same texts,
 * notebooks, command and time give the same bytes, and no report names a folder of this machine.
 *
 * @returns the files written, in the order of their names, and the notebooks that failed
 * @throws {Error} when the notebooks cannot be run at all
 */
export async function renderReports(options: ReportOptions): Promise<{ written: string[]; failures: ReportFailure[] }> {
  const sources = options.notebooks.map((path) => ({ path: resolve(path), ...readNotebook(path) }));
  const failures: ReportFailure[] = [];
  const pages = new Map<string, string>();
  const draft = startDraft(resolve(options.output));
  try {
    const data = await draftData(draft.folder, options.writeData);
    const job = makeJob(sources, data, options);
    const all = { done: 0, of: job.notebooks.reduce((sum, { notebook }) => sum + countCode(notebook), 0) };
    await runPython(options.python, job, (event) => {
      if (event.event === "cell") {
        all.done++;
        options.progress?.({ notebook: event.name, done: event.done, of: event.of, all: { ...all } });
      } else if (event.event === "page") pages.set(event.name, event.html);
      else failures.push({ notebook: event.name, source: event.source, message: withoutStack(event.message) });
    });
    const parts = readPageParts();
    const files = new Map(sources.flatMap(({ page }) => (pages.has(page.name) ? [[page.name, page.file]] : [])));
    for (const { page } of sources) {
      const html = pages.get(page.name);
      if (html === undefined) continue;
      writePage(draft.folder, page.file, assemblePage(linkReports(withoutPlaces(html, options.paths), files), parts));
    }
    return { written: pages.size > 0 ? draft.publish() : [], failures };
  } finally {
    draft.discard();
  }
}

function readNotebook(path: string): { notebook: Notebook; page: Page } {
  const notebook = JSON.parse(readFileSync(path, "utf8")) as Notebook;
  const name = basename(path, ".ipynb");
  const file = fileOfPage(path);
  return { notebook, page: { name, file, heading: headingOf(notebook) ?? name, label: labelOf(name) } };
}

function countCode({ cells }: Notebook): number {
  return cells.filter((cell) => cell.cell_type === "code").length;
}

/** The file of the report that a notebook gives. */
export function fileOfPage(path: string): string {
  const name = basename(path, ".ipynb");
  return name.startsWith("00") ? "index.html" : `${name}.html`;
}

async function draftData(folder: string, writeData: ReportOptions["writeData"]): Promise<DataTable[]> {
  if (!writeData) return [];
  const data = join(folder, "data");
  mkdirSync(data);
  await writeData(data);
  return groupByTable(existsSync(data) ? readdirSync(data).sort() : []);
}

type Source = { path: string; notebook: Notebook; page: Page };

function makeJob(sources: readonly Source[], data: readonly DataTable[], options: ReportOptions): Job {
  const corpus = (paths: readonly string[]): Parameter => (paths.length === 1 ? paths[0] : paths);
  const real = { corpusPath: corpus(options.paths.map((path) => resolve(path))) };
  const shown = { corpusPath: corpus(options.paths.map(shownPath)) };
  return {
    kernel: "tslab",
    timeout: options.timeout ?? 600,
    parallel: 2,
    site: {
      title: options.title ?? "variorum",
      tool: options.tool,
      command: options.command,
      time: `${options.time.toISOString().slice(0, 19)}Z`,
      inputs: options.inputs,
      data,
      pages: sources.map(({ page }) => page),
    },
    notebooks: sources.map(({ path, notebook, page }) => {
      const injected = injectParameters(notebook, real);
      return {
        name: page.name,
        folder: dirname(path),
        page,
        notebook: injected.notebook,
        shown: { [injected.cellId]: parametersSource(shown) },
      };
    }),
  };
}

/** A page whose outputs name the texts as they were given, not by their place on this machine. */
function withoutPlaces(html: string, paths: readonly string[]): string {
  const places = paths.map((path) => [resolve(path), shownPath(path)]).filter(([place, shown]) => place !== shown);
  return places.reduce((page, [place, shown]) => page.replaceAll(place, () => shown), html);
}

/** A path as a reader may see it: of a path from the root of the machine, its last name. */
function shownPath(path: string): string {
  return isAbsolute(path) ? basename(path) : path;
}

/** What an error says, without the lines of source before it and the places in files after it. */
function withoutStack(message: string): string {
  const lines = message.split("\n");
  const first = lines.findIndex((line) => /^\s*\^+$/.test(line)) + 1;
  const last = lines.findIndex((line, index) => index >= first && /^\s+at /.test(line));
  return lines
    .slice(first, last < 0 ? undefined : last)
    .join("\n")
    .trim();
}
