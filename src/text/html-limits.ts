/** A node of a parsed page, as far as it is walked here. */
interface PageNode {
  nodeType: number;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  parentNode: PageNode | null;
}

interface PageElement extends PageNode {
  attributes: ArrayLike<{ name: string; value: string }>;
  removeAttribute(name: string): void;
}

const longestParsed = 8 << 20;
/** above these the parser's cost is more than a page is worth: each reference to a character is a node of its own */
const mostTags = 40_000;
const mostReferences = 200_000;
/** Readability goes from each element to all above it, several times; pages that people made have some dozens */
const deepest = 200;
/** its regular expressions go back over spaces and addresses in attributes; no text hangs on those that are longer */
const longestAttribute = 300;

/** Is a page too much for the parser, by its source? */
export function isTooLarge(html: string): boolean {
  return (
    html.length > longestParsed ||
    hasMore(html, "<", mostTags) ||
    hasMore(html, "&", mostReferences) ||
    hasMore(html, "\u00a0", mostReferences)
  );
}

function hasMore(html: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) if (++count > most) return true;
  return false;
}

/**
 * Take away the attributes of a page that would hold Readability up; what `content` says of the article stays.
 *
 * @param page - its outermost element
 * @returns false where elements stand too deep in each other for Readability
 */
export function prepare(page: unknown): boolean {
  const top = page as PageNode;
  let depth = 0;
  let node: PageNode | null = top;
  while (node) {
    if (node.nodeType === 1) dropLongAttributes(node as PageElement);
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > deepest) return false;
      continue;
    }
    while (node && node !== top && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === top ? null : (node?.nextSibling ?? null);
  }
  return true;
}

function dropLongAttributes(element: PageElement): void {
  for (const { name, value } of Array.from(element.attributes))
    if (value.length > longestAttribute && name !== "content") element.removeAttribute(name);
}
