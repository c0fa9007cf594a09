import { describe, expect, it } from "vitest";
import { brief, find } from "./cases";

describe("values, kinds and units", () => {
  it.each([
    ["The ferry carried 212 passengers.", ["212 | count | 212 | passenger"]],
    ["The council spent $2.5 million on bridges.", ["$2.5 million | money | 2500000 | US dollar"]],
    ["Sales rose 15 percent.", ["15 percent | percentage | 15 | percent"]],
    ["They sailed 40 km north.", ["40 km | measure | 40 | kilometre"]],
    ["She signed an eight-year contract.", ["eight-year | duration | 8 | year"]],
    ["The 28-year-old captain left.", ["28-year-old | age | 28 | year of age"]],
    ["Rosa Lund, 47, has sailed for years.", ["47 | age | 47 | year of age"]],
    ["Around a third of sailors voted.", ["Around a third | fraction | 0.333333333333333 | sailor"]],
    ["Twenty-six people were aboard.", ["Twenty-six | count | 26 | person"]],
    ["Hundreds of gulls came.", ["Hundreds | vague-count | 100..1000 | gull"]],
    ["Tens of thousands of fans came.", ["Tens of thousands | vague-count | 10000..100000 | fan"]],
    ["It costs RM79 a month.", ["RM79 a month | money | 79 | Malaysian ringgit per month"]],
    ["A 2.4Ghz set was sold.", ["2.4Ghz | measure | 2.4 | gigahertz"]],
    ["A 7.4-magnitude quake struck.", ["7.4-magnitude | measure | 7.4 | magnitude"]],
    ["The sides drew 2-2 in the final.", ["2-2 | score | 2-2 | -"]],
    ["The bill came to $140-150 million.", ["$140-150 million | money | 140000000..150000000 | US dollar"]],
    ["The fog lifted a decade after its founding.", ["a decade | duration | 1 | decade"]],
    ["Half of the crew left.", ["Half | fraction | 0.5 | crew"]],
    ["One in five boats sank.", ["One in five | fraction | 0.2 | boat"]],
  ])("%s", (text, expected) => {
    expect(brief(find(text)).filter((line) => !line.includes("| ordinal |"))).toEqual(expected);
  });
});

describe("dates, weekdays and times", () => {
  it.each([
    ["It sank on January 27, 2024.", "January 27, 2024 | date | 2024-01-27 | -"],
    ["It sank in 2014.", "2014 | year | 2014 | -"],
    ["Songs of the 1990s were played.", "1990s | year | 1990 | -"],
    ["It sank on Thursday.", "Thursday | weekday | 2024-01-25 | -"],
    ["It sank in October.", "October | date | 2023-10 | -"],
    ["It sank at 2:09 a.m. local time.", "2:09 a.m. local time | time | 02:09 | -"],
    ["It sank at 8.49pm.", "8.49pm | time | 20:49 | -"],
    ["It sank at 1630 GMT.", "1630 GMT | time | 16:30Z | -"],
  ])("%s", (text, expected) => {
    expect(brief(find(text, "2024-01-27"))).toEqual([expected]);
  });

  it("makes nothing up without a date of publication", () => {
    expect(find("It sank on Thursday, in October.").map((row) => row.iso)).toEqual([null, null]);
  });
});

describe("no quantities", () => {
  it.each([
    "The shop is open 24/7.",
    "The Meteosat-12 satellite saw it.",
    "He carried an AK-47 past an F-16.",
    "COVID-19 closed the harbour.",
    "She dropped her iPhone 12 overboard.",
    "Call 555-123-4567 now.",
    "They live at 12 Harbour Street.",
    "Drive along Route 66 slowly.",
    "No one knew which one sank.",
  ])("%s", (text) => {
    expect(brief(find(text))).toEqual([]);
  });
});

describe("hedges and their intervals", () => {
  it.each([
    ["more than 150 boats", "more-than", 150, null],
    ["Over 150 boats", "more-than", 150, null],
    ["at least 10 boats", "at-least", 10, null],
    ["as many as 80 boats", "at-most", 0, 80],
    ["fewer than 20 boats", "less-than", 0, 20],
    ["roughly 2,500 boats", "approximate", 2250, 2750],
    ["some 300 boats", "approximate", 270, 330],
    ["50 or more boats", "at-least", 50, null],
    ["nearly 40 boats", "approximate", 36, 40],
  ])("%s", (text, hedge, low, high) => {
    const [row] = find(`We saw ${text} that day.`);
    expect([row?.hedge, row?.low, row?.high, row?.text]).toEqual([hedge, low, high, text.replace(" boats", "")]);
  });
});

describe("what is counted", () => {
  it("takes the noun that is left out from the figure before", () => {
    const rows = find("There are 40 Danish sailors based in Oslo and about 15 in Bergen.");
    expect(rows.map((row) => [row.unit, row.counted, row.place?.text])).toEqual([
      ["sailor", "Danish sailors based in Oslo", "Oslo"],
      ["sailor", "Danish sailors in Bergen", "Bergen"],
    ]);
  });

  it("counts people where only the verb says so", () => {
    expect(brief(find("The storm hit the coast, killing 10 and injuring 80."))).toEqual([
      "10 | count | 10 | person",
      "80 | count | 80 | person",
    ]);
  });

  it("links a share to its whole", () => {
    const [whole, half] = find("The town took in 80 people, half of whom were children.");
    expect(half?.of).toBe(whole?.id);
  });

  it("reads a change as from and to", () => {
    expect(find("Wages rose from 8 to 10 percent.")[0]).toMatchObject({
      change: { from: 8, to: 10 },
      low: 8,
      high: 10,
      value: null,
    });
  });
});
