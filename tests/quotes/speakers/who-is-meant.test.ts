import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const speakers = (text: string) => findQuotes(createArticle({ id: "t", text })).map((row) => row.speaker);
const types = (text: string) => findQuotes(createArticle({ id: "t", text })).map((row) => row.speakerType);

describe("people of one surname, and he and she", () => {
  it.each([
    [
      "a surname is that of whoever bore it last",
      'John Marsh and his wife Ellen Marsh sued the city. "We lost everything," Ellen Marsh said. Marsh said the city had never called. She said she would appeal.',
      ["Ellen Marsh", "Ellen Marsh", "Ellen Marsh"],
    ],
    [
      "Mr. and Mrs.",
      "John Marsh and Ellen Marsh sued the city. Mrs. Marsh said the house was lost. Mr. Marsh said the city had never called.",
      ["Ellen Marsh", "John Marsh"],
    ],
    [
      "a first name tells who she is",
      "Ellen Kerr met Peter Lund on Monday. Lund thanked her. She said the plan was dead.",
      ["Ellen Kerr"],
    ],
    [
      "whoever said something without marks goes on",
      'Supt. Dana Mills and Insp. Olaf Berg spoke to reporters. "We were lucky," Mills said. Berg said the street was closed. "It will stay closed," he said.',
      ["Dana Mills", "Olaf Berg", "Olaf Berg"],
    ],
    [
      "he is no network",
      'Peter Lund works with Arden Networks. Arden Networks is the largest of them. "It is lost," he said.',
      ["Peter Lund"],
    ],
  ])("%s", (_name, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe("descriptions and the name behind or before them", () => {
  it.each([
    [
      "the judge, NAME,",
      'The judge, Maria Penner, sentenced Tom Ruiz to three years. "You betrayed them," she told him.',
      ["Maria Penner"],
    ],
    [
      "over a phrase",
      "The head of the agency in Tarn, Jan Holm, arrived at noon. The head of the agency said that the bridge was safe.",
      ["Jan Holm"],
    ],
    ["a list is no name", "The mayor, Jan Holm and others met. The mayor said it was late.", ["The mayor"]],
    [
      "NAME is the mayor",
      'Anna Kerr is the mayor of Halden. Lund leads the union. "We met," the mayor said.',
      ["Anna Kerr"],
    ],
    [
      "the title comes before the name",
      "The prime minister said the tax would rise. Later the prime minister, Jana Holm, said she had no choice.",
      ["Jana Holm", "Jana Holm"],
    ],
    [
      "where an official is tells which",
      "An official in Halden said the bridge was shut. An official in Tarn said it was open. The Tarn official said that he was sure.",
      ["An official in Halden", "An official in Tarn", "An official in Tarn"],
    ],
    ["close to what", "A source close to the probe said the brakes had failed.", ["A source close to the probe"]],
    [
      "familiar with what",
      "Sources familiar with the matter said the deal was done.",
      ["Sources familiar with the matter"],
    ],
    ["one of a kind", "One top shareholder said the offer was too low.", ["One top shareholder"]],
    ["many are nobody named", "The ministers met in Halden. Many said the plan was dead.", [null]],
    ["a plural at the start", "Witnesses said they heard two shots.", ["Witnesses"]],
  ])("%s", (_name, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe("organisations", () => {
  it.each([
    [
      "the company, the firm",
      'Acme Corp. said on Monday it would close its plant. The company said 300 people would lose their jobs. "We regret this," the firm said.',
      ["Acme Corp.", "Acme Corp.", "Acme Corp."],
    ],
    [
      "the company with words that tell which",
      "Acme Corp. closed its plant. The company that runs the harbour said it would stay open.",
      ["The company"],
    ],
    ["a surname is no company", "Ruiz came late. The company said it would close.", ["The company"]],
    ["the kind is left out", "Arden Corp. was late. Arden said the bridge was shut.", ["Arden Corp."]],
    [
      "a country is not short for what begins with its name",
      "France Telecom was late. France said that the law would stand.",
      ["France"],
    ],
    ["a place before what speaks", "The Oslo survey said it was late.", ["The Oslo survey"]],
    ["a place before what measures", "The Oslo institute put the magnitude at 5.9.", ["The Oslo institute"]],
    ["a place and a noun before what speaks", "The Tarn water plan says rates will rise.", ["The Tarn water plan"]],
    ["an adjective of a region", "The Nordic institute put the magnitude at 6.1.", ["The Nordic institute"]],
    ["a place before who speaks", "A Marlow spokesman said the road was closed.", ["A Marlow spokesman"]],
  ])("%s", (_name, text, expected) => expect(speakers(text)).toEqual(expected));

  it("whose spokesman it is, is no person", () =>
    expect(types("Peter Lund, a spokesman for Arden Vale, left. Arden Vale said that the bridge was shut.")).toEqual([
      "organisation",
    ]));

  it.each([
    ["helpers", "Medics said twelve people were hurt.", "unnamed"],
    ["a survey that is an office", "The Halden Geological Survey said the quake was weak.", "organisation"],
    [
      "chip makers are no title",
      "The chipmakers Arden Vale (AVC) and Orlen left. Arden Vale said that it was late.",
      "organisation",
    ],
  ])("%s", (_name, text, type) => expect(types(text)).toEqual([type]));

  it("days are nobody", () =>
    expect(speakers("The ship came on Friday. Friday was cold. The company said the lines would stay open.")).toEqual([
      "The company",
    ]));
});

describe("clauses that the cue interrupts or that begin behind an aside", () => {
  const contents = (text: string) =>
    findQuotes(createArticle({ id: "t", text })).map((row) => [row.speaker, row.content.text]);

  it.each([
    [
      "according to, between commas",
      "The plan, according to Anna Kerr, will cost millions.",
      [
        ["Anna Kerr", "The plan"],
        ["Anna Kerr", "will cost millions"],
      ],
    ],
    [
      "according to, behind a helping verb",
      "The report was, according to Reuters, published on Monday.",
      [
        ["Reuters", "The report was"],
        ["Reuters", "published on Monday"],
      ],
    ],
    [
      "according to somebody with an office",
      "According to Alan Kerr, director of the Halden Institute, the number will rise.",
      [["Alan Kerr", "the number will rise"]],
    ],
    [
      "a subject with a clause of its own",
      "The company that runs the harbour said it would stay open.",
      [["The company", "it would stay open"]],
    ],
  ])("%s", (_name, text, expected) => expect(contents(text)).toEqual(expected));
});
