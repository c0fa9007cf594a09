import { readFileSync, writeSync } from "node:fs";
import { assemblePage, readPageParts } from "../report";
import { ownScripts } from "../views/own-scripts";

// Jupyter's HTML export gives the page of the template to standard input and takes it complete in itself. Where the
// person asked for sanitized HTML, no script of an output runs but those of our own views.
const own = process.argv[2] === "--sanitize" ? new Set(ownScripts) : undefined;
const page = Buffer.from(assemblePage(readFileSync(0, "utf8"), readPageParts(), own));
for (let place = 0; place < page.length; ) place += writeSync(1, page, place);
