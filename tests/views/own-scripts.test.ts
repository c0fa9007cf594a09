import { expect, it } from "vitest";
import { ownScripts } from "../../src/views/own-scripts";
import * as rows from "../charts/invented";
import { allViews } from "./all-views";

it("every script that a view brings is known as our own", () => {
  const brought = Object.values(allViews({ ...rows, checks: [] })).flatMap(({ html }) =>
    [...html.matchAll(/<script data-variorum="\w+">([\s\S]*?)<\/script>/g)].map((match) => match[1]),
  );
  expect(new Set(brought).size).toBeGreaterThan(4);
  expect(brought.filter((script) => !ownScripts.includes(script!))).toEqual([]);
});
