import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(__dirname, "..");
const hashes = new Map([
  ["000_7855d318e2bdd815.txt", "efdf0cedf456cec08c7c97cd6e3df7df322a0eb13527d08cc82f738206fa0414"],
  ["001_6169be40aece4ec3.txt", "bffe37abbd89b50ae3a15a403a218cc2f3a852445048f14fb35f604dad618a2d"],
  ["002_fe05e3191f7400ad.txt", "aae922c2086d135624b9e59856d25218e00e1e5a9fbda67059c13d7c10461c41"],
  ["003_63da0c3924deb257.txt", "fcd0d04ce7e49dc82dfb3928d2f2f9aa6cc0746560e28e4e98614ea6eab2e42e"],
  ["004_f2498c466f39656c.txt", "5b46f5b3ea0e71b8294ede7d9af25d88bbf3de01973ab4c08da7bd21cc05fa29"],
]);

describe("seeds", () => {
  it("are the five files and nothing else", () => {
    expect(readdirSync(join(root, "seeds")).sort()).toEqual([...hashes.keys()]);
  });

  it.each([...hashes])("%s is unchanged, and its card names it with its hash", (file, hash) => {
    const bytes = readFileSync(join(root, "seeds", file));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    const card = readFileSync(join(root, "docs", "seeds.md"), "utf8");
    expect(card.split("\n").filter((line) => line.includes(file) && line.includes(hash))).toHaveLength(1);
  });
});
