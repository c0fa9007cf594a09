// `variorum setup` runs this: JupyterLab and the kernel in the `.venv` of the working folder, for a package that is installed there.
import { main, say, setUpFolder } from "./setup/index.mjs";

await main(async () => {
  await setUpFolder(process.cwd());
  say("JupyterLab and the kernel are in .venv");
});
