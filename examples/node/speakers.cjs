// Who speaks in which article, as CSV:
// node speakers.cjs my-articles > speakers.csv
const { findQuotes, readCorpus } = require("variorum");
const { toCsv } = require("variorum/frames");

async function main() {
  const { articles } = await readCorpus(process.argv[2] ?? "articles");
  const rows = articles.flatMap((article) => {
    const counts = new Map();
    for (const { speaker } of findQuotes(article)) if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    return [...counts].map(([speaker, quotes]) => ({ article: article.article, speaker, quotes }));
  });
  process.stdout.write(toCsv(rows));
}

main();
