// `npm run sbom`: every package of package-lock.json and requirements.txt as CycloneDX 1.5 JSON, the same bytes each time.
// `npm run licences`: the same as a table of licences and the packages under each.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup/paths.mjs";

/** Packages that name no licence in their package.json; theirs stands in the files they come with. */
const unnamed = { sylvester: "MIT", "typed-function": "MIT" };

/** The packages of both lists, sorted by name and version. */
export function components() {
  const all = [...npmPackages(), ...pythonPackages()];
  return all.sort((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0));
}

function npmPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const found = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "" || entry.link) continue;
    const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${entry.version}`;
    const isUsed = !entry.dev && !entry.devOptional;
    const known = found.get(purl);
    if (known) known.isUsed ||= isUsed;
    else
      found.set(purl, {
        purl,
        name,
        version: entry.version,
        licence: entry.license ?? unnamed[name] ?? null,
        integrity: entry.integrity ?? null,
        isUsed,
      });
  }
  return found.values();
}

function pythonPackages() {
  return readFileSync(join(root, "requirements.txt"), "utf8")
    .split("\n")
    .map((line) => /^([a-z0-9._-]+)==([^\s;]+)/i.exec(line))
    .filter((match) => match !== null)
    .map(([, name, version]) => ({
      purl: `pkg:pypi/${name.toLowerCase()}@${version}`,
      name,
      version,
      licence: null,
      integrity: null,
      isUsed: true,
    }));
}

function toCycloneDx(list) {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": name, name, version } },
    components: list.map(({ purl, name, version, licence, integrity, isUsed }) => ({
      type: "library",
      "bom-ref": purl,
      name,
      version,
      scope: isUsed ? "required" : "excluded",
      ...(licence
        ? { licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }] }
        : {}),
      purl,
      ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
    })),
  };
}

/** npm's "sha512-…" in base64 as CycloneDX has it. */
function hashOf(integrity) {
  const [kind, value] = integrity.split(" ")[0].split("-");
  return { alg: kind.replace("sha", "SHA-"), content: Buffer.from(value, "base64").toString("hex") };
}

function toTable(list) {
  const groups = new Map();
  for (const { name, version, licence, purl } of list) {
    const group = licence ?? (purl.startsWith("pkg:pypi") ? "Python: `pip show` tells" : "not named");
    groups.set(group, [...(groups.get(group) ?? []), `${name} ${version}`]);
  }
  const rows = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return rows.map(([licence, names]) => `${licence} (${names.length})\n  ${names.join(", ")}\n`).join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const list = components();
  process.stdout.write(
    process.argv.includes("--licences") ? toTable(list) : `${JSON.stringify(toCycloneDx(list), null, 1)}\n`,
  );
}
