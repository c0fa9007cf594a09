import { empty, type Finding } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/**
 * How much of what agrees has more than one voice: texts that have it in a passage they share are one voice together.
 *
 * @param agreeing - the findings of figures and quotations that several texts share
 */
export function independenceFinding(agreeing: readonly Finding[], look: Lookup): Finding[] {
  const shared = agreeing.filter(({ kind }) => kind === "figure-shared" || kind === "words-shared");
  if (shared.length === 0) return [];
  const single = shared.filter(({ articles, evidence }) => {
    const copied = look.oneVoice(evidence).reduce((sum, sigla) => sum + sigla.length - 1, 0);
    return articles.length - copied < 2;
  });
  return [
    {
      ...empty("agrees", "independence", "all"),
      sentence: say.independence(shared.length, single.length),
      weight: 10_000,
    },
  ];
}
