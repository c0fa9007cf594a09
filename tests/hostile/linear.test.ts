import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyses, hostileTexts } from "../../bench/speed/hostile";
import { isLong, patienceOf } from "../cases";
import { each, once } from "./planted";
import { type StepCounter, startCounting } from "./steps";

/** code units of the smaller text; the larger has four times as many */
const size = isLong ? 50_000 : 3_000;
/** Four times the text may take four times the steps, and a sorted list's logarithm more; a square would take sixteen. */
const most = 5.5;

describe(`steps on ${size} and ${4 * size} characters`, () => {
  let counter: StepCounter;
  beforeAll(async () => {
    counter = await startCounting();
    // what is made once, whatever the text is, is made before
    for (const work of Object.values(analyses)) for (const make of Object.values(hostileTexts)) await work(make(500));
  }, patienceOf(600_000));
  afterAll(() => counter?.stop());

  it.each(Object.keys(analyses))(
    "%s: never more than the text grew, on any hostile text",
    async (name) => {
      const found: string[] = [];
      for (const [text, make] of Object.entries(hostileTexts)) {
        const work = analyses[name]!;
        const [few, many] = [make(size), make(4 * size)];
        const [a, b] = [await counter.count(() => work(few)), await counter.count(() => work(many))];
        const growth = b / a;
        expect(b).toBeGreaterThan(0);
        if (growth > most && b > 20_000) found.push(`${text}: ${a} to ${b} steps, ${growth.toFixed(1)} times as many`);
      }
      expect(found).toEqual([]);
    },
    patienceOf(600_000),
  );

  // what each figure looks back over is little beside the rest of its cost: it shows plainly on longer texts only
  it.each([
    ["numbers", "years", 50_000],
    ["claims", "prices", 10_000],
  ])(
    "%s of one sentence full of %s: as many steps more as the text is longer than %i characters",
    async (analysis, text, length) => {
      const [work, make] = [analyses[analysis]!, hostileTexts[text]!];
      const few = await counter.count(() => work(make(length)));
      const many = await counter.count(() => work(make(4 * length)));
      expect(many / few).toBeLessThan(most);
    },
    patienceOf(120_000),
  );
});

describe("the counter", () => {
  it("tells a square from a line", async () => {
    const counter = await startCounting(__dirname);
    const words = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);
    const growth = async (work: (words: string[]) => unknown): Promise<number> => {
      const [few, many] = [words(500), words(2000)];
      return (await counter.count(() => work(many))) / (await counter.count(() => work(few)));
    };
    const found = [await growth(once), await growth(each)];
    await counter.stop();
    expect(found[0]).toBeCloseTo(4, 0);
    expect(found[1]).toBeGreaterThan(12);
  });
});
