/** Does a text read as a JSON list or object? */
export function isJson(text: string): boolean {
  const ends = `${text.charAt(0)}${text.charAt(text.length - 1)}`;
  if (ends !== "[]" && ends !== "{}") return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Put an apostrophe before a text that would be taken for something else; those already there count too. */
export function protect(text: string, isDangerous: (text: string) => boolean): string {
  return isDangerous(text.slice(apostrophes(text))) ? `'${text}` : text;
}

/** Take away the apostrophe that `protect` put before a text, and no other. */
export function unprotect(text: string, isDangerous: (text: string) => boolean): string {
  const found = apostrophes(text);
  return found > 0 && isDangerous(text.slice(found)) ? text.slice(1) : text;
}

function apostrophes(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 39) at++;
  return at;
}
