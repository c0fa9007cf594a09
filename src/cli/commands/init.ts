import { mkdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readArguments } from "../arguments";
import { exitCode, usageError } from "../errors";
import { packInto } from "../init/pack";
import { contentOf, writeStory } from "../init/write-story";
import { shellWord } from "../shell-word";
import type { Terminal } from "../terminal";

const root = resolve(__dirname, "../../..");

/** `variorum init DIR`: a folder of one's own with articles, a notebook and what they need to run. */
export async function init(args: string[], terminal: Terminal): Promise<number> {
  const { values, paths } = readArguments("init", args, { force: { type: "boolean" } });
  if (paths.length !== 1) throw usageError("name one folder: 'variorum init my-story'.");
  const folder = resolve(paths[0]!);
  const shown = relative(process.cwd(), folder) || ".";
  const found = contentOf(folder);
  if (found === "file") throw usageError(`${shown} is a file. Name a folder that is new or empty.`);
  if (found !== null && found.length > 0 && values.force !== true)
    throw usageError(
      `${shown} is not empty (it holds ${some(found)}). Name another folder, or say --force to add what is missing: files that are there are kept.`,
    );
  mkdirSync(folder, { recursive: true });
  const tarball = packInto(root, folder);
  const { written, kept } = writeStory(folder, tarball);
  if (kept.length > 0)
    terminal.say(`variorum: ${kept.join(", ")} ${kept.length === 1 ? "was" : "were"} there already and kept.`);
  if (kept.includes("package.json"))
    terminal.say(
      `variorum: your package.json was not changed. It needs the dependency "variorum": "file:${tarball}"; 'npm install ./${tarball}' adds it. 'npx variorum setup' and 'npx variorum report articles --notebooks story.ipynb -o report' do what 'npm start' would.`,
    );
  terminal.out(`${shown}: ${[...written, tarball].join(", ")}
variorum is not on the npm registry, so the folder holds a copy of it, ${tarball}. Next:

  cd ${shellWord(shown)}
  npm start        # the first time it fetches npm and Python packages: a few minutes

Then open report/story.html. The articles are invented samples: replace them with yours.
`);
  return exitCode.done;
}

function some(names: readonly string[]): string {
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
