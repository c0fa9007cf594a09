/** The protocol counts characters as Unicode does, JavaScript counts code units. */

export function toUnits(text: string, characters: number): number {
  let units = 0;
  for (let count = 0; count < characters && units < text.length; count++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

export function toCharacters(text: string, units: number): number {
  let characters = 0;
  for (let at = 0; at < units && at < text.length; characters++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return characters;
}
