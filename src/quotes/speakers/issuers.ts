import type { Draft } from "../grammar/draft";
import { Tag } from "../grammar/tags";
import type { Entity } from "./entity";
import type { Resolver } from "./resolution";

/** Documents in which somebody speaks; a study or an article says what its own authors found. */
const MESSAGES = new Set(
  "statement release letter email e-mail memo message tweet post note communique communiqué".split(" "),
);

/** "a statement from the council", "a letter by Kerr": whoever is named right behind the document. */
function issuerBeside({ units, mentions }: Draft, resolver: Resolver, mention: number): Entity | null {
  const { head, end, sentence } = mentions[mention]!;
  const next = mentions[mention + 1];
  const tie = units[end];
  if (!MESSAGES.has(units[head]!.lemma) || !next || next.sentence !== sentence || next.first !== end + 1) return null;
  if (tie?.word !== "from" && tie?.word !== "by") return null;
  const issuer = resolver.resolve(mention + 1, null);
  return issuer?.type === "organisation" || issuer?.type === "person" || issuer?.type === "place" ? issuer : null;
}

/**
 * "the statement said": whoever spoke in the sentence that first names the statement, or else who issued it there.
 *
 * @param mention - index of the mention that speaks; the first one of a document has no issuer yet
 * @param speakers - by sentence: whoever was found to speak in it
 * @returns null where the document is named or nobody issued it
 */
export function issuerOf(
  draft: Draft,
  resolver: Resolver,
  entity: Entity,
  mention: number,
  speakers: ReadonlyMap<number, Entity>,
): Entity | null {
  if (entity.type !== "document" || entity.named) return null;
  const first = entity.mentions[0];
  const beside =
    issuerBeside(draft, resolver, mention) ?? (first === undefined ? null : issuerBeside(draft, resolver, first));
  if (beside) return beside;
  if (first === undefined || first === mention) return null;
  const { sentence } = draft.mentions[first]!;
  const speaker = speakers.get(sentence);
  if (speaker) return speaker;
  const { units, mentions } = draft;
  for (let at = first - 1; at >= 0 && mentions[at]!.sentence === sentence; at -= 1) {
    const before = units[mentions[at]!.first - 1];
    const issuer = resolver.resolve(at, null);
    const leads = !before || before.sentence !== sentence || before.tag === Tag.Comma;
    if (leads && issuer && (issuer.type === "organisation" || issuer.type === "person" || issuer.type === "place")) {
      return issuer;
    }
  }
  return null;
}
