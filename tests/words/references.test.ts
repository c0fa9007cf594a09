import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/text";
import {
  chiSquared,
  clusterArticles,
  compareArticles,
  fisherExact,
  logLikelihood,
  logRatio,
  measureDiversity,
  measureReadability,
  oddsRatio,
  scorePair,
} from "../../src/words";
import { benjaminiHochberg, bonferroni } from "../../src/words/correction";

/**
 * Every statistic beside the value that another program gives for the same counts or text. Python 3.11 with scipy 1.17.1,
 * statsmodels 0.15.0, nltk 3.10.4, scikit-learn 1.9.1, lexicalrichness 0.5.1, lexical-diversity 0.1.1, textstat 0.7.13
 * (its dictionary of syllables from cmudict). Behind each value stands the call that gave it.
 */
const articles = (...texts: string[]) => texts.map((text, at) => createArticle({ id: `${at}.txt`, text }));

describe("keyness", () => {
  it.each([
    {
      contrast: { count: 52, words: 50_000, referenceCount: 57, referenceWords: 75_000 },
      // scipy.stats.power_divergence([52, 57], [43.6, 65.4], lambda_="log-likelihood")
      g2: 2.6517101638888807,
      // scipy.stats.chi2_contingency([[52, 49948], [57, 74943]], correction=False), with correction, fisher_exact
      ...{ chi2: 2.699601759156002, yates: 2.3877855128816057, exact: 0.11720268944621287 },
      // numpy.log2 of scipy.stats.contingency.relative_risk(52, 50000, 57, 75000) and of its confidence_interval(0.95)
      ratio: [0.45251220469750647, -0.08948851471912325, 0.9945129241141362],
      // statsmodels.stats.contingency_tables.Table2x2([[52, 49948], [57, 74943]]).oddsratio, .oddsratio_confint(0.05)
      odds: [1.3688046094253814, 0.939798956762871, 1.9936456039894592],
    },
    {
      contrast: { count: 12, words: 1000, referenceCount: 5, referenceWords: 2000 },
      g2: 9.824231030457943,
      ...{ chi2: 10.678156612963656, yates: 9.0586854922995, exact: 0.002815192659374699 },
      ratio: [2.263034405833794, 0.761902663116292, 3.7641661485512956],
      odds: [4.846153846153846, 1.7025588322285643, 13.794064942737261],
    },
    {
      contrast: { count: 3, words: 900, referenceCount: 40, referenceWords: 30_000 },
      g2: 1.8202244881699041,
      ...{ chi2: 2.5151279231805224, yates: 1.2818031188128882, exact: 0.12943825759816696 },
      ratio: [1.3219280948873626, -0.36801312994031754, 3.011869319715043],
      odds: [2.5050167224080266, 0.7734951568033054, 8.112667189123156],
    },
  ])("of $contrast.count and $contrast.referenceCount", ({ contrast, g2, chi2, yates, exact, ratio, odds }) => {
    expect(logLikelihood(contrast)).toBeCloseTo(g2, 9);
    expect(chiSquared(contrast)).toBeCloseTo(chi2, 9);
    expect(chiSquared(contrast, { yates: true })).toBeCloseTo(yates, 9);
    expect(fisherExact(contrast)).toBeCloseTo(exact, 9);
    for (const [found, expected] of [
      [logRatio(contrast), ratio],
      [oddsRatio(contrast), odds],
    ] as const) {
      expect(found.value).toBeCloseTo(expected[0]!, 9);
      expect(found.low).toBeCloseTo(expected[1]!, 6);
      expect(found.high).toBeCloseTo(expected[2]!, 6);
    }
  });

  it("corrected for many tests", () => {
    // statsmodels.stats.multitest.multipletests(p, method="fdr_bh") and "bonferroni"; p of Benjamini and Hochberg (1995)
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528];
    p.push(0.759, 1);
    const rates = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765];
    rates.push(0.486, 0.5811818181818182, 0.714875, 0.7532307692307693, 0.8132142857142857, 1);
    const strict = [0.0015, 0.006, 0.0285, 0.1425, 0.3015, 0.417, 0.447, 0.516, 0.6885, 1, 1, 1, 1, 1, 1];
    for (const [at, value] of benjaminiHochberg(p).entries()) expect(value).toBeCloseTo(rates[at]!, 12);
    for (const [at, value] of bonferroni(p).entries()) expect(value).toBeCloseTo(strict[at]!, 12);
  });
});

describe("collocation", () => {
  /** nltk.metrics.BigramAssocMeasures.likelihood_ratio, pmi, student_t, dice (count, (countA, countB), total) */
  it.each([
    [110, 2552, 221, 31_777, 270.721876936225, 2.631739849216604, 8.795841659679926, 0.07933645870897944],
    [29, 42, 152, 31_777, 263.8966260675592, 7.1734313677534765, 5.347858609604143, 0.29896907216494845],
    // "new companies" of Manning and Schütze (1999), table 5.6 and p. 166: t = 0.999932
    [8, 15_828, 4675, 14_307_668, 1.3253893963471581, 0.6293432116236843, 0.9999319894802036, 0.0007803736038628494],
  ])("%i together of %i and %i in %i", (count, countA, countB, total, g2, pmi, t, dice) => {
    const scores = scorePair({ count, countA, countB, total });
    expect(scores.logLikelihood).toBeCloseTo(g2, 6);
    expect(scores.pmi).toBeCloseTo(pmi, 9);
    expect(scores.tScore).toBeCloseTo(t, 9);
    expect(scores.dice).toBeCloseTo(dice, 12);
    // Bouma (2009): pmi by -log2 p(a, b); Rychlý (2008): 14 + log2 of Dice
    expect(scores.npmi).toBeCloseTo(pmi / -Math.log2(count / total), 9);
    expect(scores.logDice).toBeCloseTo(14 + Math.log2(dice), 9);
  });
});

describe("lexical diversity", () => {
  it("of one text", () => {
    const text =
      "the ferry left the harbour at noon and the ferry came back at night the crew of the ferry said the harbour was full of boats and the boats were full of fish the fish were cold and the night was long so the crew went home and slept until the morning came and the harbour woke again with the sound of the first ferry";
    const [row] = measureDiversity(articles(text));
    expect(row).toMatchObject({ words: 65, types: 31 });
    // LexicalRichness(text).ttr, .mtld(threshold=0.72), .hdd(draws=42); lexical_diversity.lex_div.ttr and .hdd say the same
    expect(row!.typeTokenRatio).toBeCloseTo(0.47692307692307695, 12);
    expect(row!.mtld).toBeCloseTo(20.51418439716312, 9);
    expect(row!.hdd).toBeCloseTo(0.5671220760739599, 9);
  });
});

describe("readability", () => {
  /** textstat.flesch_reading_ease, flesch_kincaid_grade, gunning_fog, smog_index, coleman_liau_index, automated_readability_index */
  it.each([
    [
      "The old boat left the port at dawn. The crew ran to the deck and saw the rain come in from the sea. They were not afraid.",
      { sentences: 3, words: 27, letters: 92, syllables: 28, long: 0 },
      [109.9666666666667, 0.1570370370370373, 3.6, 3.1291, 0.6740740740740776, -0.35777777777777686],
    ],
    [
      "The government announced an expensive agricultural programme. Economists immediately criticised the administration.",
      { sentences: 2, words: 12, letters: 102, syllables: 35, long: 7 },
      [-46.00499999999997, 21.16666666666666, null, 13.81666964889586, 28.566666666666674, 22.39],
    ],
  ])("of %s", (text, lengths, [ease, kincaid, fog, smog, colemanLiau, ari]) => {
    const [row] = measureReadability(articles(text));
    expect(row).toMatchObject(lengths);
    expect(row!.fleschEase).toBeCloseTo(ease!, 6);
    expect(row!.fleschKincaid).toBeCloseTo(kincaid!, 6);
    // textstat has 0.058 where Coleman and Liau (1975) have 0.0588, and counts full stops as characters of the ARI
    const stops = lengths.sentences;
    const letters = (0.0008 * 100 * lengths.letters) / lengths.words;
    // textstat leaves easy words of three syllables out of the fog; Gunning counts all
    if (fog !== null) expect(row!.fog).toBeCloseTo(fog!, 6);
    expect(row!.smog).toBeCloseTo(smog!, 4);
    expect(row!.colemanLiau).toBeCloseTo(colemanLiau! + letters, 6);
    expect(row!.ari).toBeCloseTo(ari! - (4.71 * stops) / lengths.words, 6);
  });
});

describe("likeness and clusters", () => {
  const given = ["ferry boat ferry storm", "ferry boat ferry", "train rail train storm", "train rail ferry"];
  given.push("rail strike rail strike train");

  it("are those of scikit-learn and SciPy", () => {
    // cosine_similarity(TfidfVectorizer().fit_transform(given)), above the diagonal
    const cosines = [0.8886777321073067, 0.21748127307480086, 0.43950586764637234, 0, 0, 0.4945615848887981, 0];
    cosines.push(0.6819270185007301, 0.4221273197493393, 0.4642659422823052);
    const rows = compareArticles(articles(...given));
    expect(rows).toHaveLength(cosines.length);
    for (const [at, { similarity }] of rows.entries()) expect(similarity).toBeCloseTo(cosines[at]!, 9);
    // scipy.cluster.hierarchy.linkage(1 - cosines, "average"): which are joined, and 1 - the distance
    const steps: [string[], string[], number][] = [
      [["0.txt"], ["1.txt"], 1 - 0.11132226789269328],
      [["2.txt"], ["3.txt"], 1 - 0.3180729814992699],
      [["2.txt", "3.txt"], ["4.txt"], 1 - 0.5568033689841777],
      [["0.txt", "1.txt"], ["2.txt", "3.txt", "4.txt"], 1 - 0.8080752123983381],
    ];
    for (const [at, { a, b, similarity }] of clusterArticles(articles(...given)).entries()) {
      expect([a, b]).toEqual(steps[at]!.slice(0, 2));
      expect(similarity).toBeCloseTo(steps[at]![2], 9);
    }
  });
});
