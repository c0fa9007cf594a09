/**
 * Names that a Danfo frame needs for itself: a column called so overflows its stack, empties its shape or hides the
 * method it calls inside. A column that hides only a method it never calls, `count` or `sum`, keeps its name.
 */
const taken = new Set(
  [
    "index columns shape size values dtypes config ndim axis tensor constructor toString toJSON head tail print describe",
    "addColumn copy drop sortValues column rename query groupby iloc loc isSeries getColumnData __proto",
  ]
    .join(" ")
    .split(" "),
);

/** The name of a column inside a frame: one that Danfo needs gets an underscore after it. */
export function toFrameName(name: string): string {
  return isTaken(bare(name)) ? `${name}_` : name;
}

/** The name the column had before it went into a frame. */
export function fromFrameName(name: string): string {
  return name.endsWith("_") && isTaken(bare(name)) ? name.slice(0, -1) : name;
}

function isTaken(name: string): boolean {
  return taken.has(name) || name.startsWith("$");
}

/** Without the underscores at its end, so that a name that has one already can be told from one that got it. */
function bare(name: string): string {
  let end = name.length;
  while (end > 0 && name.charCodeAt(end - 1) === 95) end--;
  return name.slice(0, end);
}
