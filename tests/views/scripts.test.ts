import { runInNewContext } from "node:vm";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { articleText, type Html, sideBySide, table } from "../../src/views";
import { articles, quotes, utterances } from "../charts/invented";

/** A page with a view, its scripts run as a browser would. */
function open(view: Html) {
  const window = parseHTML(`<!doctype html><html><body>${view.html}</body></html>`);
  const { document } = window;
  const copied: string[] = [];
  const navigator = { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } };
  const saved: [string, string][] = [];
  let blob = "";
  class Blob {
    constructor(parts: string[]) {
      blob = parts.join("");
    }
  }
  const URL = { createObjectURL: () => "blob:1", revokeObjectURL: () => {} };
  document.addEventListener("click", (event: Event) => {
    const link = event.target as HTMLAnchorElement;
    if (link.tagName === "A" && link.getAttribute("download")) saved.push([link.getAttribute("download")!, blob]);
  });
  class MutationObserver {
    observe(): void {}
  }
  const sandbox = {
    document,
    navigator,
    MutationObserver,
    Blob,
    URL,
    setTimeout: () => 0,
    addEventListener: () => {},
    location: { hash: "" },
    window: {},
  };
  for (const script of document.querySelectorAll("script")) runInNewContext(script.textContent ?? "", sandbox);
  const fire = (element: Element, type: string): void => {
    element.dispatchEvent(new window.Event(type, { bubbles: true }));
  };
  return { document: document as unknown as Document, fire, copied, saved };
}

const rows = Array.from({ length: 14 }, (_, i) => ({ name: `row ${i}`, count: (i * 5) % 14 }));

describe("where scripts run", () => {
  it("a table sorts by its columns, numbers as numbers, and says so", () => {
    const { document, fire } = open(table(rows, { caption: "Rows" }));
    const counts = (): number[] => [...document.querySelectorAll("tbody td")].map((cell) => Number(cell.textContent));
    const [, count] = [...document.querySelectorAll("thead button")];
    fire(count!, "click");
    expect(counts()).toEqual([...rows.map((row) => row.count)].sort((a, b) => a - b));
    expect(document.querySelectorAll("thead th")[1]!.getAttribute("aria-sort")).toBe("ascending");
    fire(count!, "click");
    expect(counts()[0]).toBe(13);
    expect(document.querySelectorAll("thead th")[1]!.getAttribute("aria-sort")).toBe("descending");
  });

  it("a long table has a search box that counts what it finds", () => {
    const { document, fire } = open(table(rows, { caption: "Rows" }));
    const input = document.querySelector<HTMLInputElement>(".vr-filter input")!;
    input.value = "ROW 13";
    fire(input, "input");
    expect(document.querySelector("[role=status]")?.textContent).toBe(" 2 of 14");
    expect(open(table(rows.slice(0, 3))).document.querySelector(".vr-filter")).toBeNull();
  });

  it("a click on a mark lists its counterparts in the other texts", () => {
    const all = articles.map((article) => articleText(article, { articles, quotes, utterances }).html).join("");
    const { document, fire } = open({ html: all, text: "" });
    fire(document.querySelector(".vr-q[data-group]")!, "click");
    const lines = [...document.querySelectorAll(".vr-panel p")].map((line) => line.textContent);
    expect(lines).toEqual([
      "B “We were not warned about the engine,” said Brandt. See it in its text",
      "C They were never warned about the engine. See it in its text",
    ]);
    fire(document.querySelector(".vr-panel button")!, "click");
    expect(document.querySelector(".vr-panel")).toBeNull();
  });

  it("a table is saved whole, and no cell of the CSV is a formula", () => {
    const cells = [
      { name: 'a "b", c', count: 2500 },
      { name: "=1+1", count: -1 },
      { name: "'@x", count: null },
    ];
    const { document, fire, saved } = open(table(cells, { caption: "Cells, and <b>more</b>" }));
    for (const button of document.querySelectorAll(".vr-save button")) fire(button, "click");
    expect(saved).toEqual([
      ["cells-and-b-more-b.csv", 'name,count\r\n"a ""b"", c",2500\r\n\'=1+1,-1\r\n\'\'@x,\r\n'],
      ["cells-and-b-more-b.json", `${JSON.stringify(cells, null, 2)}\n`],
    ]);
    expect(open(table(cells, { sortable: false })).document.querySelector(".vr-save")).toBeNull();
  });

  it("a citation is copied", () => {
    const { document, fire, copied } = open(sideBySide(utterances[0]!, quotes, articles));
    const button = document.querySelector("button[data-copy]")!;
    fire(button, "click");
    expect(copied[0]).toMatch(
      /^“We were never warned about the engine,” Mayor Ada Brandt said\. — Harbour Post, .*, 5 May 2031 \(text A, characters \d+–\d+\)\.$/,
    );
  });
});

describe("where they do not", () => {
  it("nothing stands there that only a script could use", () => {
    const { html } = sideBySide(utterances[0]!, quotes, articles);
    expect(html).toContain('<button type="button" hidden data-copy=');
    expect(table(rows).html).not.toMatch(/<input|<th[^>]*><button/);
  });
});
