import { expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

it.each([
  ["The United States and Iraq announced that they will begin talks.", "United States and Iraq"],
  ["Anna Kerr and Bo Holm said that the bridge was safe.", "Anna Kerr and Bo Holm"],
  ["Anna Kerr, who leads the council, and Tom Ruiz said that the bridge was safe.", "Anna Kerr and Tom Ruiz"],
  ["Anna Kerr, a former judge, and Ida Holm, the mayor, said that it was safe.", "Anna Kerr and Ida Holm"],
  ["Norway, Sweden and Denmark said that the strait was open.", "Norway, Sweden and Denmark"],
  ["Anna Kerr, the mayor of Orlen and Tarn, said that the bridge was safe.", "Anna Kerr"],
  ["The mayor, Anna Kerr, said that the bridge was safe.", "Anna Kerr"],
])("%s: %s", (text, speaker) => {
  expect(findQuotes(createArticle({ id: "a", text })).map((row) => row.speaker)).toEqual([speaker]);
});
