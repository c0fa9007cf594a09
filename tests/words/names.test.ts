import { describe, expect, it } from "vitest";
import { createArticle, findNames } from "../../src/text";
import { countNgrams, countWords } from "../../src/words";

const article = (text: string) => createArticle({ id: "a", text });
const countOf = (text: string, word: string, merge: "aliases" | "names" = "aliases"): number =>
  countWords([article(text)], { merge }).find((row) => row.article === null && row.word === word)?.count ?? 0;

describe("no stop list swallows a name", () => {
  it.each<[string, string, number]>([
    ["Will Harmon opened the show. Harmon said he will return.", "Will", 1],
    ["Will Harmon opened the show. The actor Will Harmon left. It will go on.", "Will", 2],
    ["Theresa May spoke. May said so. They may go.", "May", 2],
    ["May Larsen went home. She may return.", "May", 1],
    ["Reporters met An Nguyen. An Nguyen sang an aria.", "An", 2],
    ["Scientist He Jiankui spoke. He Jiankui left. He said so.", "He", 2],
    ["The actor My Anh sang. My dog barked.", "My", 1],
    ["Kim So won. So it went.", "So", 1],
    ["Emre Can scored. Can they win? He can.", "Can", 1],
    ["Andrew Way met Mary Down on the way down. Way said so.", "Way", 2],
    ["The judge heard Mr. Going and Ms. Few, but few were going.", "Few", 1],
    ["IT staff said it works; the IT department agreed.", "IT", 2],
    ["US troops left. The US told us.", "United States", 2],
    ["WHO officials asked who is ill. The WHO knows.", "World Health Organization", 2],
  ])("%s: %s %i times", (text, word, times) => {
    expect(countOf(text, word)).toBe(times);
  });

  it.each<[string, string]>([
    ["Will Norland join? Will the ferry sail? May Orlen follow?", "Will"],
    ["Will Norland join? Will the ferry sail? May Orlen follow?", "May"],
    ["IS IT OVER? US AND THEM", "IT"],
    ["He Said It Again\n\nThe mayor spoke. He Said It Again is a song.", "He"],
    ["Over Norland clouds gathered. Over there it rained.", "Over"],
    ["Even Norland agreed. Most people left. So they said.", "Even"],
    ["Ada Trane Is Back In The Race\n\nThe mayor spoke. Way To Go is a song.", "Is"],
    ["Ada Trane Is Back In The Race\n\nThe mayor spoke. Way To Go is a song.", "The"],
    ["Ada Trane Is Back In The Race\n\nThe mayor spoke. Way To Go is a song.", "Way"],
    ["It is NOT true, he said: we will NOT go.", "NOT"],
    ["In May they went. May 3 was dry.", "May"],
  ])("%s: no name %s", (text, word) => {
    expect(countOf(text, word)).toBe(0);
  });

  it("also where sequences are counted", () => {
    const rows = countNgrams([article("Will Harmon left. The actor Will Harmon said that he will go.")], {
      from: 2,
      to: 2,
    });
    expect(rows.map(({ words, count }) => [words, count])).toEqual([["Will harmon", 2]]);
  });
});

describe("names at the beginning of a sentence, spelled like a word of the text", () => {
  it.each([
    ["Will Harmon left. They will stay.", "Will Harmon"],
    ["Mark Olsen left. The police mark the spot.", "Mark Olsen"],
    ["Bill Hansen paid the bill.", "Bill Hansen"],
    ["Hope Larsen said that hope is left.", "Hope Larsen"],
    ["Page Turnell wrote a page.", "Page Turnell"],
    ["Rose Adler rose early.", "Rose Adler"],
    ["Grace Holm said grace.", "Grace Holm"],
  ])("%s", (text, name) => {
    expect(findNames(article(text))[0]).toMatchObject({ text: name, start: 0 });
  });

  it.each([
    ["Bill Chicago for the bill.", ["Chicago"]],
    ["Hope was lost. They hope.", []],
    ["Mark the spot, as police mark it.", []],
    ["An Orlen man left.", ["Orlen"]],
    ["Will Norland join? It will.", ["Norland"]],
  ])("%s: no more than %j", (text, names) => {
    expect(findNames(article(text)).map((name) => name.text)).toEqual(names);
  });
});
