import fc from "fast-check";
import { type Article, createArticle, createCorpus } from "../../src/text";
import { casesOf, patienceOf } from "../cases";
import { allPieces } from "./pieces";

export const cases = casesOf(200);
export const patience = patienceOf(60_000);

const phrases = [
  ...[
    "Ann Lee said ",
    "said Mr. Ole Dahl. ",
    " told AFP that ",
    "according to the ministry, ",
    "he added. ",
    "She warned: ",
  ],
  ...[
    "“We will mend it,” ",
    "“",
    "”",
    '"',
    "'",
    "’s ",
    "— ",
    "(",
    ")",
    "...",
    ". ",
    ", ",
    ": ",
    "\n\n",
    "\n",
    "\r\n",
    "\t",
  ],
  ...[
    "more than 150 people ",
    "$3.5m ",
    "a third of them ",
    "two of the 12 boats ",
    "5% ",
    "on Thursday ",
    "March 4, 2021 ",
  ],
  ...["The old bridge of the town stood beside the mill for a hundred years. ", "IS ", "U.S. ", "the US ", "Orlen "],
  ...[
    "Photo: REUTERS\n",
    "ADVERTISEMENT\n",
    "Copyright 2021\n",
    "é",
    "🙂",
    "\ud800",
    "\0",
    "\u202e",
    "\u00ad",
    "שלום ",
  ],
];

/** A text as an outlet might send it, with all that none should. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...phrases) },
          { weight: 1, arbitrary: fc.constantFrom(...allPieces) },
        ),
        { maxLength: 50 },
      )
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);

/** Several texts, some of which share what stands in them. */
export const anyTexts: fc.Arbitrary<string[]> = fc
  .tuple(fc.array(anyText, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(2), { maxLength: 2 }))
  .map(([texts, copied]) => [...texts, ...copied.map((at) => `${texts[at % texts.length]} And then it rained.`)]);

/** A corpus whose articles are named by their texts' places, whatever the order they come in. */
export function corpusOf(texts: readonly string[], order: readonly number[] = texts.map((_, at) => at)): Article[] {
  return createCorpus(order.map((at) => createArticle({ id: `t${at}`, text: texts[at]! }))).articles;
}
