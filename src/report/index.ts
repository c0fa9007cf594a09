export { type ReportFailure, type ReportOptions, renderReports } from "./render-reports";
