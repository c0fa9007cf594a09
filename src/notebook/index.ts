/**
 * Charts and views of rows, and `show` for them in a notebook.
 *
 * @module variorum/notebook
 */
export {
  type ChartColumn,
  type ChartNotes,
  type ChartRow,
  type ChartSpec,
  type ChartTable,
  type ChartValue,
  claimsChart,
  dispersionChart,
  formsChart,
  type Hit,
  isChart,
  keynessChart,
  overlapChart,
  passageMapChart,
  quoteKindsChart,
  tableOf,
  toSvg,
  wordFrequencyChart,
} from "../charts";

import { registerDisplayers } from "./displayers";

export { queryTables } from "../sql/query-tables";
export * from "../views";
export { type Bundle, bundleOf, type ShowOptions } from "./bundle";
export { type Displayer, registerDisplayers } from "./displayers";
export { speakersChart, utteranceFlowChart } from "./named-charts";
export { parameter } from "./parameters";
export { type Displayable, display, displayable, show } from "./show";

registerDisplayers();
