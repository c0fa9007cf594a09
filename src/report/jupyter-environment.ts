import { delimiter, dirname } from "node:path";

/** The environment in which Jupyter starts kernels: the Node that runs here goes first, and so do the kernels of .venv. */
export function jupyterEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // The kernel's program is found by its name: let it be the Node that runs here.
    PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
    JUPYTER_PREFER_ENV_PATH: "1",
  };
}
