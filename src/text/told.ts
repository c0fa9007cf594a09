/**
 * Told now and then how far long work is: what is being done, and of how many things it is done with how many.
 *
 * @example
 * const steps: string[] = [];
 * const told: Told = (what, done, of) => steps.push(`${what}: ${done} of ${of}`);
 * makeTables(articles, ["words"], { told });
 * steps[1]; // => "counting words: 1 of 3"
 */
export type Told = (what: string, done: number, of: number) => void;
