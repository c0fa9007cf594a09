import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, environment, root } from "./paths.mjs";
import { filesUnder, hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const stampFile = join(environment, ".variorum-export");
const reports = join(dist, "report");
const settings = ["jupyter_nbconvert_config.py", "jupyter_server_config.py"];

// What is written names this checkout and the Node that runs.
const wanted = () => {
  const parts = ["export", "template"].flatMap((name) => filesUnder(join(reports, name)));
  return hashOf([...parts, join(root, "package.json")], root, process.execPath);
};

/** The page of the reports as what Jupyter's HTML export makes, in `.venv`. */
export const htmlExport = {
  title: "HTML export of notebooks",
  isDone: () => hasStamp(stampFile, wanted()),
  async work() {
    const template = join(environment, "share/jupyter/nbconvert/templates/variorum");
    rmSync(template, { recursive: true, force: true });
    mkdirSync(template, { recursive: true });
    mkdirSync(join(environment, "etc/jupyter"), { recursive: true });
    cpSync(join(reports, "template/report.html.j2"), join(template, "report.html.j2"));
    for (const name of ["index.html.j2", "conf.json"]) cpSync(join(reports, "export", name), join(template, name));
    for (const name of settings) cpSync(join(reports, "export", name), join(environment, "etc/jupyter", name));
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const command = [process.execPath, join(dist, "cli/assemble-page.js")];
    const told = { tool: `${name} ${version}`, command };
    writeFileSync(join(template, "variorum.json"), `${JSON.stringify(told, null, 2)}\n`);
    writeStamp(stampFile, wanted());
  },
};
