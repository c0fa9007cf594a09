import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { toCsv } from "../../frames/table";
import { removeAtEnd } from "../../report";
import { type TableName, tableColumns } from "../../tables";
import { toCsvPiece } from "./csv";

/** Files of tables that are written piece by piece: each is put in its place when all are whole. */
export interface TableFiles {
  write(table: TableName, piece: Uint8Array | string): void;
  /** of each table its rows, and the bytes of its longest piece */
  rows: Map<TableName, number>;
  longest: Map<TableName, number>;
  finish(): void;
  /** leave nothing behind */
  drop(): void;
}

export function openTableFiles(folder: string, tables: readonly TableName[], format: "jsonl" | "csv"): TableFiles {
  mkdirSync(folder, { recursive: true });
  const removed = removeAtEnd(() => {
    for (const table of tables) rmSync(besideOf(folder, table, format), { force: true });
  });
  const files = new Map(tables.map((table) => [table, openSync(besideOf(folder, table, format), "w")] as const));
  const rows = new Map<TableName, number>(tables.map((table) => [table, 0]));
  const longest = new Map<TableName, number>();
  const put = (table: TableName, bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(files.get(table)!, bytes, done);
  };
  if (format === "csv") for (const table of tables) put(table, Buffer.from(toCsv([], tableColumns[table])));
  const close = (): void => {
    for (const file of files.values()) closeSync(file);
  };
  return {
    rows,
    longest,
    write(table, piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      rows.set(table, rows.get(table)! + countLines(bytes));
      longest.set(table, Math.max(longest.get(table) ?? 0, bytes.length));
      put(table, format === "csv" ? Buffer.from(toCsvPiece(table, bytes)) : bytes);
    },
    finish() {
      close();
      for (const table of tables) renameSync(besideOf(folder, table, format), join(folder, `${table}.${format}`));
      removed();
    },
    drop() {
      close();
      removed();
    },
  };
}

function besideOf(folder: string, table: string, format: string): string {
  return join(folder, `.${table}.${format}.${process.pid}`);
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
