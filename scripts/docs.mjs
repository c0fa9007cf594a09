// `npm run docs`: the reference in docs/api, made of the docstrings by typedoc; the same sources give the same bytes.
// `npm run docs -- FOLDER` writes it there instead.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { main, setUp } from "./setup/index.mjs";
import { cache, modules, root } from "./setup/paths.mjs";
import { run } from "./setup/run.mjs";

const target = resolve(process.argv[2] ?? join(root, "docs/api"));

const head = `# The reference

Made of the docstrings by \`npm run docs\`. Every function has an example that a test runs; behind \`// =>\` stands what the
expression gives. The examples are about the three invented articles in the folder that \`variorum init my-story\` makes:

\`\`\`ts
const corpus = await readCorpus("articles");
const { articles, corrections } = corpus;
const { quotes, utterances } = alignQuotes(articles);
const { numbers, claims } = alignNumbers(articles);
const checks = checkNumbers(articles, { numbers, claims });
const passages = findPassages(articles);
const overlaps = findOverlaps(articles, passages);
const descents = findDescents(articles, overlaps);
const forms = compareForms(articles);
\`\`\`

How to do things: [the cookbook](../cookbook.md).
`;

await main(async () => {
  await setUp("build");
  const work = mkdtempSync(join(cache, "docs-"));
  try {
    const fresh = join(work, "api");
    const typedoc = [join(modules, "typedoc/bin/typedoc"), "--options", join(root, "typedoc.json"), "--out", fresh];
    const { code, output } = await run(process.execPath, typedoc);
    if (code !== 0) {
      process.stderr.write(output);
      return code;
    }
    const index = readFileSync(join(fresh, "README.md"), "utf8");
    writeFileSync(join(fresh, "README.md"), index.replace(/^# .*\n/, head));
    rmSync(target, { recursive: true, force: true });
    cpSync(fresh, target, { recursive: true });
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
