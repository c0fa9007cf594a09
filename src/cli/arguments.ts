import { parseArgs } from "node:util";
import { usageError } from "./errors";

type Options = NonNullable<Parameters<typeof parseArgs>[0]>["options"];

export interface Arguments {
  values: { readonly [option: string]: string | boolean | undefined };
  paths: string[];
}

/**
 * Read the arguments of one command.
 *
 * @throws {CliError} with exit code 2 that names the wrong option and the command's help
 */
export function readArguments(command: string, args: readonly string[], options: Options): Arguments {
  const wrong = (reason: string): Error => usageError(`${reason}. See 'variorum ${command} --help'.`);
  const found = parse(args, options, wrong);
  const empty = Object.entries(found.values).find(([, value]) => value === "");
  if (empty) throw wrong(`--${empty[0]} is empty`);
  return found;
}

function parse(args: readonly string[], options: Options, wrong: (reason: string) => Error): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { values: values as Arguments["values"], paths: positionals };
  } catch (error) {
    throw wrong(error instanceof Error ? error.message.split(". ")[0]! : String(error));
  }
}

/** The value of an option that takes one of a few words. */
export function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw usageError(`--${option} ${value}: choose one of ${choices.join(", ")}.`);
  return choice;
}

/** The values of an option that takes a list of words with commas between them. */
export function listOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice[] {
  const words = value.split(",").map((word) => word.trim());
  return words.filter((word) => word !== "").map((word) => oneOf(option, word, choices));
}
