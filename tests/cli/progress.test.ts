import { describe, expect, it } from "vitest";
import { trackProgress } from "../../src/cli/progress";
import { fakeTerminal } from "./fake-terminal";

describe("trackProgress", () => {
  it("says nothing for two seconds, then the rate and the time left, once a second", () => {
    const { terminal, heard } = fakeTerminal();
    let time = 0;
    const progress = trackProgress(terminal, "counting words", 100e6, () => time);
    for (const [at, done] of [
      [1900, 9e6],
      [2000, 10e6],
      [2400, 12e6],
      [4000, 20e6],
    ] as const) {
      time = at;
      progress.at(done);
    }
    expect(heard.progress).toBe(
      "counting words: 10.0 MB of 100 MB (10%), 5.00 MB/s, 18 s left\ncounting words: 20.0 MB of 100 MB (20%), 5.00 MB/s, 16 s left\n",
    );
  });

  it("gives no time where the whole is not known, and minutes and hours where seconds are many", () => {
    const { terminal, heard } = fakeTerminal();
    let time = 0;
    const unknown = trackProgress(terminal, "quotes", null, () => time);
    const long = trackProgress(terminal, "quotes", 1e9, () => time);
    const longer = trackProgress(terminal, "quotes", 1e11, () => time);
    time = 2000;
    for (const each of [unknown, long, longer]) each.at(2e6);
    expect(heard.progress).toBe(
      "quotes: 2.00 MB, 1.00 MB/s\nquotes: 2.00 MB of 1000 MB (0%), 1.00 MB/s, 17 min left\nquotes: 2.00 MB of 100000 MB (0%), 1.00 MB/s, 27.8 h left\n",
    );
  });
});
