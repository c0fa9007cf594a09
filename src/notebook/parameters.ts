/** A parameter of a notebook. */
export type Parameter = string | number | boolean | null;

/**
 * The value of a parameter: what the environment gives under `VARIORUM_` and its name in capitals, else the default.
 * `variorum report` writes parameters into the notebook itself; this serves whoever runs one by hand.
 *
 * @throws {RangeError} when a number is expected and the environment gives none
 * @example
 * const corpusPath = parameter("corpusPath", "../seeds"); // what VARIORUM_CORPUS_PATH holds, where it is set
 * corpusPath; // => "../seeds"
 */
export function parameter<Value extends Parameter>(name: string, fallback: Value): Value {
  const given = process.env[environmentName(name)];
  if (given === undefined) return fallback;
  if (typeof fallback === "number") {
    const number = Number(given);
    if (given.trim() === "" || Number.isNaN(number))
      throw new RangeError(`${environmentName(name)} is no number: ${given}`);
    return number as Value;
  }
  if (typeof fallback === "boolean") return (given === "true" || given === "1") as Value;
  return given as Value;
}

/** "corpusPath" as "VARIORUM_CORPUS_PATH". */
function environmentName(name: string): string {
  return `VARIORUM_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`;
}
