import { tableNames } from "../tables";

const paths = `A path is a text, HTML or Markdown file, a folder of them (README files are left out),
or a JSON Lines file with {id, text, title?, outlet?, published?, url?} a line.`;

/** What `variorum --help` prints. */
export const mainHelp = `variorum: read what several texts on one event say alike and differently.

Usage: variorum <command> [options] <path…>

  report <path…>    run the notebooks over the texts and write HTML reports
  export <path…>    write every table as files
  gate <path…>      end with exit code 1 when figures conflict, for scripts of a newsroom
  <table> <path…>   print one table: ${tableNames.slice(0, 5).join(", ")},
                    ${tableNames.slice(5).join(", ")}
  sql <dir> QUERY   ask exported tables in SQL
  lab [path…]       open the notebooks in JupyterLab, on texts of your own
  init <dir>        make a folder of your own: articles, a notebook, ready to run
  setup             install JupyterLab and the kernel into .venv of this folder
  kernel install    tell Jupyter of the TypeScript kernel

${paths}

Example: variorum claims seeds
'variorum <command> --help' tells more. Exit codes: 0 done, 1 the gate found
something, 2 usage, 3 an input that cannot be read (the others are still worked on), 70 a
fault of variorum, 74 an output that cannot be written (a full disk, a folder that is closed).
`;

/** What `variorum <command> --help` prints. */
export const commandHelp: { readonly [command: string]: string } = {
  report: `Run the notebooks over the texts and write one HTML file each.

Usage: variorum report <path…> [-o DIR] [--title TEXT] [--notebooks 01,02] [--open]
                       [--watch] [--force]

  -o, --output DIR    where the reports go (default: variorum-report)
  --title TEXT        the title of the reports
  --notebooks LIST    only these, by their number, or by the path of one of your own
                      that declares corpusPath (default: all of this package)
  --open              open the first report in a browser (BROWSER, else the system's)
  --watch             stay, and render anew when a text, variorum.json or a notebook changes
  --force             replace files in DIR that variorum did not write

${paths}
DIR gets index.html (the comparison), one file for each other notebook, and data/ with
every table as CSV and JSON. Each file is complete in itself and asks nothing of the web.

Example: variorum report my-articles -o my-report
`,
  export: `Write every table as files.

Usage: variorum export <path…> [--output DIR] [--format jsonl|csv|parquet] [--only TABLE,…] [--force]

  -o, --output DIR    where the files go (default: variorum-tables)
  --format FORMAT     jsonl (default), csv, or parquet (nested fields stay nested)
  --only LIST         only these tables: ${tableNames.slice(0, 5).join(",")},
                      ${tableNames.slice(5).join(",")}
  --force             replace files in DIR that variorum did not write

${paths}
DIR also gets meta.json: the version of the tables, and each input with its SHA-256.
JSON Lines of any size are read in parts, on all processors.

Example: variorum export seeds --format csv --only quotes,claims
`,
  gate: `List the figures that differ between the texts, and end with exit code 1 when there are any.

Usage: variorum gate <path…> [--fail-on VERDICT,…] [--format text|jsonl]

  --fail-on LIST      what the gate stops at (default: conflict,inconsistent):
                        conflict       both figures cannot be true
                        changed        the figure changed between the reports
                        single-source  one text alone gives the figure
                        inconsistent   a sum, share or date that does not fit
  --format FORMAT     text (default) or jsonl: {verdict, id, quantity, sentence, passages} a line

${paths}
Each finding is a sentence with the texts and the passages it rests on. Exit codes: 0 nothing of
what --fail-on names, 1 something, 2 usage, 3 a path that cannot be read (the other texts are
still compared, and what they give is listed).

Example: variorum gate my-articles --fail-on conflict,changed || echo "look at the figures"
`,
  kernel: `Tell Jupyter of the TypeScript kernel: type-checked cells in tslab's language.

Usage: variorum kernel install [--user | --prefix DIR] [--name NAME] [--force]

  --user          for this user (default)
  --prefix DIR    for the environment in DIR, such as a virtual environment
  --name NAME     the name that notebooks ask for (default: variorum; with tslab
                  it stands in for a stock tslab)
  --force         replace a kernel of this name that is not variorum's

Prints the folder of the kernelspec. It starts the Node that runs this command, from a
snapshot of the compiler beside it (50 MB): run it again after an update of either.

Example: variorum kernel install --prefix .venv --name tslab
`,
  sql: `Ask the tables that 'variorum export' wrote, in DuckDB's SQL.

Usage: variorum sql <dir> "select …" [--format jsonl|csv]

Every table of the folder stands under its name (Parquet where there is one, else JSON
Lines). A query only reads: no other file can be opened, none is written. Fields inside
fields are written with a dot, those named like a word of SQL in quotation marks:
content.text, content."end"; so is the table "overlaps". A list becomes rows with unnest(…).

Example: variorum export seeds -o tables --format parquet
         variorum sql tables "select speaker, count(*) as quotes from quotes
                              group by speaker order by quotes desc, speaker limit 5"
`,
  worker: `One stage of the work on a cluster: lines on standard input, lines on standard output.

Usage: variorum worker extract | signatures | groups | tables [--only TABLE,…] | schemas
                       [--release VERSION]

The job in cluster/ starts it on every machine; cluster/README.md tells what each stage
reads and writes. With --release another version than that one refuses to work.

Example: variorum worker signatures < articles.jsonl
`,
  init: `Make a folder of your own that runs: sample articles, a notebook that reads them, and
package.json with variorum.

Usage: variorum init <dir> [--force]

  --force    also into a folder that is not empty: what is there is kept, never overwritten

variorum is not on the npm registry, so the folder gets a copy of this one as a tarball.
'npm start' there installs what is missing and writes the report of its notebook.

Example: variorum init my-story && cd my-story && npm start
`,
  setup: `Install JupyterLab and the TypeScript kernel into .venv of the folder this is called in.

Usage: variorum setup

An environment in .venv that has JupyterLab already is used as it is, and gets the kernel;
one without is left alone. It needs Python 3.10 or later (VARIORUM_PYTHON: its path).

Example: variorum setup && variorum report my-articles
`,
  lab: `Open the notebooks in JupyterLab, with the kernel that the set-up installed.

Usage: variorum lab [path…] [-o DIR] [-- <options of jupyter lab>]
       variorum lab NOTEBOOK.ipynb

  -o, --output DIR    where a copy of the notebooks goes (default: variorum-notebooks)

Without a path it opens the notebooks of the checkout. With one, a copy of them that
reads the texts there and is yours to change; notebooks that DIR has already are kept.
A notebook of your own is opened where it is.

Examples: variorum lab my-articles
          variorum lab -- --no-browser --port 8899
`,
};

/** What --each does, for the tables that have it. */
const eachHelp: { readonly [table: string]: string } = {
  quotes: `
  --each   take each article of JSON Lines by itself, printing its rows as soon as it is
           read: nothing is compared, the field utterance is null

`,
  numbers: `
  --each   take each article of JSON Lines by itself, printing its rows as soon as it is
           read: nothing is compared, the field claim is null

`,
  words: `
  --each   only the counts of each article of JSON Lines, straight from its bytes: the
           whole text, no word left out, rows in the order the words are met

`,
};

const everything = `--all gives every attribution: what is thought, wanted and praised too, not what is said alone.
`;
const allHelp: { readonly [table: string]: string } = { quotes: everything, utterances: everything };

export function tableHelp(table: string): string {
  return `Print the table '${table}'.

Usage: variorum ${table} <path…> [--format jsonl|csv]${eachHelp[table] ? " [--each]" : ""}${allHelp[table] ? " [--all]" : ""}

A table where a person reads it; JSON Lines where the output goes to a file or a program,
or with --format jsonl. '-' as path reads JSON Lines from standard input.
${eachHelp[table] ?? ""}${allHelp[table] ?? ""}${paths}

Example: variorum ${table} seeds
         variorum ${table} - --format jsonl < articles.jsonl
`;
}
