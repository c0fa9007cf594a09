import { describe, expect, it } from "vitest";
import { brief, find } from "../cases";

describe("numbers as continental agencies print them", () => {
  it.each<[string, string[]]>([
    ["The bank grew 3,5 percent.", ["3,5 percent | percentage | 3.5 | percent"]],
    ["It earned 1.234,5 million euros.", ["1.234,5 million euros | money | 1234500000 | euro"]],
    ["The price is €1.500,00.", ["€1.500,00 | money | 1500 | euro"]],
    ["It made 1.234.567 euros.", ["1.234.567 euros | money | 1234567 | euro"]],
    ["It fell by 12,75 %.", ["12,75 % | percentage | 12.75 | percent"]],
    // what English prints with the same signs
    ["It grew 3.5 percent.", ["3.5 percent | percentage | 3.5 | percent"]],
    ["It sold 1,234,567 tins.", ["1,234,567 | count | 1234567 | tin"]],
    ["It weighs 1.234 kg.", ["1.234 kg | measure | 1.234 | kilogram"]],
    ["Version 1.234.567 is out.", []],
  ])("%s", (text, expected) => {
    expect(brief(find(text))).toEqual(expected);
  });
});

describe("measures said in two units, and halves", () => {
  it.each<[string, string[]]>([
    ["She ran two hours and 30 minutes.", ["two hours and 30 minutes | duration | 2.5 | hour"]],
    ["It took 1 hour, 15 minutes.", ["1 hour, 15 minutes | duration | 1.25 | hour"]],
    ["He got eight years and six months.", ["eight years and six months | duration | 8.5 | year"]],
    ["It weighs 12 pounds 4 ounces.", ["12 pounds 4 ounces | measure | 12.25 | pound"]],
    ["Tom is 5ft 3in tall.", ["5ft 3in | measure | 5.25 | foot"]],
    ["A five-foot-six player won.", ["five-foot-six | measure | 5.5 | foot"]],
    ["A two-and-a-half-year term ended.", ["two-and-a-half-year | duration | 2.5 | year"]],
    ["A 3-and-a-half-hour show began.", ["3-and-a-half-hour | duration | 3.5 | hour"]],
    // two measures that stand side by side
    [
      "He got one year, six months of it suspended.",
      ["one year | duration | 1 | year", "six months | duration | 6 | month"],
    ],
    ["It took 3 years and six weeks.", ["3 years | duration | 3 | year", "six weeks | duration | 6 | week"]],
    ["He met 5 ft 11 in Leeds.", ["5 ft | measure | 5 | foot", "11 | count | 11 | -"]],
  ])("%s", (text, expected) => {
    expect(brief(find(text))).toEqual(expected);
  });
});

describe("forms that share a part, and look-alikes", () => {
  it.each<[string, string[]]>([
    [
      "They let two-, three- and four-bedroom flats.",
      ["two | count | 2 | bedroom", "three | count | 3 | bedroom", "four | count | 4 | bedroom"],
    ],
    ["About £3-4m was paid.", ["About £3-4m | money | 3000000..4000000 | pound sterling"]],
    ["A half-million people fled.", ["A half-million | count | 500000 | person"]],
    ["It was 30 below zero.", ["30 below zero | measure | -30 | degree"]],
    ["The quay opens at half past nine.", ["half past nine | time | 09:30 | -"]],
    ["It closed at quarter to eight.", ["quarter to eight | time | 07:45 | -"]],
    ["After an 18-30 start, the Terns won.", ["18-30 | score | 18-30 | -"]],
    ["A 4-plus earthquake shook Bergen.", ["4-plus | measure | 4 | magnitude"]],
    [
      "The margin of error is plus or minus 4.2 percentage points.",
      ["4.2 percentage points | percentage | 4.2 | percentage point"],
    ],
    ["It left 55 wounded, 15 critically.", ["55 | count | 55 | person", "15 | count | 15 | person"]],
    ["The cut hit the Sea Of Oslo 3 lines and the NOR-SEA-WE 4 cable.", []],
    ["Let it begin, wrote @1031tern.", []],
  ])("%s", (text, expected) => {
    expect(brief(find(text))).toEqual(expected);
  });
});
