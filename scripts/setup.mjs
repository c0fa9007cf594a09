// `npm run setup`, `npm run build` and, for Spark, `npm run setup -- cluster`: plain Node, because it runs before any package is installed.
import { main, say, setUp } from "./setup/index.mjs";

await main(async () => {
  await setUp(process.argv[2] ?? "all");
  say("everything is in place");
});
