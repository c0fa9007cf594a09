import { describe, expect, it } from "vitest";
import { brief, find } from "../cases";

describe("how numbers, amounts, ages and ranges are written", () => {
  it.each<[string, string[]]>([
    ["A hundred and six gulls nested.", ["A hundred and six | count | 106 | gull"]],
    [
      "Thirty-one thousand two hundred fifty-six fans came.",
      ["Thirty-one thousand two hundred fifty-six | count | 31256 | fan"],
    ],
    ["Half a dozen boats sank.", ["Half a dozen | count | 6 | boat"]],
    ["Three hundred and two dozen eggs broke.", ["Three hundred and two dozen | count | 324 | egg"]],
    ["Three quarters of a million people voted.", ["Three quarters of a million | count | 750000 | person"]],
    ["A quarter of a million people left.", ["A quarter of a million | count | 250000 | person"]],
    ["Two and a half million boats exist.", ["Two and a half million | count | 2500000 | boat"]],
    ["They sold two million and a half bottles.", ["two million and a half | count | 2500000 | bottle"]],
    ["She ate one twenty-fifth.", ["one twenty-fifth | fraction | 0.04 | -"]],
    ["It is one over 20.", ["one over 20 | fraction | 0.05 | -"]],
    ["The share is 3/8.", ["3/8 | fraction | 0.375 | share"]],
    [
      "Nearly two-thirds of the town's 4,300 houses burned.",
      ["Nearly two-thirds | fraction | 0.666666666666667 | house", "4,300 | count | 4300 | house"],
    ],
    ["It holds 1 234 567 litres.", ["1 234 567 litres | measure | 1234567 | litre"]],
    ["It has 40 000 seats.", ["40 000 | count | 40000 | seat"]],
    ["It takes 2^10 steps.", ["2^10 | count | 1024 | step"]],
    ["It weighs 2.5×10^3 kg.", ["2.5×10^3 kg | measure | 2500 | kilogram"]],
    ["A magnitude-6.1 quake struck.", ["6.1 | measure | 6.1 | magnitude"]],
    ["A 6.7 degree quake struck.", ["6.7 degree | measure | 6.7 | magnitude"]],
    ["A 4.6 rattled Sonoma.", ["4.6 | measure | 4.6 | magnitude"]],
    ["A quake of magnitude 5.2 struck.", ["5.2 | measure | 5.2 | magnitude"]],
    ["A 4.6-magnitude quake struck.", ["4.6-magnitude | measure | 4.6 | magnitude"]],
    ["The plan costs $140-150 million.", ["$140-150 million | money | 140000000..150000000 | US dollar"]],
    ["It lost 2.1bn euros.", ["2.1bn euros | money | 2100000000 | euro"]],
    ["It lost £3m.", ["£3m | money | 3000000 | pound sterling"]],
    ["It lost $2.5T.", ["$2.5T | money | 2500000000000 | US dollar"]],
    ["Rates stand at 5pc.", ["5pc | percentage | 5 | percent"]],
    ["He paid S$200.", ["S$200 | money | 200 | Singapore dollar"]],
    ["He paid RM79.", ["RM79 | money | 79 | Malaysian ringgit"]],
    ["He paid $A82m.", ["$A82m | money | 82000000 | Australian dollar"]],
    ["He paid USD 75 million.", ["USD 75 million | money | 75000000 | US dollar"]],
    ["He paid GBP 350.", ["GBP 350 | money | 350 | pound sterling"]],
    ["He paid thirteen dollars forty-five cents.", ["thirteen dollars forty-five cents | money | 13.45 | US dollar"]],
    ["It sold for 15 dollars 50.", ["15 dollars 50 | money | 15.5 | US dollar"]],
    ["It cost PS2.7m.", ["PS2.7m | money | 2700000 | pound sterling"]],
    ["Wages rose from 8 to 10 euros.", ["8 to 10 euros | money | 8..10 | euro"]],
    ["Tickets range from 8 to 10 euros.", ["8 to 10 euros | money | 8..10 | euro"]],
    ["Prices fell from $75 a barrel to $45.", ["$75 a barrel to $45 | money | 45..75 | dollar per barrel"]],
    ["The firm raised $20MM.", ["$20MM | money | 20000000 | US dollar"]],
    ["The firm raised 20MM euros.", ["20MM euros | money | 20000000 | euro"]],
    ["A $5 million loan was made.", ["$5 million | money | 5000000 | US dollar"]],
    ["She is 28 and sings.", ["28 | age | 28 | year of age"]],
    ["Teixeira, 28, plays.", ["28 | age | 28 | year of age"]],
    ["Their uncle, 61, died.", ["61 | age | 61 | year of age"]],
    ["Anna (12) sang.", ["12 | age | 12 | year of age"]],
    ["It is for those between the ages of 17 and 20.", ["ages of 17 and 20 | age | 17..20 | year of age"]],
    ["The shop sells 60-watt bulbs.", ["60-watt | measure | 60 | watt"]],
    ["She stood 5 feet 2 inches tall.", ["5 feet 2 inches | measure | 5.16666666667 | foot"]],
    ["A 6-foot-2 man came.", ["6-foot-2 | measure | 6.16666666667 | foot"]],
    ["It was 5 degrees below zero.", ["5 degrees below zero | measure | -5 | degree"]],
    ["It measures 4km^2.", ["4km^2 | measure | 4 | square kilometre"]],
    ["It has a 2.4Ghz chip.", ["2.4Ghz | measure | 2.4 | gigahertz"]],
    ["They gave 500mg pills.", ["500mg | measure | 500 | milligram"]],
    ["Revenue grew sixfold.", ["sixfold | measure | 6 | time"]],
    ["It was a 10-fold rise.", ["10-fold | measure | 10 | time"]],
    ["It opened a year and a half ago.", ["a year and a half | duration | 1.5 | year"]],
    ["It lasted three full days.", ["three full days | duration | 3 | day"]],
    [
      "She signed an eight-year, $180 million contract.",
      ["eight-year | duration | 8 | year", "$180 million | money | 180000000 | US dollar"],
    ],
    ["A 3,000-strong march passed.", ["3,000 | count | 3000 | person"]],
    ["He scored 15.3 ppg.", ["15.3 ppg | measure | 15.3 | point per game"]],
    ["Children under 16 swim free.", ["under 16 | age | 16 | year of age"]],
    ["It did 0-to-60-mph in silence.", ["0-to-60-mph | measure | 0..60 | mile per hour"]],
    ["He is about 40 - 50 years old.", ["about 40 - 50 years old | age | 40..50 | year of age"]],
    ["Lows ranged from -18 °C to -5 °C.", ["-18 °C to -5 °C | measure | -18..-5 | celsius"]],
    ["He was born in the nineteen sixties.", ["nineteen sixties | year | 1960 | -"]],
    ["Crews left before 9 and three engines came.", ["before 9 | time | null..null | -", "three | count | 3 | engine"]],
    ["They met at 9 in the morning.", ["9 in the morning | time | 09:00 | -"]],
    ["Water boils at 100° Celsius.", ["100° Celsius | measure | 100 | celsius"]],
    ["They met at half past six.", ["half past six | time | 06:30 | -"]],
    ["They met at a quarter to nine.", ["a quarter to nine | time | 08:45 | -"]],
    ["It came at ten past one.", ["ten past one | time | 01:10 | -"]],
    ["The 5.58 from Lund was late.", ["5.58 | time | 05:58 | -"]],
    ["Rates stay at five to six percent.", ["five to six percent | percentage | 5..6 | percent"]],
    [
      "Main points:\n- Fifteen people died.\n- 12 are missing.",
      ["Fifteen | count | 15 | person", "12 | count | 12 | person"],
    ],
    ["They won 3 before 9 more were sold.", ["3 | count | 3 | -", "9 | count | 9 | -"]],
    ["It grew from 12 to 14 overnight.", ["12 to 14 | count | 12..14 | -"]],
    ["It aired for the 18-49 demographic.", ["18-49 | age | 18..49 | year of age"]],
    ["There are hundreds of oil-rich, southern towns.", ["hundreds | vague-count | 100..1000 | southern town"]],
    ["The 2016-17 season ended.", ["2016-17 | year | 2016 | -"]],
    ["Around 80, 000 fans came.", ["Around 80, 000 | count | 80000 | fan"]],
    ["It is 30 km/h too fast.", ["30 km/h | measure | 30 | kilometre per hour"]],
    ["The Reds are 9-14.", ["9-14 | score | 9-14 | -"]],
    ["The sides drew 2-2.", ["2-2 | score | 2-2 | -"]],
    ["The vote was 52-48.", ["52-48 | score | 52-48 | -"]],
  ])("%s", (text, expected) => {
    expect(brief(find(text))).toEqual(expected);
  });
});

describe("no quantities", () => {
  it.each([
    "See https://example.org/a%20b?x=305&y=28%29 and www.example.org/12/34 now.",
    "Write to room12@example.org soon.",
    "Call 020 7946 0958 or +44 20 7946 0958.",
    "Call (212) 555-0123 or 555-123-4567.",
    "She called 911, and the 911 operator heard it.",
    "He drew a .38 revolver.",
    "It has a 4x4 drive and a PS5.",
    "The 3M plant makes tape.",
    "They flew a Boeing 737 and an Airbus A380 over Route 66.",
    "He lives at flat 3.",
    "One never knows which one to take.",
    "At one point the road was closed.",
    "The 76ers drew 3-for-All prizes and a 2-for-1 offer.",
    "Nearly every one of them left.",
    "Vitamin B12, H1N1 and 5G are names.",
  ])("%s", (text) => {
    expect(brief(find(text))).toEqual([]);
  });
});

describe("what is a change and what is a range", () => {
  it.each([
    ["Wages rose from 8 to 10 euros.", { from: 8, to: 10 }, 8, 10],
    ["Prices fell from $75 a barrel to $45.", { from: 75, to: 45 }, 45, 75],
    ["Tickets range from 8 to 10 euros.", null, 8, 10],
    ["Wages rose by 8 to 10 percent.", null, 8, 10],
    ["Between 8 and 10 boats sank.", null, 8, 10],
  ])("%s", (text, change, low, high) => {
    expect(find(text)[0]).toMatchObject({ change, low, high, value: null });
  });
});
