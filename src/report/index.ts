export { jupyterEnvironment } from "./jupyter-environment";
export { injectParameters, type Notebook } from "./notebook";
export { fileOfPage, type ReportFailure, type ReportOptions, renderReports } from "./render-reports";
