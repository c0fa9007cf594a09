/** What the exit code says to a script. */
export const exitCode = { done: 0, findings: 1, usage: 2, input: 3, fault: 70, output: 74, release: 78 } as const;

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

const outputFaults: { readonly [code: string]: string } = {
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file grew larger than allowed",
  EROFS: "the disk is read-only",
  EACCES: "not allowed",
  EPERM: "not allowed",
  ENOTDIR: "a part of the path is a file",
  EISDIR: "a folder stands at its place",
  ENOTEMPTY: "a folder stands at its place",
  EEXIST: "a file stands at its place",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
};

/**
 * What went wrong with a file that is written, in words: inputs are told of where they are read.
 *
 * @returns null when the error is of another kind
 */
export function outputFault(error: unknown): CliError | null {
  if (!(error instanceof Error)) return null;
  const { code = "", path } = error as NodeJS.ErrnoException;
  // DuckDB has no codes
  const isFull = code === "" && /No space left on device|File too large/.test(error.message);
  const reason = isFull ? outputFaults.ENOSPC : Object.hasOwn(outputFaults, code) ? outputFaults[code] : undefined;
  if (reason === undefined) return null;
  const place = path === undefined ? "the output" : path;
  return new CliError(
    exitCode.output,
    `${place} cannot be written: ${reason}. No file was left half-written; run the command again when that is mended.`,
  );
}
