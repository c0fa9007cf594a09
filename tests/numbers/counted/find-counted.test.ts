import { describe, expect, it } from "vitest";
import { find } from "../cases";

const timed = new Set(["date", "weekday", "year", "time", "ordinal"]);

describe("what is counted, measured or paid", () => {
  it.each<[string, (string | null)[]]>([
    ["The party won, with turnout at 61 percent.", ["turnout (party)"]],
    ["The party has 12 fewer seats.", ["seats the party has"]],
    ["The ferry carried 212 passengers to Bergen.", ["passengers the ferry carried to Bergen"]],
    [
      "Harbour Foods has more than 60 bakers, and more than 12 shops.",
      ["bakers Harbour Foods has", "shops (Harbour Foods)"],
    ],
    ["Orla Marine Inc. is cutting about 7,200 jobs.", ["jobs Orla Marine Inc. is cutting"]],
    ["The baker said it has 40 ovens.", ["ovens the baker has"]],
    ["Lena Holt, who won five regattas with Tern, spoke.", ["regattas Lena Holt won with Tern"]],
    ["Some 250 residents have been moved from the valley.", ["residents"]],
    ["There are 40 Danish sailors based in Oslo.", ["Danish sailors based in Oslo"]],
    ["A study of 120 harbours was printed.", ["harbours (study)"]],
    ["The population of the island is roughly 8 million people.", ["people, population of the island"]],
    ["Fourteen sailors left the club in May.", ["sailors that left the club"]],
    ["The storm hit the coast, killing 10 and injuring 80.", ["people killed", "people injured"]],
    [
      "There are 40 Danish sailors in Oslo and about 15 in Bergen.",
      ["Danish sailors in Oslo", "Danish sailors in Bergen"],
    ],
    ["There are 600 people who have been homeless since May.", ["people who have been homeless"]],
    ["Profits rose 5% to $3 million.", ["Profits", "Profits"]],
    ["Tern Group's profits rose 5%.", ["Tern Group's profits"]],
    ["The index of small firms fell 0.3 per cent to 9,120.", ["index of small firms", "index of small firms"]],
    ["Holt Marine posted a first-quarter loss of 40 cents per share.", ["first-quarter loss (Holt Marine)"]],
    ["The bank raised its forecast for the year to 5 percent.", ["forecast (bank)"]],
    ["The firm posted a £900 bonus and a 5% pay rise.", ["bonus (firm)", "pay rise (firm)"]],
    ["He settled a lawsuit against the city for $4.5 million.", ["lawsuit against the city"]],
    ["Customers with more than 2 million crowns in deposits pay more.", ["crowns in deposits (Customers)"]],
    ["The grant is worth up to $8 million.", ["grant"]],
    ["They spent $2 million in fines and $3 million of debt.", ["fines", "debt"]],
    ["Terns (+2%) and Gulls (+3%) rose.", ["Terns", "Gulls"]],
    ["Dow +0.2% Nasdaq +0.8%.", ["Dow", "Nasdaq"]],
    ["Maria, who was 10, sang.", ["Maria"]],
    ["A 60-year-old might withdraw 2.7%.", [null, "60-year-old"]],
    ["The 65-year-old worries that the farm will close.", [null]],
    ["The 40-year-old pleaded guilty.", [null]],
    ["A 40-year-old building burned.", ["building"]],
    ["Ratings among adults 18-49 rose.", ["adults"]],
    ["The wreck lies 30 feet deep.", ["wreck"]],
    ["The council plans to end the mission, a decade after its initiation.", ["its initiation"]],
    ["The bridge opened two years after the flood.", ["flood"]],
    ["The road was closed for two hours.", ["road closed"]],
    ["We cooked each sample for 3 minutes.", ["sample"]],
    ["The league expects the value of the business to double in 10 years.", ["value of the business"]],
    ["The plan forces the council to cut 10 jobs.", ["jobs (council)"]],
    ["The port had 22 wrecks, compared with an average of 20 per year.", ["wrecks the port had", "wrecks (port)"]],
    ["It will cost buyers around $42,500.", [null]],
    ["The storm cost the city $5 million.", ["storm"]],
    ["The hull is worth 1.3 billion ($1.7bn).", ["hull", "hull"]],
    ["The outcome of the talks may bind the two countries.", ["countries"]],
    ["A squad contained just 17 players in May.", ["players a squad contained"]],
    ["A 3.9 shook the valley.", [null]],
    ["There are dozens of state-owned, smaller banks.", ["state-owned, smaller banks"]],
    ["The town has 12 well-kept, old houses.", ["well-kept, old houses the town has"]],
    ["It costs $25.", [null]],
    ["The rate, which, at 35 percent, is high, will fall.", ["rate"]],
    ["In the past eight weeks the council has met.", [null]],
    ["A third of the fleet sank.", ["fleet"]],
    ["Less than 10 per cent of their daily catch is cod.", ["daily catch"]],
    ["The tunnel will be 8 miles (13 km) of new track.", ["new track, tunnel", "new track, tunnel"]],
    ["Police last week arrested 22 smugglers.", ["smugglers Police arrested"]],
    ["The quake's magnitude was 5.9, the survey said.", ["quake"]],
    ["Bitcoin fell to $20,100 while gold, a haven, nearly reached $1,900.", ["Bitcoin", "gold"]],
    [
      "The coalition grew to 79 members and one observer.",
      ["members the coalition grew to", "observer the coalition grew to"],
    ],
    ["The plan gives $4 trillion in tax cuts.", ["tax cuts (plan)"]],
    ["The top 1 percent would gain.", [null]],
    ["The estimated cost was hiked to $44 million.", ["estimated cost"]],
    ["It raised taxes on 8 million low- and middle-income families.", ["low- and middle-income families (taxes)"]],
    ["It lists three weeks' worth of speeches.", ["speeches"]],
  ])("%s", (text, expected) => {
    const rows = find(text).filter((row) => !timed.has(row.kind));
    expect(rows.map((row) => row.counted)).toEqual(expected);
  });
});

describe("the unit of a count", () => {
  it.each([
    ["The club sold 14 first-team players.", "first-team player"],
    ["There were 22 residential burglaries.", "residential burglary"],
    ["There are 40 US troops deployed abroad.", "troop"],
    ["They found 80 injured sailors.", "sailor"],
    ["It was split into two smaller rooms.", "room"],
    ["They grounded two new 300 Ultra jets.", "jet"],
    ["He is one of the best goalkeepers.", "goalkeeper"],
  ])("%s", (text, unit) => {
    expect(find(text)[0]?.unit).toBe(unit);
  });
});
