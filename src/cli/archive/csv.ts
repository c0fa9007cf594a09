import { fromJsonLines, toCsv } from "../../frames/table";
import { type TableName, tableColumns } from "../../tables";

/** Rows in JSON Lines as rows in CSV, without the header. */
export function toCsvPiece(table: TableName, piece: Uint8Array | string): string {
  const lines = typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
  return withoutHeader(toCsv(fromJsonLines(lines), tableColumns[table]));
}

export function withoutHeader(csv: string): string {
  return csv.slice(csv.indexOf("\r\n") + 2);
}
