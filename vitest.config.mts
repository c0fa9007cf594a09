import { defineConfig } from "vitest/config";

/** The slow kinds run one file after another: each starts kernels, servers or browsers of its own. */
const slow = ["kernel", "notebooks", "lab", "reports", "cluster", "package"];
/** The long form has fifty times as many cases of each property. */
const patience = process.env.VARIORUM_LONG === "1" ? 4 * 3_600_000 : 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: slow.map((name) => `tests/${name}/**`),
          setupFiles: ["tests/random.ts"],
          testTimeout: patience,
          hookTimeout: 2 * patience,
        },
      },
      ...slow.map((name) => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 + slow.indexOf(name) },
        },
      })),
    ],
  },
});
