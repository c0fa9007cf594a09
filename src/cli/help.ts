import { tableNames } from "../tables";

const paths = `A path is a text, HTML or Markdown file, a folder of them (README files are left out),
or a JSON Lines file with {id, text, title?, outlet?, published?, url?} a line.`;

/** What `variorum --help` prints. */
export const mainHelp = `variorum: read what several texts on one event say alike and differently.

Usage: variorum <command> [options] <path…>

  report <path…>    run the notebooks over the texts and write HTML reports
  export <path…>    write every table as files
  <table> <path…>   print one table: ${tableNames.slice(0, 5).join(", ")},
                    ${tableNames.slice(5).join(", ")}
  sql <dir> QUERY   ask exported tables in SQL
  lab               open the notebooks in JupyterLab

${paths}

Example: variorum claims seeds
'variorum <command> --help' tells more. Exit codes: 0 done, 2 usage, 3 an input that
cannot be read (the others are still worked on), 70 a fault of variorum.
`;

/** What `variorum <command> --help` prints. */
export const commandHelp: { readonly [command: string]: string } = {
  report: `Run the notebooks over the texts and write one HTML file each.

Usage: variorum report <path…> [-o DIR] [--title TEXT] [--notebooks 01,02]

  -o, --output DIR    where the reports go (default: variorum-report)
  --title TEXT        the title of the reports
  --notebooks LIST    only these, by their number (default: all)

${paths}
DIR gets index.html (the comparison), one file for each other notebook, and data/ with
every table as CSV and JSON. Each file is complete in itself and asks nothing of the web.

Example: variorum report my-articles -o my-report
`,
  export: `Write every table as files.

Usage: variorum export <path…> [--output DIR] [--format jsonl|csv|parquet] [--only TABLE,…]

  -o, --output DIR    where the files go (default: variorum-tables)
  --format FORMAT     jsonl (default), csv, or parquet (nested fields stay nested)
  --only LIST         only these tables: ${tableNames.slice(0, 5).join(",")},
                      ${tableNames.slice(5).join(",")}

${paths}
DIR also gets meta.json: the version of the tables, and each input with its SHA-256.
JSON Lines of any size are read in parts, on all processors; above 16 MB the table
keywords, which needs all texts in memory, is left out.

Example: variorum export seeds --format csv --only quotes,claims
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

The job in cluster/ starts it on every machine; cluster/README.md tells what each stage
reads and writes.

Example: variorum worker signatures < articles.jsonl
`,
  lab: `Open the notebooks in JupyterLab, with the kernel that the set-up installed.

Usage: variorum lab [-- <options of jupyter lab>]

Example: variorum lab -- --no-browser --port 8899
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

export function tableHelp(table: string): string {
  return `Print the table '${table}'.

Usage: variorum ${table} <path…> [--format jsonl|csv]${eachHelp[table] ? " [--each]" : ""}

A table where a person reads it; JSON Lines where the output goes to a file or a program,
or with --format jsonl. '-' as path reads JSON Lines from standard input.
${eachHelp[table] ?? ""}${paths}

Example: variorum ${table} seeds
         variorum ${table} - --format jsonl < articles.jsonl
`;
}
