import { describe, expect, it } from "vitest";
import type { CheckRow } from "../../src/numbers/rows";
import type { DescentRow } from "../../src/reuse/rows";
import { type FindingRows, findFindings, findings, overview, uniteSpeakers } from "../../src/views";
import { inSentence } from "../../src/views/speaker-names";
import {
  articles,
  at,
  claims,
  coast,
  forms,
  harbour,
  numbers,
  overlaps,
  passages,
  quotes,
  utterances,
  wire,
} from "../charts/invented";

const [n12a, n12b, n14c, n150, n160, n1998] = numbers as [
  (typeof numbers)[0],
  (typeof numbers)[0],
  (typeof numbers)[0],
  (typeof numbers)[0],
  (typeof numbers)[0],
  (typeof numbers)[0],
];
const [mayor, mayorB, official] = quotes as [(typeof quotes)[0], (typeof quotes)[0], (typeof quotes)[0]];
const [engine] = utterances as [(typeof utterances)[0]];
const [hurt, board, built] = claims as [(typeof claims)[0], (typeof claims)[0], (typeof claims)[0]];

function sentences(rows: Omit<FindingRows, "articles">, kind?: string): string[] {
  return findFindings({ articles, ...rows })
    .filter((finding) => (kind === undefined ? finding.kind !== "independence" : finding.kind === kind))
    .map((finding) => finding.sentence);
}

describe("figures", () => {
  it.each([
    [
      "conflict",
      { claims: [hurt], numbers },
      "On people hurt, A and B give twelve and C gives fourteen; these cannot all be true of the same thing at the same time.",
    ],
    [
      "changed, with the dates that tell the texts apart",
      {
        claims: [{ ...hurt, verdict: "changed" as const, numbers: [n12a.id, n12b.id] }],
        numbers: [n12a, { ...n12b, value: 13, text: "13" }],
      },
      "On people hurt, A, dated 5 May 2031, gives twelve and B, dated 6 May 2031, gives 13: the figure changed between the texts.",
    ],
    [
      "agreement of all",
      {
        claims: [{ ...hurt, verdict: "agree" as const }],
        numbers: [n12a, n12b, { ...n14c, value: 12, low: 12, high: 12 }],
      },
      "On people hurt, all three texts give twelve.",
    ],
    [
      "agreement inside a shared passage, which is one voice",
      {
        claims: [{ ...hurt, verdict: "agree" as const, numbers: [n12a.id, n12b.id] }],
        numbers,
        passages: [
          {
            ...passages[0]!,
            occurrences: [
              { article: harbour.article, ...at(harbour, "Twelve people") },
              { article: coast.article, ...at(coast, "Twelve people") },
            ],
          },
        ],
      },
      "On people hurt, A and B give twelve, but they share the passage it stands in: one voice, not two.",
    ],
    [
      "compatible",
      { claims: [board], numbers: [n150, { ...n160, speaker: null }] },
      "On passengers on board, A gives more than 150 and B gives about 160, which can all be true.",
    ],
    [
      "one text only, although others write of the same thing",
      { claims: [{ ...board, numbers: [n150.id], verdict: "single-source" as const }], numbers: [n150] },
      "On passengers on board, only A gives more than 150; B uses the same words without this figure.",
    ],
    ["one text only, of no weight", { claims: [built], numbers: [n1998] }, "One further figure stands in A only."],
  ])("%s", (_, rows, sentence) => {
    expect(sentences(rows)).toEqual([sentence]);
  });

  it("that one text gives with its source and another without", () => {
    expect(sentences({ claims: [board], numbers }, "figure-attribution")).toEqual([
      "On passengers on board, B has about 160 from an official; A gives more than 150 without a source.",
    ]);
  });

  it("of many figures only who has a source", () => {
    const many = [n12a, n12b, n14c, n150, n160].map((row, i) => ({
      ...row,
      id: `n${i}`,
      speaker: i < 2 ? "Ada Brandt" : null,
    }));
    const claim = { ...board, numbers: many.map((row) => row.id) };
    expect(sentences({ claims: [claim], numbers: many }, "figure-attribution")).toEqual([
      "On passengers on board, A and B have twelve from Ada Brandt; C gives fourteen without a source.",
    ]);
    const each = many.map((row, i) => ({
      ...row,
      article: [harbour, coast, wire, wire, wire][i]!.article,
      text: `${i}`,
    }));
    expect(sentences({ claims: [claim], numbers: each }, "figure-attribution")).toEqual([
      "On passengers on board, A and B have the figure from Ada Brandt; C gives one without a source.",
    ]);
  });

  it("the same figure, which is then not said twice", () => {
    const same = {
      ...n160,
      text: "more than 150",
      value: n150.value,
      low: n150.low,
      high: n150.high,
      hedge: n150.hedge,
    };
    expect(sentences({ claims: [board], numbers: [n150, same] }, "figure-attribution")).toEqual([
      "On passengers on board, B has more than 150 from an official; A gives it without a source.",
    ]);
  });

  it("a bare count below ten stands behind attributions, a large figure before them", () => {
    const alone = { ...board, numbers: [n150.id], verdict: "single-source" as const };
    const few = { ...n150, value: 3, low: 3, high: 3, hedge: "exact" as const, text: "three" };
    const dropped = { ...engine, relations: [] };
    const kinds = (numbers: FindingRows["numbers"]): string[] =>
      findFindings({ articles, claims: [alone], numbers, quotes, utterances: [dropped] })
        .filter(({ group }) => group === "differs")
        .map(({ kind }) => kind);
    expect(kinds([n150])).toEqual(["figure-alone", "attribution-dropped"]);
    expect(kinds([few])).toEqual(["attribution-dropped", "figure-alone"]);
  });

  it("whose checks do not fit", () => {
    const check = { id: "k", kind: "sum" as const, numbers: [n12a.id], explanation: "12 and 3 do not make 17." };
    expect(sentences({ numbers, checks: [{ ...check, verdict: "inconsistent" }] })).toEqual([
      "Figures in A do not fit each other: 12 and 3 do not make 17.",
      "One sum, share or date could be held against other figures: it does not fit.",
    ]);
    const tried = ["consistent", "consistent", "undetermined"].map((verdict) => ({ ...check, verdict }) as CheckRow);
    expect(sentences({ numbers, checks: tried })).toEqual([
      "Of 3 sums, shares and dates held against other figures, two fit and one cannot be settled.",
    ]);
  });
});

describe("words", () => {
  const relation = engine.relations[0]!;
  const plain = { ...engine, echoes: [], relations: [{ ...relation, relation: "identical" as const, changes: [] }] };
  it.each([
    ["reworded", { ...engine, echoes: [] }, "Words of Ada Brandt differ between A and B: “never” in A is “not” in B."],
    [
      "written as one word, which is no rewording",
      {
        ...engine,
        echoes: [],
        relations: [{ ...relation, changes: [{ from: "data center", to: "datacenter", meaning: true }] }],
      },
      "The same words of Ada Brandt stand in A and B: “We were never warned about the engine”.",
    ],
    [
      "reworded at length",
      {
        ...engine,
        echoes: [],
        relations: [{ ...relation, changes: [{ from: "a b c d e f g h i", to: "j", meaning: false }] }],
      },
      "Words of Ada Brandt differ between A and B in one longer stretch.",
    ],
    [
      "reworded where it matters",
      { ...engine, echoes: [], relations: [{ ...relation, changes: [{ from: "", to: "not", meaning: true }] }] },
      "Words of Ada Brandt differ between A and B: B adds “not”; this can change the sense.",
    ],
    ["the same", plain, "The same words of Ada Brandt stand in A and B: “We were never warned about the engine”."],
    [
      "given to somebody else",
      { ...plain, relations: [{ ...plain.relations[0]!, attribution: "different" as const }] },
      "The words “We were never warned about the engine” are given to different speakers: Ada Brandt in A and Brandt in B.",
    ],
    [
      "printed as the text's own",
      { ...plain, echoes: engine.echoes },
      "The words “We were never warned about the engine” are given to Ada Brandt in A and B; C prints them as its own.",
    ],
    [
      "retold",
      { ...plain, relations: [{ ...relation, relation: "paraphrase" as const, changes: [] }] },
      "A quotes Ada Brandt, “We were never warned about the engine”; B reports it in other words.",
      { ...mayorB, kind: "indirect" as const, quoted: [] },
    ],
  ])("%s", (_, utterance, sentence, other: typeof mayorB = mayorB) => {
    const two =
      _ === "given to somebody else"
        ? [
            { ...mayor, speakerType: null },
            { ...other, speakerType: null },
          ]
        : [mayor, other];
    const made = sentences({ utterances: [utterance], quotes: two }).filter((text) => !/heard|Heard/.test(text));
    expect(made[0]).toBe(sentence);
  });
});

it("a speaker whom one text names and another describes is not two", () => {
  const relations = [{ ...engine.relations[0]!, relation: "identical" as const, attribution: "different" as const }];
  const source = { ...mayor.source!, text: "Lindholm harbour officer Ada Brandt" };
  const named = { ...mayor, source };
  const described = (speaker: string) => ({ ...mayorB, speaker, speakerType: "unnamed" as const });
  const said = (speaker: string): string[] =>
    findFindings({ articles, utterances: [{ ...engine, echoes: [], relations }], quotes: [named, described(speaker)] })
      .filter(({ group }) => group === "differs")
      .map(({ sentence }) => sentence);
  expect(said("a Lindholm harbour officer")).toEqual([
    "The words “We were never warned about the engine” are given to Ada Brandt in A; B gives them to a Lindholm harbour officer, without a name.",
  ]);
  expect(said("a police officer")).toEqual([
    "The words “We were never warned about the engine” are given to different speakers: Ada Brandt in A and a police officer in B.",
  ]);
});

it("words whose speakers differ are told once, not as shared too", () => {
  const relations = [{ ...engine.relations[0]!, relation: "identical" as const, attribution: "different" as const }];
  const other = { ...mayorB, speaker: "Ole Dahl" };
  const rows = { utterances: [{ ...engine, echoes: [], relations }], quotes: [mayor, other] };
  expect(sentences(rows, "words-shared")).toEqual([]);
  expect(sentences(rows, "attribution-moved")).toEqual([
    "The words “We were never warned about the engine” are given to different speakers: Ada Brandt in A and Ole Dahl in B.",
  ]);
});

it("words that differ from text to text are told by those that all of them have", () => {
  const relations = [{ ...engine.relations[0]!, relation: "paraphrase" as const, attribution: "different" as const }];
  const told = (words: string, other: string): string[] =>
    sentences(
      {
        utterances: [{ ...engine, echoes: [], relations }],
        quotes: [
          { ...mayor, content: { ...mayor.content, text: words }, quoted: [] },
          { ...mayorB, speaker: "Ole Dahl", content: { ...mayor.content, text: other }, quoted: [] },
        ],
      },
      "attribution-moved",
    );
  expect(
    told(
      "the date would follow from the depth of the harbour, and from ice",
      "three things count: ice and the depth of the harbour.",
    ),
  ).toEqual([
    "Words like “the date would follow from the depth of the harbour, and from ice” are given to different speakers: Ada Brandt in A and Ole Dahl in B.",
  ]);
  expect(
    told(
      "the date would follow from the depth of the outer harbour, and from ice",
      "three things count: ice and the depth of the outer harbour.",
    ),
  ).toEqual([
    "The words “depth of the outer harbour” are given to different speakers: Ada Brandt in A and Ole Dahl in B.",
  ]);
});

describe("speakers", () => {
  it("a surname is the full name that ends with it", () => {
    expect(sentences({ quotes: [mayor, mayorB] })).toEqual(["Ada Brandt is heard in A and B, twice in all."]);
  });
  it("two spellings are one speaker", () => {
    const two = [official, { ...mayor, speaker: "An Official", speakerType: "unnamed" as const }];
    expect(uniteSpeakers(two).map((row) => row.speaker)).toEqual(["An Official", "An Official"]);
    const defence = ["a defence aide", "the defense aide"].map((speaker) => ({ ...official, speaker }));
    expect(new Set(uniteSpeakers(defence).map((row) => row.speaker)).size).toBe(1);
  });
  it("titles are no part of a person's name", () => {
    const named = ["Prime Minister Ada Brandt", "Ada Brandt", "Const. Brandt", "Mayor"].map((speaker) => ({
      ...mayor,
      speaker,
    }));
    expect(uniteSpeakers(named).map((row) => row.speaker)).toEqual(["Ada Brandt", "Ada Brandt", "Ada Brandt", "Mayor"]);
  });
  it.each([
    [["Lindholm Police Officer Ada Brandt", "Ada Brandt"], "person", ["Ada Brandt", "Ada Brandt"]],
    [["Chief Engineer Ada Brandt", "Ada Brandt"], "person", ["Ada Brandt", "Ada Brandt"]],
    [["A.J. Brandt", "AJ Brandt", "AJ Brandt"], "person", ["AJ Brandt", "AJ Brandt", "AJ Brandt"]],
    [["Ada Brandt", "Ole Brandt", "Brandt"], "person", ["Ada Brandt", "Ole Brandt", "Brandt"]],
    [["Justice Department", "Department"], "organisation", ["Justice Department", "Department"]],
  ] as const)("%j of a %s", (given, speakerType, united) => {
    const rows = given.map((speaker) => ({ ...mayor, speaker, speakerType }));
    expect(uniteSpeakers(rows).map((row) => row.speaker)).toEqual(united);
  });
  it.each([
    ["United States", "the United States"],
    ["A senior official", "a senior official"],
    ["Foreign Ministry", "the Foreign Ministry"],
    ["Lindholm’s foreign ministry", "Lindholm’s foreign ministry"],
    ["the Foreign Ministry", "the Foreign Ministry"],
    ["Ada Brandt", "Ada Brandt"],
  ])("%s inside a sentence is %s", (speaker, said) => {
    expect(inSentence(speaker)).toBe(said);
  });
  it("unnamed ones stand apart", () => {
    expect(sentences({ quotes: [official] })).toEqual(["Speakers without a name are quoted once in B."]);
  });
});

describe("names and origin", () => {
  it("preferred forms, only where they differ", () => {
    expect(sentences({ forms })).toEqual([
      "Of the names for “the ferry”, C writes “<script>”, B writes “boat” and A writes “ferry” most often.",
    ]);
    expect(sentences({ forms: forms.filter((row) => row.form === "ferry") })).toEqual([]);
  });
  it.each([
    [{ basis: "undetermined", reasons: [] }, "nothing in them says which came first"],
    [
      {
        basis: "dated",
        source: harbour.article,
        reasons: [{ kind: "date", source: harbour.article, article: null, name: null, place: null }],
      },
      "A is dated 5 May 2031, B is dated 6 May 2031: A may be the source, or both have one outside",
    ],
    [
      {
        basis: "named",
        source: harbour.article,
        reasons: [
          {
            kind: "credit",
            source: harbour.article,
            article: coast.article,
            name: "Harbour Post",
            place: at(coast, "Brandt"),
          },
        ],
      },
      "B names Harbour Post, which printed A: A is likely the source",
    ],
    [
      {
        basis: "common",
        common: "AFP",
        reasons: [harbour, coast].map(({ article }) => ({
          kind: "agency",
          source: null,
          article,
          name: "AFP",
          place: null,
        })),
      },
      "both carry or name AFP: their source is likely outside these texts",
    ],
  ] as [Partial<DescentRow>, string][])("shared passages and their likely descent: %o", (found, said) => {
    const { a, b } = overlaps[0]!;
    const row = { a, b, share: 0.6, source: null, common: null, ...found } as DescentRow;
    expect(sentences({ overlaps, passages, descents: [row] })[0]).toBe(
      `A and B share passages word for word: 40% of A and 60% of B, the longest of 12 words; ${said}.`,
    );
  });
  it("shared passages and texts that share none", () => {
    expect(sentences({ overlaps, passages })).toEqual([
      "A and B share passages word for word: 40% of A and 60% of B, the longest of 12 words.",
      "C shares no passage of eight words or more with another text.",
    ]);
  });
});

describe("how independent the agreement is", () => {
  const agreed = { ...hurt, verdict: "agree" as const, numbers: [n12a.id, n12b.id] };
  const other = { ...agreed, id: "other", numbers: [n150.id, n160.id] };
  const copied = {
    ...passages[0]!,
    occurrences: [harbour, coast].map((text) => ({ article: text.article, ...at(text, "Twelve people") })),
  };
  it.each([
    [[agreed], [], "The one figure or quotation that several texts share has two voices or more."],
    [
      [agreed],
      [copied],
      "The one figure or quotation that several texts share stands in a passage that they share: one voice.",
    ],
    [[agreed, other], [], "Of two figures and quotations that several texts share, each has two voices or more."],
    [
      [agreed, other],
      [copied],
      "Of two figures and quotations that several texts share, one has two voices or more; one stands in a passage that the texts share, which makes them one voice.",
    ],
    [
      [agreed, { ...agreed, id: "again" }],
      [copied],
      "Of two figures and quotations that several texts share, all stand in passages that the texts share, which makes them one voice.",
    ],
  ])("%#", (claimed, shared, said) => {
    expect(sentences({ claims: claimed, numbers, passages: shared }, "independence")).toEqual([said]);
  });
});

describe("the texts in a sentence", () => {
  const day = (published: string | null) => ({ ...wire, published });
  it.each([
    [[day("2031-05-05")], "One text of 5 May 2031;"],
    [[day("2031-05-05"), day("2031-05-06")], "Two texts of 5 to 6 May 2031;"],
    [[day("2031-04-30"), day("2031-05-06")], "Two texts of 30 April to 6 May 2031;"],
    [[day("2030-12-31"), day("2031-01-01")], "Two texts of 31 December 2030 to 1 January 2031;"],
    [[day("2031-05-05"), day(null), day(null)], "Three texts: one of 5 May 2031, two without a date;"],
    [[day(null)], "One text without a date;"],
  ])("%#", (texts, said) => {
    expect(overview([], texts).text.startsWith(said)).toBe(true);
  });
});

describe("all findings", () => {
  const rows = { articles, quotes, utterances, numbers, claims, passages, overlaps, forms };
  it("do not depend on the order of the articles", () => {
    const turned = {
      ...rows,
      articles: [...articles].reverse(),
      quotes: [...quotes].reverse(),
      numbers: [...numbers].reverse(),
      claims: claims.map((claim) => ({ ...claim, numbers: [...claim.numbers].reverse() })),
      forms: [...forms].reverse(),
    };
    const said = (all: typeof rows): string[] => findFindings(all).map((finding) => finding.sentence);
    expect(said(turned)).toEqual(said(rows));
  });
  it("have evidence inside the articles they name", () => {
    const texts = new Map(articles.map((row) => [row.article, row.text]));
    for (const { evidence, articles: named, sentence } of findFindings(rows)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/u);
      for (const { article, start, end } of evidence) {
        expect(named).toContain(article);
        expect(start < end && end <= texts.get(article)!.length).toBe(true);
      }
    }
  });
  it("of a lone text are few and say so", () => {
    const view = findings(findFindings({ articles: [wire] }), { articles: [wire] });
    expect(view.text).toContain("No difference in figures or quotations was found.");
  });
});
