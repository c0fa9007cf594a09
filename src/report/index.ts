export { jupyterEnvironment } from "./jupyter-environment";
export { injectParameters, type Notebook } from "./notebook";
export { type ReportFailure, type ReportOptions, renderReports } from "./render-reports";
