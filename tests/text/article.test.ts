import { describe, expect, it } from "vitest";
import { createArticle, createCorpus } from "../../src/text";
import { guessLanguage } from "../../src/text/language";

const body = "The harbour was closed on Monday after a crane fell into the water, the port said.";

describe("createArticle", () => {
  it.each([
    [
      `ORLEN, March 4, 2024 (XYZ/AFP) - ${body}`,
      { agency: "AFP", published: "2024-03-04", dateline: "ORLEN, March 4, 2024 (XYZ/AFP)", pageDate: null },
    ],
    [
      `ORLEN, 4 March 2024 (Reuters) – ${body}`,
      { agency: "Reuters", published: "2024-03-04", dateline: "ORLEN, 4 March 2024 (Reuters)" },
    ],
    [`MADRID (AP) -- ${body}`, { agency: "AP", published: null, dateline: "MADRID (AP)" }],
    [
      `Monday, March 4, 2024\n\nCrane falls\n\n${body}`,
      { agency: null, published: null, pageDate: "2024-03-04", title: "Crane falls" },
    ],
    [`Crane falls\n\nBy Ann Lee\nMonday 4 March 2024\n\n${body}`, { published: "2024-03-04", pageDate: null }],
    [`Crane falls\nPosted: March 4, 2024\n${body}`, { published: "2024-03-04", pageDate: null }],
    [`Crane falls\nBy Ada Lind, Associated Press\n${body}`, { agency: "AP", title: "Crane falls" }],
    [`Crane falls into water | TIDE\n\n${body}`, { title: "Crane falls into water", outlet: "TIDE" }],
    [
      `Crane falls into water - The Orlen Times\n\n${body}`,
      { title: "Crane falls into water", outlet: "The Orlen Times" },
    ],
    [`${body} AFP reported it first.`, { agency: null, title: null, outlet: null }],
  ])("reads what the text says about itself: %s", (text, expected) => {
    expect(createArticle({ id: "a", text })).toMatchObject(expected);
  });

  it("counts words and sentences without furniture and keeps the text as it is", () => {
    const text = `\r\n ${body} It rained.\r\n\r\nLatest stories\r\n`;
    const article = createArticle({ id: "a", text });
    expect(article).toMatchObject({ text, words: 18, sentences: 2, language: "en", siglum: "A", path: null });
    expect(article.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives metadata from outside, the text's own date first", () => {
    const given = { title: "Crane falls at noon | Tide", outlet: null, published: "Tue, 05 Mar 2024 10:00:00 GMT" };
    expect(createArticle({ id: "a", text: body, ...given })).toMatchObject({
      title: "Crane falls at noon",
      outlet: "Tide",
      published: "2024-03-05",
    });
    const dated = createArticle({ id: "a", text: `ORLEN, March 4, 2024 (AFP) - ${body}`, ...given });
    expect(dated.published).toBe("2024-03-04");
  });
});

describe("createCorpus", () => {
  it("gives sigla by date, undated last", () => {
    const dates = [null, "2024-03-05", "2024-03-04", null];
    const articles = dates.map((published, index) => createArticle({ id: `${index}`, text: body, published }));
    expect(createCorpus(articles).articles.map(({ siglum }) => siglum)).toEqual(["C", "B", "A", "D"]);
  });

  it("goes on after Z", () => {
    const articles = Array.from({ length: 29 }, (_, index) => createArticle({ id: `${index}`, text: "One." }));
    expect(
      createCorpus(articles)
        .articles.slice(25)
        .map(({ siglum }) => siglum),
    ).toEqual(["Z", "AA", "AB", "AC"]);
  });
});

describe("guessLanguage", () => {
  it.each([
    [body, "en"],
    ["Le port a été fermé lundi après la chute d'une grue dans les eaux du bassin.", "fr"],
    ["Der Hafen ist am Montag nach dem Sturz eines Krans in das Wasser geschlossen worden.", "de"],
    ["El puerto fue cerrado el lunes por la caída de una grúa en las aguas del muelle.", "es"],
    ["Порт закрыли в понедельник после падения крана.", "ru"],
    ["أغلق الميناء يوم الاثنين بعد سقوط رافعة", "ar"],
    ["港は月曜日に閉鎖された", "ja"],
    ["A dozen people died.", "und"],
    ["I want to book a flight.", "en"],
    ["Der Minister sagte am Montag, nach Angaben der Polizei wurden 12 Menschen verletzt.", "de"],
    ["12 34 !!", "und"],
    ["Xqz wvb nnr kkl ppw zzt mmq ddf ggh jjk llp qqw eer", "und"],
  ])("%s", (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
