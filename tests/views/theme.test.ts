import { expect, it } from "vitest";
import * as charts from "../../src/charts";
import * as views from "../../src/views";

it("an article has the same colour in views and in charts", () => {
  expect(views.articleColours).toEqual(charts.articleColours);
});
