import { expect, it } from "vitest";
import { createKeySet } from "../../src/cli/archive/key-set";
import { freeKey as freeArchiveKey } from "../../src/cli/archive/map-blocks";
import { freeKey } from "../../src/text/json-lines";
import { startCounting } from "./steps";

it("ids that are all the same cost no more than others, and get the same keys in memory and in parts", async () => {
  const counter = await startCounting();
  const growth = async (make: (count: number) => unknown): Promise<number> => {
    make(10);
    return (await counter.count(() => make(4000))) / (await counter.count(() => make(1000)));
  };
  const inParts = (count: number): string[] => {
    const taken = createKeySet();
    return ["x~2", ...Array<string>(count).fill("x"), "x~2"].map((id) => freeArchiveKey(id, taken));
  };
  const inMemory = (count: number): string[] => {
    const taken = new Map<string, number>();
    return ["x~2", ...Array<string>(count).fill("x"), "x~2"].map((id) => freeKey(id, taken));
  };
  expect(await growth(inParts)).toBeLessThan(7);
  expect(await growth(inMemory)).toBeLessThan(7);
  await counter.stop();
  expect(inParts(4)).toEqual(["x~2", "x", "x~3", "x~4", "x~5", "x~2~2"]);
  expect(inMemory(4)).toEqual(inParts(4));
});
