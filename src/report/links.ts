/**
 * Lead the links between notebooks to their reports: in Jupyter a notebook names another one as `NAME.ipynb`. A link to
 * one that has no report here keeps its words alone.
 *
 * @param html - a page of the template, whose prose writes links as `<a href="…">…</a>`
 * @param files - the file of each report that is written, by the name of its notebook
 */
export function linkReports(html: string, files: ReadonlyMap<string, string>): string {
  return html.replaceAll(
    /<a href="([\w.-]{1,200})\.ipynb(#[^"]{0,200})?">([^<]{0,500})<\/a>/g,
    (_, name, place, words) => {
      const file = files.get(name);
      return file === undefined ? words : `<a href="${file}${place ?? ""}">${words}</a>`;
    },
  );
}
