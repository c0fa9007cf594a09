import { Character, classOf } from "./characters";

const { Digit, Space } = Character;
const comma = 44;
const point = 46;

/** The end of the number that begins at `start`: "2,500", "3.5", "1,00,000", "27.01.2024". */
export function endOfNumber(text: string, start: number, end: number): number {
  let at = endOfDigits(text, start, end);
  const grouped = at - start <= 3;
  for (;;) {
    const code = at < end ? text.charCodeAt(at) : 0;
    if (code === point && isDigit(text, at + 1, end)) {
      at = endOfDigits(text, at + 1, end);
    } else if (code === comma && grouped) {
      const next = endOfGroup(text, at + 1, end);
      if (next === 0) return at;
      at = next;
    } else {
      return at;
    }
  }
}

/** A group of three digits, or of two when another group follows; 0 when there is none. */
function endOfGroup(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 4 && isDigit(text, at, end)) at++;
  if (at - start === 3) return at;
  return at - start === 2 && at < end && text.charCodeAt(at) === comma && endOfThree(text, at + 1, end) ? at : 0;
}

function endOfThree(text: string, start: number, end: number): boolean {
  return isDigit(text, start, end) && isDigit(text, start + 1, end);
}

function endOfDigits(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text, at, end)) at++;
  return at;
}

function isDigit(text: string, at: number, end: number): boolean {
  return (at < end ? classOf(text.charCodeAt(at)) : Space) === Digit;
}
