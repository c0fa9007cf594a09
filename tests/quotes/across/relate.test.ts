import { describe, expect, it } from "vitest";
import { compareAttribution, compareTexts } from "../../../src/quotes/across/relate";
import type { QuoteRow, SpeakerType } from "../../../src/quotes/rows";

const whole = "We will wait until the long winter is over.";

describe("compareTexts", () => {
  it.each([
    ["identical", "We will wait.", "We will wait,"],
    ["identical", "We’ll wait – and see.", "We'll wait - - and see"],
    ["punctuation", "We will wait, and see.", "we will wait and see."],
    ["punctuation", "The data center and the co-operation", "The datacenter and the cooperation"],
    ["punctuation", "It costs 2,000 crowns per cent", "It costs 2000 crowns percent"],
    ["excerpt", whole, "until the long winter is over"],
    ["excerpt", "I love it. I will never leave Halden.", "I will never leave Halden,"],
    ["excerpt", whole, "We will wait ... the long winter is over."],
    ["excerpt", whole, "We will wait until the […] winter is over."],
    ["excerpt", whole, "We [in Halden] will wait until the long winter is over."],
    ["excerpt", whole, "We (the people of Halden) will wait until the long winter is over."],
    ["excerpt", whole, "[They] will wait until the long winter is over."],
    ["reworded", whole, "We will wait until the long summer is over."],
    ["reworded", whole, "We will wait until the winter is over."],
    ["reworded", whole, "We will wait [here], we all, until the long winter is over."],
    ["reworded", "They came from Bergen.", "They came from Oslo."],
    ["reworded", "This morning we saw the bridge. It was gone.", "Yesterday we saw the bridge."],
    ["partial-overlap", whole, "until the long winter is over, and then build."],
  ])("%s: %s / %s", (relation, a, b) => {
    expect(compareTexts(a, b, false).relation).toBe(relation);
    expect(compareTexts(b, a, false).relation).toBe(relation);
  });

  it.each([
    ["paraphrase", "they would wait until the winter was over"],
    ["identical", "We will wait until the long winter is over"],
  ])("retold: %s: %s", (relation, text) => expect(compareTexts(whole, text, true).relation).toBe(relation));

  it.each([
    ["a negation", "They will not pay for it.", "They will pay for it.", "not", ""],
    ["a dropped 'no longer'", "The bridge is no longer safe now.", "The bridge is safe now.", "no longer", ""],
    ["a contracted negation", "They won't pay for the bridge.", "They will pay for the bridge.", "won't", "will"],
    ["a number", "They want 300 lorries here.", "They want 400 lorries here.", "300", "400"],
    ["a number in words", "They want two lorries here.", "They want three lorries here.", "two", "three"],
    ["a number at the end", "The storm has killed 12", "The storm has killed 14", "12", "14"],
    ["a modal", "They will come to Halden.", "They may come to Halden.", "will", "may"],
    ["a name", "They came from Bergen last week.", "They came from Oslo last week.", "Bergen", "Oslo"],
    ["a name at the beginning", "Bergen paid for the bridge.", "Oslo paid for the bridge.", "Bergen", "Oslo"],
    ["a day", "They left the town yesterday.", "They left the town today.", "yesterday", "today"],
    ["an opposite", "It works like the old bridge.", "It works unlike the old bridge.", "like", "unlike"],
    ["a denied word", "It is an impossible plan.", "It is a possible plan.", "an impossible", "a possible"],
  ])("flags %s", (_name, a, b, from, to) => {
    expect(compareTexts(a, b, false).changes).toEqual([{ from, to, meaning: true }]);
    expect(compareTexts(b, a, false).changes).toEqual([{ from: to, to: from, meaning: true }]);
  });

  it.each([
    ["another word", "It costs a large sum of money.", "It costs a huge sum of money.", "large", "huge"],
    ["another spelling", "The Defence Council will meet.", "The Defense Council will meet.", "Defence", "Defense"],
    ["another spelling of a name", "We met Mohamed there.", "We met Mohammed there.", "Mohamed", "Mohammed"],
    ["a contraction in full", "They don't pay for it.", "They do not pay for it.", "don't", "do not"],
    ["another name of the same", "The troops fight Daesh there.", "The troops fight ISIS there.", "Daesh", "ISIS"],
    ["a number in digits", "They want two lorries here.", "They want 2 lorries here.", "two", "2"],
    ["the same hour", "They left at 6:00 p.m. today.", "They left at 6 p.m. today.", "6:00", "6"],
    ["a word that begins a sentence", "It rained. There was a flood.", "It rained. That was a flood.", "There", "That"],
    ["words that only look opposite", "They form the public here.", "They inform the public here.", "form", "inform"],
  ])("does not flag %s", (_name, a, b, from, to) => {
    expect(compareTexts(a, b, false).changes).toEqual([{ from, to, meaning: false }]);
  });

  it("sees what changed before the words in quotation marks", () => {
    const { changes } = compareTexts('the FLP "is ready to talk"', "the Front “is ready to talk”", true);
    expect(changes).toEqual([{ from: "FLP", to: "Front", meaning: true }]);
  });

  it("does not flag what reported speech shifts, but does flag a lost negation", () => {
    const direct = "We will never sell the harbour of Halden.";
    const shifted = compareTexts(direct, "they would never sell the harbour of Halden", true);
    expect(shifted.changes.every(({ meaning }) => !meaning)).toBe(true);
    const lost = compareTexts(direct, "they would sell the harbour of Halden", true);
    expect(lost.changes.some(({ meaning }) => meaning)).toBe(true);
  });

  it("bears empty texts and texts without a common word", () => {
    expect(compareTexts("", "", false)).toEqual({ relation: "reworded", changes: [] });
    expect(compareTexts("Never.", "Perhaps tomorrow!", false)).toEqual({ relation: "reworded", changes: [] });
  });
});

describe("compareAttribution", () => {
  const by = (speaker: string | null, speakerType: SpeakerType | null) => ({ speaker, speakerType }) as QuoteRow;

  it.each<[string, QuoteRow, QuoteRow]>([
    ["same", by("Anna Kerr", "person"), by("Kerr", "person")],
    ["named-differently", by("a senior US defence official", "unnamed"), by("Washington", "place")],
    ["different", by("Anna Kerr", "person"), by("Tomas Lind", "person")],
    ["different", by("Kerr's office", "organisation"), by("Tomas Lind", "person")],
    ["named-differently", by("Kerr's office", "organisation"), by("Anna Kerr", "person")],
    ["named-differently", by("Norway's foreign ministry", "organisation"), by("Anna Kerr", "person")],
    ["unattributed", by("Anna Kerr", "person"), by(null, null)],
  ])("%s", (relation, a, b) => expect(compareAttribution(a, b)).toBe(relation));
});
