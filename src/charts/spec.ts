/** A cell of a chart's data. */
export type ChartValue = string | number | boolean | null;

/** One row of a chart's data. */
export type ChartRow = { [field: string]: ChartValue };

/** A column of the table that stands under a chart. */
export interface ChartColumn {
  field: string;
  label: string;
}

/** What variorum keeps in a specification beside the drawing. */
export interface ChartNotes {
  /** the columns of the data that a reader sees as a table */
  columns: ChartColumn[];
  /** name of the data set the table is made of */
  rows: string;
  /** the chart in one line, for readers who cannot see it */
  text: string;
  /** true when there is nothing to draw: show the line, not the picture */
  empty: boolean;
}

/**
 * A Vega-Lite 5 specification as a plain object: give it to any tool that draws Vega-Lite. Text of the articles stands
 * in its data, titles and domains only, never where Vega expects an expression.
 */
export interface ChartSpec {
  $schema: string;
  title: { text: string[]; subtitle: string[] };
  description: string;
  /** pixels; replace it by "container" where the page has scripts */
  width: number | "container";
  /** pixels of the drawing without its title and axes */
  height: number;
  data: { name: string };
  datasets: { [name: string]: ChartRow[] };
  usermeta: { variorum: ChartNotes; embedOptions: { [option: string]: unknown } };
  layer: { [property: string]: unknown }[];
  [property: string]: unknown;
}

/** What a chart adds to the common frame. */
export interface ChartParts {
  title: string;
  subtitle?: string;
  rows: ChartRow[];
  columns: ChartColumn[];
  layer: { [property: string]: unknown }[];
  /** pixels */
  height: number;
  datasets?: { [name: string]: ChartRow[] };
}

const ink = "currentColor";
const faint = "rgba(128,128,128,0.3)";
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

/** The width of a chart without a page that gives one, in pixels. */
export const chartWidth = 720;

/** Put a chart's parts into the frame that all charts share. */
export function chart(parts: ChartParts): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    title: { text: wrap(parts.title, 84), subtitle: parts.subtitle ? wrap(parts.subtitle, 104) : [] },
    description: parts.title,
    width: chartWidth,
    height: parts.height,
    autosize: { type: "fit-x", contains: "padding" },
    padding: 4,
    data: { name: "rows" },
    datasets: { rows: parts.rows, ...parts.datasets },
    layer: parts.layer,
    usermeta: {
      variorum: { columns: parts.columns, rows: "rows", text: parts.title, empty: false },
      embedOptions: { actions: false, renderer: "svg" },
    },
    config: {
      background: "transparent",
      font,
      view: { stroke: null },
      title: {
        anchor: "start",
        frame: "bounds",
        color: ink,
        fontSize: 15,
        fontWeight: 600,
        lineHeight: 20,
        offset: 12,
        subtitleColor: ink,
        subtitleFontSize: 12,
        subtitleLineHeight: 17,
        subtitlePadding: 4,
      },
      axis: {
        labelColor: ink,
        titleColor: ink,
        titleFontWeight: 400,
        titleFontSize: 12,
        labelFontSize: 12,
        labelLimit: 240,
        gridColor: faint,
        domainColor: faint,
        tickColor: faint,
        titlePadding: 8,
      },
      legend: { labelColor: ink, titleColor: ink, labelFontSize: 12, titleFontWeight: 400, titleFontSize: 12 },
      text: { color: ink, fontSize: 12 },
      rule: { color: ink },
    },
  };
}

/** A chart without data: one line that says so. */
export function emptyChart(text: string): ChartSpec {
  const spec = chart({
    title: text,
    rows: [],
    columns: [],
    layer: [{ mark: { type: "point", aria: false }, encoding: {} }],
    height: 1,
  });
  spec.usermeta.variorum.empty = true;
  return spec;
}

/** Break a line at spaces so that no line is much longer than `limit` characters. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > limit) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
