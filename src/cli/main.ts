#!/usr/bin/env node
import { MissingDuckDB } from "../sql/duckdb";
import { type TableName, tableNames } from "../tables";
import { CliError, exitCode, outputFault, usageError } from "./errors";
import { commandHelp, mainHelp, tableHelp } from "./help";
import { processTerminal, type Terminal } from "./terminal";
import { version } from "./version";

type Command = (args: string[], terminal: Terminal) => Promise<number>;

/** Each command is loaded only when it is asked for. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  report: async () => (await import("./commands/report.js")).report,
  export: async () => (await import("./commands/export.js")).exportTables,
  gate: async () => (await import("./commands/gate.js")).gate,
  kernel: async () => (await import("./commands/kernel.js")).kernel,
  sql: async () => (await import("./commands/sql.js")).sql,
  worker: async () => (await import("./commands/worker.js")).worker,
  lab: async () => (await import("./commands/lab.js")).lab,
  init: async () => (await import("./commands/init.js")).init,
  setup: async () => (await import("./commands/setup.js")).setup,
};

/**
 * Run one command.
 *
 * @param args - what stands behind `variorum`
 * @returns the exit code; whatever goes wrong has been said on the terminal
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (thrown) {
    const error = outputFault(thrown) ?? thrown;
    if (error instanceof CliError) {
      terminal.say(`variorum: ${error.message}`);
      return error.exitCode;
    }
    if (error instanceof Error && error.name === "NotebooksNotRun") {
      terminal.say(`variorum: ${error.message}`);
      return exitCode.fault;
    }
    if (error instanceof MissingDuckDB) {
      terminal.say(`variorum: ${error.message}`);
      return exitCode.usage;
    }
    terminal.say(`variorum: a fault of variorum's own, please report it with this text:\n${stackOf(error)}`);
    return exitCode.fault;
  } finally {
    terminal.status(null);
  }
}

async function dispatch([name, ...rest]: string[], terminal: Terminal): Promise<number> {
  if (name === undefined) throw usageError("say what to do: 'variorum --help' lists the commands.");
  if (name === "--help" || name === "-h" || name === "help") return print(terminal, mainHelp);
  if (name === "--version") return print(terminal, `${version()}\n`);
  const table = tableNames.find((each) => each === name);
  if (table === undefined && !Object.hasOwn(commands, name)) throw unknownCommand(name);
  const end = rest.indexOf("--");
  if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === "--help" || word === "-h"))
    return print(terminal, table ? tableHelp(table) : commandHelp[name]);
  const command = table ? await tableCommand(table) : await commands[name]();
  return command(rest, terminal);
}

async function tableCommand(table: TableName): Promise<Command> {
  const { printTable } = await import("./commands/table.js");
  return (args, terminal) => printTable(table, args, terminal);
}

function unknownCommand(name: string): CliError {
  const known = [...Object.keys(commands), ...tableNames];
  const near = known.find((each) => each.startsWith(name.slice(0, 3)) || name.startsWith(each.slice(0, 3)));
  const hint = near ? ` Did you mean '${near}'?` : "";
  return usageError(`there is no command '${name}'.${hint} 'variorum --help' lists them.`);
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text);
  return exitCode.done;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

if (require.main === module) {
  const terminal = processTerminal();
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode.done);
    const fault = outputFault(error);
    if (!fault) throw error;
    terminal.say(`variorum: ${fault.message}`);
    process.exit(fault.exitCode);
  });
  // nobody reads the messages: the exit code still says what they would
  process.stderr.on("error", () => {});
  run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
}
