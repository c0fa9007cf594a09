import { columnsScript } from "./columns-script";
import { downloadScript } from "./download-script";
import { filterScript } from "./filter-script";
import { findScript } from "./findings/filter";
import { hoverScript } from "./hover-script";
import { copyScript, sortScript } from "./scripts";

/** The code of every script that a view may bring, so that a page can tell them from those of strangers. */
export const ownScripts: readonly string[] = [
  columnsScript,
  copyScript,
  downloadScript,
  filterScript,
  findScript,
  hoverScript,
  sortScript,
].map(({ markup }) => markup.slice(markup.indexOf(">") + 1, markup.lastIndexOf("</script>")));
