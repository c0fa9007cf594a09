import accuracies from "./data/accuracy.json";
import { type Html, html, join } from "./escape";
import { type Column, tableMarkup, tableStyles } from "./table";
import { view } from "./theme";

/** How well one step works on articles that people have annotated. */
export interface AccuracyRow {
  what: string;
  /** of 100 that people marked, how many are found (recall) */
  found: number;
  /** of 100 that are found, how many are right (precision) */
  right: number;
  data: string;
}

/**
 * How much of what stands in a text is found, and how much of what is found is right, as it was measured.
 *
 * @example
 * accuracy().text.length > 0; // => true
 */
export function accuracy(rows: readonly AccuracyRow[] = accuracies.rows): Html {
  const columns: Column<AccuracyRow>[] = [
    { label: "What", value: (row) => row.what },
    { label: "Of 100 in the texts, found", value: (row) => row.found, numeric: true },
    { label: "Of 100 found, right", value: (row) => row.right, numeric: true },
    { label: "Measured on", value: (row) => row.data },
  ];
  const caption = "How much is found, and how much of it is right";
  const note =
    "Measured on articles that people had annotated, other ones than these texts. The rules were set while looking at them: expect a little less on articles that nobody has looked at.";
  const body = join([tableMarkup(rows, columns, { caption }), html`<p class="vr-soft">${note}</p>`]);
  const text = rows.map(
    ({ what, found, right, data }) => `${what}: ${found} of 100 found, ${right} of 100 found are right (${data})`,
  );
  return view("accuracy", body, [...text, note].join("\n"), { css: tableStyles });
}
