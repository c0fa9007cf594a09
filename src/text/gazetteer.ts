import places from "./data/places.json";

const known = new Set<string>(
  [...Object.keys(places.capitals), ...places.cities, ...places.states, ...Object.keys(places.countries)].map((name) =>
    name.toLowerCase(),
  ),
);

/** Is it a city, country or US state of the gazetteer, in whatever case? */
export function isKnownPlace(name: string): boolean {
  return known.has(name.toLowerCase());
}
