/** A cell as it stands in a CSV file. */
export interface CsvCell {
  text: string;
  isQuoted: boolean;
}

/** Split CSV into records of cells; what follows a closing quotation mark in its cell is kept as it is. */
export function parseCsv(csv: string): CsvCell[][] {
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  let at = csv.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < csv.length) {
    const cell: CsvCell = { text: "", isQuoted: csv[at] === '"' };
    if (cell.isQuoted) at = readQuoted(csv, at, cell);
    const stop = endOfPlain(csv, at);
    cell.text += csv.slice(at, stop);
    record.push(cell);
    at = stop;
    if (csv[at] === ",") {
      at++;
      if (at === csv.length) record.push({ text: "", isQuoted: false });
    } else {
      if (csv[at] === "\r" && csv[at + 1] === "\n") at++;
      at++;
      records.push(record);
      record = [];
    }
  }
  if (record.length > 0) records.push(record);
  return records;
}

function readQuoted(csv: string, start: number, cell: CsvCell): number {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = csv.indexOf('"', from);
    const end = mark < 0 ? csv.length : mark;
    pieces.push(csv.slice(from, end));
    if (csv[end + 1] !== '"' || mark < 0) {
      cell.text = pieces.join('"');
      return Math.min(csv.length, end + 1);
    }
    from = end + 2;
  }
}

function endOfPlain(csv: string, start: number): number {
  let at = start;
  while (at < csv.length) {
    const code = csv.charCodeAt(at);
    if (code === 44 || code === 10 || code === 13) break;
    at++;
  }
  return at;
}
