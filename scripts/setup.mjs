// `npm run setup` and `npm run build`: plain Node, because it runs before any package is installed.
import { main, say, setUp } from "./setup/index.mjs";

await main(async () => {
  await setUp(process.argv[2] === "build" ? "build" : "all");
  say("everything is in place");
});
