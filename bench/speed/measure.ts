/** Milliseconds that the middle one of several runs takes. */
export function medianTime(runs: number, work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** The exponent of growth between two sizes: 1 is linear, 2 quadratic. */
export function growth(sizes: readonly number[], times: readonly number[]): number {
  const last = sizes.length - 1;
  return Math.log(times[last] / times[0]) / Math.log(sizes[last] / sizes[0]);
}

export function row(...cells: (string | number)[]): void {
  const [name, ...rest] = cells.map((cell) => (typeof cell === "number" ? figure(cell) : cell));
  process.stdout.write(`${name.padEnd(34)}${rest.map((cell) => cell.padStart(14)).join("")}\n`);
}

/**
 * A line with the exponent of growth, where there is more than one size to tell it from, and of three sizes or more each
 * step's: the start of a program weighs on the first.
 */
export function growthRow(name: string, sizes: readonly number[], times: readonly number[]): void {
  if (sizes.length < 2) return;
  const steps = sizes.slice(1).map((size, at) => {
    const exponent = growth([sizes[at], size], [times[at], times[at + 1]]);
    return `${sizes[at]}-${size}: ${exponent.toFixed(2)}`;
  });
  row(`  growth exponent of ${name}`, growth(sizes, times), ...(steps.length > 1 ? steps : []));
}

/** Three digits that tell, no powers of ten; nothing for what was not measured. */
function figure(value: number): string {
  if (Number.isNaN(value)) return "";
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : value.toPrecision(3);
}
