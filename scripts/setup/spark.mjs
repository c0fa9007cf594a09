import { join } from "node:path";
import { environment, python, root } from "./paths.mjs";
import { clientProblem } from "./problem.mjs";
import { run } from "./run.mjs";
import { hashOf, hasStamp, writeStamp } from "./stamp.mjs";

const requirements = join(root, "cluster/requirements.txt");
const stampFile = join(environment, ".variorum-spark");
const stamp = () => hashOf([requirements], environment);

/** PySpark in `.venv`, pinned by cluster/requirements.txt: only for the test of the cluster job, and for who asks for it. */
export const spark = {
  title: "PySpark in .venv from cluster/requirements.txt (a minute)",
  isDone: () => hasStamp(stampFile, stamp()),
  async work() {
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r", requirements];
    const result = await run(python, pip);
    if (result.code !== 0)
      throw clientProblem("pip", "install the packages of cluster/requirements.txt (into .venv)", result.output);
    writeStamp(stampFile, stamp());
  },
};
