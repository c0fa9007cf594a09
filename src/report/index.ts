export { assemblePage } from "./assemble";
export { jupyterEnvironment } from "./jupyter-environment";
export { injectParameters, type Notebook } from "./notebook";
export { readPageParts } from "./page-parts";
export { removeAtEnd } from "./remove-at-end";
export { fileOfPage, type ReportFailure, type ReportOptions, renderReports } from "./render-reports";
