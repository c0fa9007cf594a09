import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliasGroups,
  aliasOf,
  analyse,
  createArticle,
  findDefinitions,
  findNames,
  groupNames,
  isSameSpelling,
} from "../../src/text";

function show(text: string): string[] {
  return findNames(createArticle({ id: "a", text })).map((name) => {
    const title = name.title ? `(${name.title.text}) ` : "";
    return `${title}${name.text} ${name.kind}${name.full === name.text ? "" : ` = ${name.full}`}`;
  });
}

describe("findNames", () => {
  it.each<[string, string[]]>([
    [
      "On Monday Kenyan Prime Minister Amina al-Tariq spoke.",
      ["Kenyan nationality", "(Prime Minister) Amina al-Tariq person"],
    ],
    ["The talks were led by Gen. Ode Marsh and by Ms. Lind.", ["(Gen.) Ode Marsh person", "(Ms.) Lind person"]],
    [
      "We met US Secretary of State Ada Brandt of the Ministry of Works.",
      ["US place", "(Secretary of State) Ada Brandt person", "Ministry of Works organisation"],
    ],
    [
      "The US-led force and the anti-IS pact saw Israel-Hamas talks.",
      ["US place", "IS organisation", "Israel place", "Hamas organisation"],
    ],
    [
      "There Kim Dae-jun met Ludwig van Halder and the University of Orlen.",
      ["Kim Dae-jun person", "Ludwig van Halder person", "University of Orlen organisation"],
    ],
    [
      "Then the Works Minister Bo Lindqvist left for Lake Orlen and the Orlen River.",
      ["(Works Minister) Bo Lindqvist person", "Lake Orlen place", "Orlen River place"],
    ],
    ["It is what it is: he gave us five.", []],
    [
      "Ada Brandt of the Writers' Guild met the People's Party and Bergen's Council.",
      [
        "Ada Brandt person",
        "Writers' Guild organisation",
        "People's Party organisation",
        "Bergen other",
        "Council organisation",
      ],
    ],
    ["The Guild said no.", ["Guild organisation"]],
    ["In May they met Republican Mark Ode.", ["Republican organisation", "Mark Ode person"]],
    ["The Prime Minister said so on Monday.", []],
  ])("%s", (text, names) => {
    expect(show(text)).toEqual(names);
  });

  it("gives a surname the full name and keeps a city apart from it", () => {
    const text =
      "The mayor, Ada Brandt, came to Paris. Brandt said no. Later al-Tariq arrived with Amina Al-Tariq. Tariq said so.";
    expect(show(text)).toEqual([
      "Ada Brandt person",
      "Paris place",
      "Brandt person = Ada Brandt",
      "al-Tariq person = Amina Al-Tariq",
      "Amina Al-Tariq person",
      "Tariq person = Amina Al-Tariq",
    ]);
  });

  it("does not take the capitals of a headline or of a shouted line for names", () => {
    const body = "The crane of Orlen fell on Monday, the port said. Many people of Orlen saw it fall.";
    expect(
      show(`Great Crane of Orlen Falls Into Water\n\n${body}\n\nNOBODY IN ORLEN WAS HURT AT ALL\n\n${body}`).filter(
        (name) => !/^orlen/i.test(name),
      ),
    ).toEqual([]);
  });

  it("gives spans and tokens that fit the text, in order, for every text", () => {
    const piece = fc.constantFrom(
      "Ada",
      "Brandt",
      "Mr.",
      "of",
      "the",
      "al",
      "-",
      "US",
      "Iraqi",
      "Prime",
      "Minister",
      ".",
      "said",
      "’s",
      "&",
      "constructor",
      "__proto__",
      "(IS)",
      "\n\n",
      "Bank",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, (content) => {
        const article = createArticle({ id: "a", text: content });
        const { tokens } = analyse(article);
        let at = 0;
        for (const name of findNames(article)) {
          expect(content.slice(name.start, name.end)).toBe(name.text);
          expect((name.title?.start ?? name.start) >= at).toBe(true);
          expect([tokens.starts[name.firstToken], tokens.ends[name.endToken - 1]]).toEqual([name.start, name.end]);
          at = name.end;
        }
      }),
    );
  });
});

describe("aliases", () => {
  it("matches with capitals, each form in one group", () => {
    expect(
      ["IS", "is", "Daesh", "U.S.", "us", "Kenyans", "Nairobi", "constructor"].map(
        (form) => aliasOf(form)?.name ?? null,
      ),
    ).toEqual(["Islamic State", null, "Islamic State", "United States", null, "Kenya", "Kenya", null]);
    const forms = aliasGroups.flatMap((group) => group.forms.map(({ form }) => form));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it("tells a capital from a country's own names", () => {
    expect(aliasOf("Nairobi")?.forms.find(({ form }) => form === "Nairobi")?.role).toBe("capital");
  });
});

describe("isSameSpelling", () => {
  it.each([
    ["Mohamed Shia al-Tariq", "Mohammed Shia Al-Tariq", true],
    ["Mohamed al-Tariq", "Mohammed Shia al-Tariq", true],
    ["Ada Zelensky", "Ada Zelenskyy", true],
    ["Maria Lind", "Mario Lind", false],
    ["Joan Ode", "John Ode", false],
    ["George W. Ode", "George H. Ode", false],
    ["José Lind", "Jose Lind", true],
  ])("%s and %s: %s", (a, b, same) => {
    expect([isSameSpelling(a, b), isSameSpelling(b, a)]).toEqual([same, same]);
  });
});

describe("groupNames", () => {
  const first = createArticle({
    id: "first",
    text: "The US praised Mohamed al-Tariq. Then the Orlen Water Board (OWB) met. OWB said Tariq left. Washington agreed.",
  });
  const second = createArticle({
    id: "second",
    text: "The mayor, Mohammed al-Tariq, met Americans. George Ode saw George W. Ode and George H. Ode.",
  });

  it("puts forms together and hides none", () => {
    const groups = groupNames([first, second]);
    const forms = new Map(
      groups.map((group) => [group.name, group.forms.map(({ form, count }) => `${form} ${count}`)]),
    );
    expect(forms.get("United States")).toEqual(["Americans 1", "US 1", "Washington 1"]);
    expect(forms.get("Mohamed al-Tariq")).toEqual(["Mohamed al-Tariq 1", "Mohammed al-Tariq 1", "Tariq 1"]);
    expect(forms.get("Orlen Water Board")).toEqual(["OWB 2", "Orlen Water Board 1"]);
    expect([...forms.keys()].filter((name) => name.startsWith("George"))).toHaveLength(3);
    const all = [first, second].flatMap((article) => findNames(article));
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(all.length);
  });

  it("does not depend on the order of the articles", () => {
    expect(groupNames([second, first])).toEqual(groupNames([first, second]));
  });

  it("finds the short forms an article defines", () => {
    expect(findDefinitions(first).map(({ long, short }) => [long.text, short.text])).toEqual([
      ["Orlen Water Board", "OWB"],
    ]);
  });
});
