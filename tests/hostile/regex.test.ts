import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const root = resolve(__dirname, "../..");
const files = ["src", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|js|mjs)$/.test(name))
    .map((name) => join(folder, name))
    .sort(),
);

interface Found {
  line: number;
  source: string;
  flags: string;
}

/** The regular expressions written in a source, and where it makes others. */
function expressionsOf(name: string, text: string): { literals: Found[]; made: number[] } {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const literals: Found[] = [];
  const made: number[] = [];
  const visit = (node: ts.Node): void => {
    const line = (): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ line: line(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp")
      made.push(line());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, made };
}

/**
 * What makes an expression cost more than its text is long, from the analysis that eslint-plugin-regexp uses: `Self` and
 * `Trade` where it goes back over what it has read, `Move` where it reads a long run anew from each place in it.
 */
function risks({ source, flags }: { source: string; flags: string }): string[] {
  return analyse({ source, flags }).reports.map(({ type }) => type);
}

describe("the analysis", () => {
  it.each<[RegExp, string[]]>([
    [/^(?:a+)+b/, ["Self"]],
    [/^a*a*b/, ["Trade"]],
    [/\s+$/, ["Move"]],
    [/^(?:\w+\s?)*$/, ["Self"]],
    [/^a+b$/, []],
    [/[a-z]{1,40}$/, []],
    [/\bsaid\b/u, []],
  ])("of %s", (expression, expected) => {
    expect([...new Set(risks(expression))]).toEqual(expected);
  });

  it("finds expressions wherever they stand", () => {
    const { literals, made } = expressionsOf(
      "x.ts",
      'f(/a+b/g);\nconst x = { y: /[/]/u };\nnew RegExp("a");\nRegExp(x);',
    );
    expect(literals).toEqual([
      { line: 1, source: "a+b", flags: "g" },
      { line: 2, source: "[/]", flags: "u" },
    ]);
    expect(made).toEqual([3, 4]);
  });
});

describe("no regular expression goes back over a long run", () => {
  const all = files.map((name) => [name, expressionsOf(name, readFileSync(join(root, name), "utf8"))] as const);

  it("written in a source", () => {
    const found = all.flatMap(([name, { literals }]) =>
      literals.flatMap((each) => risks(each).map((risk) => `${name}:${each.line} /${each.source}/ ${risk}`)),
    );
    expect(found).toEqual([]);
    expect(all.flatMap(([, { literals }]) => literals).length).toBeGreaterThan(400);
  });

  describe("or made when a file is loaded", () => {
    const makers = all.filter(([name, { made }]) => name.startsWith("src") && made.length > 0).map(([name]) => name);
    const made: RegExp[] = [];
    /** Keeps what our own files make; packages make theirs too. */
    const keep = (expression: RegExp): RegExp => {
      if (new Error().stack?.split("\n")[3]?.includes(join(root, "src"))) made.push(expression);
      return expression;
    };

    beforeAll(() => {
      const recording = new Proxy(RegExp, {
        construct: (Real, args: [string, string?]) => keep(new Real(...args)),
        apply: (Real, _, args: [string, string?]) => keep(Real(...args)),
      });
      vi.stubGlobal("RegExp", recording);
    });
    afterAll(() => vi.unstubAllGlobals());

    it.each(makers)("%s", async (name) => {
      made.splice(0);
      vi.resetModules();
      await import(join(root, name));
      expect(made.length).toBeGreaterThan(0);
      const found = made.flatMap((each) =>
        risks({ source: each.source, flags: each.flags }).map((risk) => `${each} ${risk}`),
      );
      expect(found).toEqual([]);
    });
  });
});
