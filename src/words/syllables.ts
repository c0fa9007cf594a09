/**
 * Syllables of an English word in lower case, by its letters: groups of vowels, without a silent "e" at the end and the
 * silent "e" of "-ed" and "-es"; at least one. Right for about nine words in ten.
 */
export function countSyllables(word: string): number {
  let groups = 0;
  let wasVowel = false;
  for (let at = 0; at < word.length; at++) {
    const isVowel = "aeiouyáéíóúàèëïöüâêîôû".includes(word.charAt(at));
    if (isVowel && !wasVowel) groups++;
    wasVowel = isVowel;
  }
  if (/[^aeiouy]ed$/.test(word) && !/[td]ed$/.test(word)) groups--;
  else if (/[^aeiouy]es$/.test(word) && !/(?:[sxz]|[cs]h|[cg])es$/.test(word)) groups--;
  else if (/[^aeiouyl]e$/.test(word) || /[aeiou]le$/.test(word)) groups--;
  if (/i(?:a|o|um?)/.test(word) && !/[tscg]i(?:a|o)/.test(word)) groups++;
  return Math.max(1, groups);
}
