import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { writeWhole } from "../write";

/** What became of the files of a new folder, by their names inside it. */
export interface Story {
  written: string[];
  /** files that stood there already and were left as they are */
  kept: string[];
}

/** Files whose names npm would read for itself, were they packed under them. */
const names: { readonly [template: string]: string } = { "readme.txt": "README.md", gitignore: ".gitignore" };

const template = join(__dirname, "template");

/** What a folder holds, hidden files too; null where there is none, "file" where something else stands. */
export function contentOf(folder: string): string[] | null | "file" {
  if (!existsSync(folder)) return null;
  return statSync(folder).isDirectory() ? readdirSync(folder).sort() : "file";
}

/**
 * Write a folder with articles, a notebook that reads them, and what it needs to run. A file that stands there already
 * is kept, whatever it holds; where there are articles, no sample is added to them.
 *
 * @param folder - made where it is not there
 * @param tarball - the package variorum, a file name inside the folder
 */
export function writeStory(folder: string, tarball: string): Story {
  const values: { readonly [word: string]: string } = {
    NAME: packageName(basename(folder)),
    VARIORUM: `file:${tarball}`,
    TARBALL: `\`${tarball}\``,
  };
  const story: Story = { written: [], kept: [] };
  const hasArticles = existsSync(join(folder, "articles"));
  mkdirSync(folder, { recursive: true });
  for (const file of filesOf(template)) {
    const name = join(dirname(file), names[basename(file)] ?? basename(file));
    if (dirname(name) === "articles" && hasArticles) continue;
    if (existsSync(join(folder, name))) story.kept.push(name);
    else {
      const text = readFileSync(join(template, file), "utf8");
      writeWhole(
        join(folder, name),
        text.replaceAll(/\b(?:NAME|VARIORUM|TARBALL)\b/g, (word) => values[word]!),
      );
      story.written.push(name);
    }
  }
  return story;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** A name that npm takes: lower case, without spaces. */
export function packageName(folder: string): string {
  const words = folder.toLowerCase().split(/[^a-z0-9._]/);
  const name = words
    .filter((word) => word !== "")
    .join("-")
    .replace(/^[._-]+/, "");
  return name === "" || name === "variorum" || name === "node_modules" ? "my-story" : name;
}
