import type { SpeakerCorrection } from "../text";
import type { QuoteRow } from "./rows";

/**
 * Set the speakers that an editor gives. The quotation meant is the shortest whose content holds the place; a place
 * that no quotation holds changes nothing.
 *
 * @returns new rows where something changed, sure of their speaker; the others as they were
 */
export function correctSpeakers(quotes: readonly QuoteRow[], corrections: readonly SpeakerCorrection[]): QuoteRow[] {
  const rows = [...quotes];
  for (const { article, start, speaker, speakerType } of corrections) {
    const length = (index: number) => rows[index]!.content.end - rows[index]!.content.start;
    let meant = -1;
    for (const [index, { article: own, content }] of rows.entries()) {
      if (own !== article || start < content.start || start >= content.end) continue;
      if (meant < 0 || length(index) < length(meant)) meant = index;
    }
    if (meant < 0) continue;
    const row = rows[meant]!;
    const type = speaker === null ? null : (speakerType ?? row.speakerType);
    rows[meant] = { ...row, speaker, speakerType: type, confidence: 1 };
  }
  return rows;
}
