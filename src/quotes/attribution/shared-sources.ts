import { joinBefore } from "../grammar/clauses";
import type { Draft } from "../grammar/draft";
import type { Attribution } from "./attribution";
import { controllerOf } from "./controllers";

/** "condemned the strike and called on them to leave": a joined verb without a subject has that of the verb before it. */
export function shareSources(draft: Draft, found: Attribution[]): void {
  for (let i = 1; i < found.length; i += 1) {
    const [before, own] = [found[i - 1]!, found[i]!];
    const [a, b] = [draft.units[before.cue.unit]!, draft.units[own.cue.unit]!];
    if (own.source || !before.source || a.sentence !== b.sentence || a.tag !== b.tag) continue;
    if (before.source.end > before.cue.unit || joinBefore(draft, own.cue.unit, before.cue.unit) < 0) continue;
    own.source = before.source;
    own.speaker = before.speaker;
  }
}

/** "pushed the minister -- whose party rules -- to call": the source is the minister alone. */
export function takeController(draft: Draft, own: Attribution, mentionAt: Int32Array): void {
  const controller = controllerOf(draft, own.cue.unit, mentionAt);
  if (!controller || (own.source && own.source.first !== controller.first)) return;
  own.source = { first: controller.first, end: controller.end };
  own.speaker = controller;
}
