import { describe, expect, it } from "vitest";
import { groupByTable, labelOf } from "../../src/report/labels";

describe("what the navigation calls a notebook", () => {
  it.each([
    ["01-word-frequencies", "Word frequencies"],
    ["00-comparison", "Comparison"],
    ["my_story", "My story"],
    ["2024", "2024"],
    ["07-", "07-"],
  ])("%s is %s", (name, label) => {
    expect(labelOf(name)).toBe(label);
  });
});

it("files of one table stand together", () => {
  expect(groupByTable(["words.csv", "words.json", "meta.json", "LICENSE"])).toEqual([
    {
      name: "words",
      files: [
        { file: "words.csv", form: "CSV" },
        { file: "words.json", form: "JSON" },
      ],
    },
    { name: "meta", files: [{ file: "meta.json", form: "JSON" }] },
    { name: "LICENSE", files: [{ file: "LICENSE", form: "file" }] },
  ]);
});
