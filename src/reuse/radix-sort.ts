/** Radix sort of a stretch by the bits below `shift`, least significant first: equal shingles stay in the order of the stream. */
export function createSorter(
  shift: number,
): (keys: Uint32Array, places: Int32Array, begin: number, end: number) => void {
  const digit = 10;
  const histogram = new Int32Array(2 ** digit);
  let keysNext = new Uint32Array(0);
  let placesNext = new Int32Array(0);
  return (keys, places, begin, end) => {
    if (keysNext.length < end - begin) {
      keysNext = new Uint32Array(2 * (end - begin));
      placesNext = new Int32Array(2 * (end - begin));
    }
    for (let low = 0; low < shift; low += digit) {
      histogram.fill(0);
      for (let at = begin; at < end; at++) histogram[(keys[at]! >>> low) & 1023]!++;
      let sum = 0;
      for (let value = 0; value < histogram.length; value++) {
        const size = histogram[value]!;
        histogram[value] = sum;
        sum += size;
      }
      for (let at = begin; at < end; at++) {
        const target = histogram[(keys[at]! >>> low) & 1023]!++;
        keysNext[target] = keys[at]!;
        placesNext[target] = places[at]!;
      }
      keys.set(keysNext.subarray(0, end - begin), begin);
      places.set(placesNext.subarray(0, end - begin), begin);
    }
  };
}
