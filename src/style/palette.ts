/**
 * The colours of the articles: Okabe and Ito's palette, told apart with every common colour blindness. The palette's
 * black is a grey here, so that it shows on a dark page too.
 */
export const articleColours = [
  "#0072B2",
  "#E69F00",
  "#009E73",
  "#CC79A7",
  "#56B4E9",
  "#D55E00",
  "#F0E442",
  "#999999",
] as const;

/** Shapes that tell the second and third round of the same eight colours apart. */
export const roundShapes = ["circle", "square", "triangle-up", "diamond", "cross"] as const;

/** Paul Tol's light colours, for parts that are no articles: black text is readable on each. */
export const partColours = [
  "#77AADD",
  "#EE8866",
  "#EEDD88",
  "#BBCC33",
  "#99DDFF",
  "#FFAABB",
  "#44BB99",
  "#AAAA00",
  "#DDDDDD",
] as const;

/** Colour of the article at a place in the order of sigla. */
export function colourAt(index: number): string {
  return articleColours[index % articleColours.length]!;
}

/** Shape of the article at a place in the order of sigla. */
export function shapeAt(index: number): string {
  return roundShapes[Math.floor(index / articleColours.length) % roundShapes.length]!;
}
