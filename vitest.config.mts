import { defineConfig } from "vitest/config";

/** The slow kinds run one file after another: each starts kernels, servers or browsers of its own. */
const slow = ["kernel", "notebooks", "lab", "reports", "cluster", "package"];

/** Milliseconds; the long form, which may share its processors for hours, waits four hours. */
const patience = (short: number): number => (process.env.VARIORUM_LONG === "1" ? 4 * 3_600_000 : short);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: slow.map((name) => `tests/${name}/**`),
          setupFiles: ["tests/random.ts"],
          testTimeout: patience(30_000),
          hookTimeout: patience(60_000),
        },
      },
      ...slow.map((name) => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          testTimeout: patience(180_000),
          hookTimeout: patience(300_000),
          fileParallelism: false,
          sequence: { groupOrder: 1 + slow.indexOf(name) },
        },
      })),
    ],
  },
});
