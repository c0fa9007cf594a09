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
  lab               open the notebooks in JupyterLab
  kernel install    tell Jupyter of the TypeScript kernel

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

Usage: variorum export <path…> [--output DIR] [--format jsonl|csv] [--only TABLE,…]

  -o, --output DIR    where the files go (default: variorum-tables)
  --format FORMAT     jsonl (default) or csv
  --only LIST         only these tables: ${tableNames.slice(0, 5).join(",")},
                      ${tableNames.slice(5).join(",")}

${paths}
DIR also gets meta.json: the version of the tables, and each input with its SHA-256.

Example: variorum export seeds --format csv --only quotes,claims
`,
  kernel: `Tell Jupyter of the TypeScript kernel: type-checked cells in tslab's language.

Usage: variorum kernel install [--user | --prefix DIR] [--name NAME]

  --user          for this user (default)
  --prefix DIR    for the environment in DIR, such as a virtual environment
  --name NAME     the name that notebooks ask for (default: variorum; with tslab
                  it stands in for a stock tslab)

Prints the folder of the kernelspec. It starts the Node that runs this command, from a
snapshot of the compiler beside it (50 MB): run it again after an update of either.

Example: variorum kernel install --prefix .venv --name tslab
`,
  lab: `Open the notebooks in JupyterLab, with the kernel that the set-up installed.

Usage: variorum lab [-- <options of jupyter lab>]

Example: variorum lab -- --no-browser --port 8899
`,
};

export function tableHelp(table: string): string {
  return `Print the table '${table}'.

Usage: variorum ${table} <path…> [--format jsonl|csv]

A table where a person reads it; JSON Lines where the output goes to a file or a program,
or with --format jsonl. '-' as path reads JSON Lines from standard input.
${paths}

Example: variorum ${table} seeds
         variorum ${table} - --format jsonl < articles.jsonl
`;
}
