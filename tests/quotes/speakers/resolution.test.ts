import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const INTRO = "Anna Kerr, the mayor of Halden, opened the new bridge on Monday.\n\n";

function speakers(text: string): (string | null)[] {
  return findQuotes(createArticle({ id: "t", text: INTRO + text })).map((row) => row.speaker);
}

describe("speakers by their fullest name", () => {
  it.each([
    ["a surname", "Kerr said the bridge would be closed in winter.", "Anna Kerr"],
    ["a country of two words", "The United States said the bridge would be closed in winter.", "United States"],
    [
      "a ministry written with capitals",
      "The Transport Ministry said the bridge would be closed.",
      "Transport Ministry",
    ],
  ])("%s", (_name, text, speaker) => expect(speakers(text)).toEqual([speaker]));

  it("the statement speaks for whoever issued it", () => {
    const found = speakers(
      'In a statement, Kerr confirmed that the bridge would be closed in winter.\n\nThe bridge would be "closed from December to March", the statement said.',
    );
    expect(found).toEqual(["Anna Kerr", "Anna Kerr"]);
  });
});

describe("nouns and pronouns", () => {
  const named = (text: string) => findQuotes(createArticle({ id: "t", text })).map((row) => row.speaker);

  it.each([
    [
      "it and the ministry",
      'The foreign ministry of Brena said on Friday that the mission would end. It added that the harbour would stay open.\n\n"We thank all sailors," the ministry added.',
      ["The foreign ministry of Brena", "The foreign ministry of Brena", "The foreign ministry of Brena"],
    ],
    [
      "two ministries",
      'The foreign ministry of Brena said the mission was over. The defence ministry said it was not. "We have a plan," the defence ministry added.',
      ["The foreign ministry of Brena", "The defence ministry", "The defence ministry"],
    ],
    [
      "an office written in full, a statement and it",
      'Brena\'s Ministry of Foreign Affairs published a statement on Friday.\n\nThe ministry said the mission was over. "The date is set," the statement said. It added that the fleet would leave.',
      Array(3).fill("Brena's Ministry of Foreign Affairs"),
    ],
    [
      "a body described between commas",
      "Halden Rail, the state operator, would not talk about the speed. In a statement, it said the driver had survived.",
      ["Halden Rail"],
    ],
    [
      "a name behind its description",
      'The prime minister, Tomas Ferro, said the plan was dead. "It is late," he told the Tide.',
      ["Tomas Ferro", "Tomas Ferro"],
    ],
    ["a name that could be a verb", "Unite says the plant will be closed in May.", ["Unite"]],
    ["a word that could be a verb", "Fifteen people are in hospital, according to police.", ["police"]],
    [
      "his office",
      'Prime Minister Tomas Ferro met the admiral on Friday. "The mission is over," his office said in a statement.',
      ["Tomas Ferro's office"],
    ],
    [
      "a title that came with the name",
      'Prime Minister Tomas Ferro met Admiral Jan Holm on Friday. "The mission is over," the prime minister said.',
      ["Tomas Ferro"],
    ],
    [
      "two unnamed officials stay two",
      '"We leave in March," a senior navy official said.\n\nAnother official, who asked not to be named, said the date was not fixed.\n\n"There are still talks," the second official said.',
      ["a senior navy official", "Another official", "Another official"],
    ],
    [
      "he after two men",
      'Jan Holm met Tomas Ferro on Friday. Holm thanked him. "You are welcome," Ferro said. He said the mission was over.',
      ["Tomas Ferro", "Tomas Ferro"],
    ],
    [
      "two of one surname",
      'Anna Ort and Peter Ort run the harbour. "We are open," Anna Ort said. "Always," said Peter Ort.',
      ["Anna Ort", "Peter Ort"],
    ],
    [
      "a verb before the noun",
      "The strike has pushed Brena's prime minister -- whose party needs the fleet -- to call for the fleet to leave.",
      ["Brena's prime minister"],
    ],
    [
      "a verb before the noun, and an aside behind it",
      "The strike has forced Brena's transport minister -- whose party rules alone -- to call for the fleet to leave.",
      ["Brena's transport minister"],
    ],
    [
      "titles cut short",
      '"It is safe," Const. Anna Kerr said. "We looked," said Const. Kerr.',
      ["Anna Kerr", "Anna Kerr"],
    ],
    [
      "a name that is a small word too",
      'Ms. Will said the road was closed. "It is over," Ms. May said.',
      ["Will", "May"],
    ],
    ["a place before a title", "Halden Mayor Anna Kerr said the road was closed.", ["Anna Kerr"]],
    ["a first name and a small word", "Theresa Will said the road was closed.", ["Theresa Will"]],
    [
      "a ministry under its fullest name, wherever that stands",
      'The ministry said the road was closed. Brena\'s Transport Ministry gave no date. "It will open soon," the Transport Ministry added.',
      ["Brena's Transport Ministry", "Brena's Transport Ministry"],
    ],
    [
      "the ministries of two countries",
      "The ministry said the road was closed. Brena's Transport Ministry met Tarn's Transport Ministry in June.",
      ["The ministry"],
    ],
    ["a title inside a name", "Martin Luther King Jr. said the road was closed.", ["Martin Luther King Jr."]],
    [
      "a misspelt verb",
      '"We love the boats," Mark Rosler siad on Friday. "They are ours," Rosler tlod reporters.',
      ["Mark Rosler", "Mark Rosler"],
    ],
    [
      "the first words of a document",
      "Brena and the fleet will hold talks, a joint statement said.",
      ["a joint statement"],
    ],
  ])("%s", (_name, text, speakers) => expect(named(text)).toEqual(speakers));
});
