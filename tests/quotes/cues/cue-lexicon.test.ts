import { describe, expect, it } from "vitest";
import { readCue } from "../../../src/quotes";

describe("readCue", () => {
  it.each([
    ["said", "say", "neutral"],
    ["according to", "accord", "neutral"],
    ["According to", "accord", "neutral"],
    ["claimed", "claim", "loaded"],
    ["suggesting", "suggest", "hedging"],
    ["accused", "accuse", "loaded"],
    ["took to Twitter with this", null, null],
    [":", null, null],
  ])("%s", (cue, lemma, stance) => {
    const entry = readCue(cue);
    expect([entry?.lemma ?? null, entry?.stance ?? null]).toEqual([lemma, stance]);
  });
});
