/** Forms of the verbs that report most; real words that a slip makes of them are not in the map. */
const FORMS = "said says told tells asked added claimed stated wrote called".split(" ");

function readSlips(): Map<string, string> {
  const slips = new Map<string, string>();
  for (const form of FORMS) {
    for (let i = 0; i + 1 < form.length; i += 1) {
      const slip = form.slice(0, i) + form[i + 1]! + form[i]! + form.slice(i + 2);
      if (slip !== form) slips.set(slip, form);
    }
  }
  return slips;
}

const SLIPS = readSlips();

/**
 * The verb of saying that a word is when two letters next to each other are put right: "siad" -> "said".
 *
 * @returns null for all other words; ask only for words that no dictionary has
 */
export function unslip(word: string): string | null {
  return SLIPS.get(word) ?? null;
}
