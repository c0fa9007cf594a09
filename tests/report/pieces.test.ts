import { describe, expect, it } from "vitest";
import { takePieces } from "../../src/report/pieces";

describe("takePieces", () => {
  it("takes every piece out and keeps the first of each name and content", () => {
    const html = '<p>a</p><style data-variorum="x">p{}</style><p>b</p><style data-variorum="x">p{}</style><p>c</p>';
    expect(takePieces(html, "style")).toEqual({
      html: "<p>a</p><p>b</p><p>c</p>",
      pieces: [{ name: "x", content: "p{}" }],
    });
  });

  it("keeps both of one name with different content", () => {
    const html = '<script data-variorum="x">1</script><script data-variorum="x">2</script>';
    expect(takePieces(html, "script").pieces.map(({ content }) => content)).toEqual(["1", "2"]);
  });

  it("leaves scripts without a name, other elements and what never ends", () => {
    const html = '<script>alert(1)</script><style>p{}</style><script data-variorum="x">1';
    expect(takePieces(html, "script")).toEqual({ html, pieces: [] });
  });
});
