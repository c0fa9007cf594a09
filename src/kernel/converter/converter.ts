/** What is wrong with a cell, or with a file it imports. */
export interface Diagnostic {
  message: string;
  code: number;
  /** null = the cell itself */
  file: string | null;
  /** from 1 */
  line: number;
  /** from 1, in UTF-16 code units */
  column: number;
  /** length of the place in the line, at least 1 */
  length: number;
  /** the line itself */
  text: string;
}

/** A cell made ready to run. */
export interface Converted {
  diagnostics: Diagnostic[];
  /** CommonJS; null when there is nothing to run */
  code: string | null;
  /** the declarations that later cells see */
  declarations: string;
  isAsync: boolean;
  /** the name under which the code exports the value of its last expression */
  lastValue: string | null;
  imports: string[];
  map: number[][] | null;
  files: { path: string; code: string }[];
}

export interface Completions {
  /** offsets in UTF-16 code units of what a match replaces */
  start: number;
  end: number;
  matches: string[];
}

export type Completeness = { status: "complete" | "invalid" | "unknown" } | { status: "incomplete"; indent: string };

/**
 * Checks and compiles cells. Declarations are what earlier cells declared, as `convert` gave them; nothing else is
 * remembered between calls, but for modules that cells define with `@module`.
 */
export interface Converter {
  convert(declarations: string, source: string): Converted;
  complete(declarations: string, source: string, offset: number): Completions;
  /** signature and documentation of the name at an offset */
  inspect(declarations: string, source: string, offset: number): string | null;
  completeness(source: string): Completeness;
}
