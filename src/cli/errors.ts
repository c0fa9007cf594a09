/** What the exit code says to a script. */
export const exitCode = { done: 0, findings: 1, usage: 2, input: 3, fault: 70 } as const;

/** An error whose message is meant for the person at the terminal: no stack is shown. */
export class CliError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
    this.name = "CliError";
  }
}

export function usageError(message: string): CliError {
  return new CliError(exitCode.usage, message);
}

export function inputError(message: string): CliError {
  return new CliError(exitCode.input, message);
}
