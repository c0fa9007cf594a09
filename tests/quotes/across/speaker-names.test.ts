import { describe, expect, it } from "vitest";
import type { SpeakerType } from "../../../src/quotes";
import { relateSpeakers, speakerKey } from "../../../src/quotes/across/speaker-names";

const key = ([name, type]: [string, SpeakerType | null]) => speakerKey(name, type)!;

describe("relateSpeakers", () => {
  it.each<[string, [string, SpeakerType | null], [string, SpeakerType | null]]>([
    ["same", ["Mohamed Shia al-Sudani", "person"], ["Mohammed Shia Al Sudani", "person"]],
    ["same", ["Prime Minister Mohammed al-Sudani", "person"], ["Sudani", "person"]],
    ["same", ["Anna Kerr", "person"], ["Mayor Kerr", "person"]],
    ["same", ["Timothy Berg", "person"], ["Tim Berg", "person"]],
    ["same", ["the ministry of transport", "organisation"], ["The Ministry of Transport", "organisation"]],
    ["different", ["Eric Berg", "person"], ["Donald Berg", "person"]],
    ["different", ["Anna Kerr", "person"], ["Tomas Lind", "person"]],
    ["different", ["Iraqi Foreign Ministry", "organisation"], ["Iranian Foreign Ministry", "organisation"]],
    ["different", ["US officials", "unnamed"], ["Iraqi officials", "unnamed"]],
    ["alike", ["a senior US defence official", "unnamed"], ["Washington", "place"]],
    ["alike", ["a senior US defence official", "unnamed"], ["a US military official", "unnamed"]],
    ["alike", ["Washington", "place"], ["the United States", "place"]],
    ["alike", ["Anna Kerr", "person"], ["a statement", "document"]],
    ["alike", ["police", "organisation"], ["Constable Tim Berg", "person"]],
  ])("%s: %j, %j", (relation, a, b) => {
    expect(relateSpeakers(key(a), key(b))).toBe(relation);
    expect(relateSpeakers(key(b), key(a))).toBe(relation);
  });

  it.each(["He", "it", "They", ""])("has nothing to compare in %j", (name) => {
    expect(speakerKey(name, null)).toBeNull();
  });
});
