const open = "<!--variorum:svg-->";
const close = "<!--/variorum:svg-->";

/**
 * Give the ids inside each drawing of a page a prefix of its own: every drawing is made by itself and counts from zero,
 * and in one page the second would be clipped by the shapes of the first.
 */
export function separateSvgIds(html: string): string {
  const [before, ...rest] = html.split(open);
  return rest.reduce((page, part, index) => {
    const end = part.indexOf(close);
    if (end < 0) return page + part;
    return page + prefixIds(part.slice(0, end), `drawing${index + 1}-`) + part.slice(end + close.length);
  }, before);
}

function prefixIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(\sid=["'])/g, `$1${prefix}`)
    .replaceAll(/(url\(["']?#)/g, `$1${prefix}`)
    .replaceAll(/(\s(?:xlink:)?href=["']#)/g, `$1${prefix}`)
    .replaceAll(/(\saria-(?:labelledby|describedby)=["'])/g, `$1${prefix}`);
}
