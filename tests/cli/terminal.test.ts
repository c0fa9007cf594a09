import { afterEach, expect, it, vi } from "vitest";
import { processTerminal } from "../../src/cli/terminal";

const streams = { out: process.stdout, err: process.stderr };
const before = new Map(
  Object.values(streams).map((stream) => [stream, { isTTY: stream.isTTY, columns: stream.columns }] as const),
);

/** What reaches standard output and standard error, which are terminals or not. */
function listen(isTerminal: { out: boolean; err: boolean }, columns = 40): { out: string; err: string } {
  const heard = { out: "", err: "" };
  for (const name of ["out", "err"] as const) {
    Object.assign(streams[name], { isTTY: isTerminal[name], columns });
    vi.spyOn(streams[name], "write").mockImplementation((text) => {
      heard[name] += String(text);
      return true;
    });
  }
  return heard;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const [stream, fields] of before) Object.assign(stream, fields);
});

it("has one line of progress, which the next replaces, no wider than the screen, and gone before anything else is said", () => {
  const heard = listen({ out: true, err: true }, 24);
  const terminal = processTerminal();
  terminal.status("counting words: 1.00 MB, 0.5 MB/s");
  terminal.status("counting words: 2.00 MB");
  terminal.out("row\n");
  terminal.status("writing");
  terminal.say("one line is left out");
  terminal.status("writing");
  terminal.status(null);
  terminal.status(null);
  const clear = "\r\u001b[2K";
  expect(heard.err).toBe(
    `${clear}counting words: 1.00 MB${clear}counting words: 2.00 MB${clear}${clear}writing${clear}one line is left out\n${clear}writing${clear}`,
  );
  expect(heard.out).toBe("row\n");
});

it("keeps the line while rows go to a file or a program", () => {
  const heard = listen({ out: false, err: true });
  const terminal = processTerminal();
  terminal.status("counting words: 1.00 MB");
  terminal.out("row\n");
  expect(heard).toEqual({ out: "row\n", err: "\r\u001b[2Kcounting words: 1.00 MB" });
});

it("says nothing of progress where nobody watches, and what went wrong all the same", () => {
  const heard = listen({ out: true, err: false });
  const terminal = processTerminal();
  terminal.status("counting words: 1.00 MB");
  terminal.progress("5 texts read");
  terminal.say("one line is left out");
  terminal.status(null);
  expect(heard.err).toBe("one line is left out\n");
});

it("lets no text steer the screen", () => {
  const heard = listen({ out: true, err: true });
  processTerminal().status("reading \u001b[2Jname");
  expect(heard.err).toBe("\r\u001b[2Kreading \u241b[2Jname");
});
