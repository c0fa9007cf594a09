export { assemblePage } from "./assemble";
export { jupyterEnvironment } from "./jupyter-environment";
export { injectParameters, type Notebook } from "./notebook";
export { readPageParts } from "./page-parts";
export { fileOfPage, type ReportFailure, type ReportOptions, renderReports } from "./render-reports";
