// What differs between the articles of a folder, one sentence each:
// node compare.mjs my-articles
import { alignNumbers, alignQuotes, readCorpus } from "variorum";

const { articles, problems } = await readCorpus(process.argv[2] ?? "articles");
for (const problem of problems) console.error(problem.message);

const { claims } = alignNumbers(articles);
for (const { verdict, quantity, explanation } of claims)
  if (verdict === "conflict" || verdict === "changed") console.log(`${quantity}: ${explanation}`);

const { quotes, utterances } = alignQuotes(articles);
const siglumOf = new Map(articles.map(({ article, siglum }) => [article, siglum]));
const quoteOf = new Map(quotes.map((quote) => [quote.id, quote]));
for (const { speaker, relations } of utterances)
  for (const { a, b, relation } of relations) {
    if (relation === "identical" || relation === "punctuation") continue;
    const [one, other] = [quoteOf.get(a), quoteOf.get(b)];
    console.log(`${speaker}, ${relation}:`);
    for (const { article, content } of [one, other]) console.log(`  ${siglumOf.get(article)}: ${content.text}`);
  }
