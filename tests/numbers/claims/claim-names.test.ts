import { describe, expect, it } from "vitest";
import { alignNumbers } from "../../../src/numbers";
import { isNounPhrase } from "../../../src/numbers/claims/claim-phrases";
import { corpusOf } from "../cases";

const namesOf = (...texts: string[]) => alignNumbers(corpusOf(...texts)).claims.map(({ quantity }) => quantity);

describe("the quantity in words", () => {
  it.each<[string, string[]]>([
    ["The council ends the mission, a decade after its initiation.", ["time after its initiation"]],
    ["Lena Holt waited four hours.", ["length of time"]],
    ["The Tern led the race for four hours.", ["length of time"]],
    ["A 1,000-member church stands in Oslo.", ["members of the church"]],
    ["The earthquake off Oslo had a magnitude of 4.6.", ["magnitude of the earthquake"]],
    ["The tremor lasted 30 seconds.", ["length of the tremor"]],
    ["The quake struck 14 miles north of Bergen.", ["distance from Bergen"]],
    ["The hull gained 12 yards.", ["yards: hull"]],
    ["It was about 28 degrees Celsius.", ["temperature"]],
    ["It gained 12 yards.", ["yards"]],
    ["The bridge had been checked twice in the past six months, a clerk said.", ["length of time"]],
    ["It was the worst storm in more than two decades, the ministry said.", ["length of time"]],
    ["The damage is estimated at 3 million crowns.", ["crowns"]],
    ["Inspectors had accused the firm of hiding 11 leaks.", ["leaks"]],
    ["There are 900 US troops in Oslo.", ["US troops in Oslo"]],
  ])("%s", (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  it.each([
    ["US troops in Oslo", true],
    ["its initiation", true],
    ["people waving flags", true],
    ["overall sales of boats", true],
    ["wins", true],
    ["aboard", false],
    ["closely", false],
    ["favourable", false],
    ["I'm", false],
  ])("“%s” names a thing: %s", (phrase, expected) => {
    expect(isNounPhrase(phrase)).toBe(expected);
  });
});
