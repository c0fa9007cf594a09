import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/quotes";
import { createArticle } from "../../../src/text";

const said = (text: string) =>
  findQuotes(createArticle({ id: "t", text })).map(({ speaker, speakerType }) => [speaker, speakerType]);

describe("a name whose first word opens the sentence", () => {
  it.each<[string, string, string]>([
    ["Advanced Micro Devices said it would build a plant.", "Advanced Micro Devices", "organisation"],
    ["Broken Hill Mining announced it would close the pit.", "Broken Hill Mining", "organisation"],
    ["United Parcel Service said profits had risen.", "United Parcel Service", "organisation"],
    ["Former Arden Rovers manager Ed Strom said it was over.", "Ed Strom", "person"],
    ["Spanish Foreign Minister Jose Albares said it was over.", "Jose Albares", "person"],
    ["Republican Michelle Woods said it was over.", "Michelle Woods", "person"],
    ["Striking Royal Mail workers said they would wait.", "Striking Royal Mail workers", "unnamed"],
    ["The Herald reported that the bridge will close.", "Herald", "organisation"],
  ])("%s", (text, name, type) => expect(said(text)).toEqual([[name, type]]));
});
