const { createArticle, createCorpus, alignNumbers, findQuotes } = require("variorum");
const { toCsv } = require("variorum/frames");
const { claimMatrix, show } = require("variorum/notebook");

const { articles } = createCorpus([
  createArticle({ id: "a", text: 'The mill employs 40 people. "We will stay," said Ida Holm.' }),
  createArticle({ id: "b", text: "The mill employs 60 people." }),
]);
const { numbers, claims } = alignNumbers(articles);
show(claimMatrix(claims, numbers, articles));
console.log(JSON.stringify({ speaker: findQuotes(articles[0])[0].speaker, verdict: claims[0].verdict }));
console.log(toCsv([{ a: 1 }]).trim());
