import { describe, expect, it } from "vitest";
import * as invented from "../charts/invented";
import { allViews } from "./all-views";
import { bare, strangers } from "./page";

const checks = [
  {
    id: `${invented.harbour.article}#k1`,
    kind: "sum" as const,
    numbers: [invented.numbers[0]!.id, invented.numbers[3]!.id],
    verdict: "inconsistent" as const,
    explanation: "12 hurt and 150 on board do not make 170.",
  },
];

describe("views of the invented rows", () => {
  for (const [name, view] of Object.entries(allViews({ ...invented, checks }))) {
    it(name, async () => {
      await expect(`${bare(view).replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`golden/${name}.html`);
      await expect(`${view.text}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
      expect(strangers(view)).toEqual([]);
    });
  }
});
