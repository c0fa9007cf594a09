import { dated, short } from "../style/wording";
import type { Article, Corrections, Place } from "../text/rows";
import { passageLink } from "./anchors";
import { type Articles, badge, byLetter } from "./articles";
import { type Html, html, type Markup } from "./escape";
import { view } from "./theme";

const css = `
.vr .vr-hand{list-style:none;padding:0}
.vr .vr-hand>li{margin:4px 0;padding:4px 0;border-bottom:1px solid var(--vr-line)}
`;

const factNames = { title: "title", outlet: "outlet", agency: "agency", published: "date" } as const;

interface Line {
  markup: Markup;
  text: string;
}

/**
 * What an editor corrected in `variorum.json`, so that nobody takes it for what was found: one line a correction, each
 * passage with the way to its place.
 *
 * @returns null when nothing was corrected
 * @example
 * editorsHand(corrections, articles); // => null
 */
export function editorsHand(corrections: Corrections, articles: readonly Article[]): Html | null {
  const letters = byLetter(articles);
  const lines = [
    ...corrections.articles.map(({ article, ...facts }) => factsLine(letters, article, facts)),
    ...corrections.speakers.map((each) => speakerLine(letters, each, each.speaker)),
    ...corrections.aliases.map(({ name, forms }) => said(`${forms.map(quoted).join(", ")}: counted as ${name}`)),
    ...corrections.claims.map(({ how, numbers }) =>
      placesLine(
        letters,
        numbers,
        how === "join" ? "put together as one quantity" : "put apart as a quantity of their own",
      ),
    ),
    ...(corrections.lexicon?.verbs ?? []).map(({ verb, like = "say" }) =>
      said(`${quoted(verb)}: read as ${quoted(like)} is`),
    ),
    ...(corrections.lexicon?.units ?? []).map(({ name, forms }) =>
      said(`${forms.map(quoted).join(", ")}: the unit ${name}`),
    ),
  ];
  if (lines.length === 0) return null;
  const head = "Set by an editor, in the file variorum.json beside the texts:";
  const body = html`<p>${head}</p><ul class="vr-hand">${lines.map(({ markup }) => html`<li>${markup}</li>`)}</ul>`;
  return view("editors-hand", body, [head, ...lines.map(({ text }) => text)].join("\n"), { css });
}

function quoted(words: string): string {
  return `“${short(words, 80)}”`;
}

function said(text: string): Line {
  return { markup: html`${text}`, text };
}

function factsLine(letters: Articles<Article>, article: string, facts: { [fact: string]: string }): Line {
  const told = Object.entries(factNames).flatMap(([field, name]) => {
    const value = facts[field];
    return value === undefined ? [] : `${name} ${field === "published" ? dated(value) : value}`;
  });
  const text = told.join(", ");
  return {
    markup: html`${badge(letters, article)} ${text}`,
    text: `${letters.get(article)?.siglum ?? article}: ${text}`,
  };
}

function speakerLine(letters: Articles<Article>, place: Place, speaker: string | null): Line {
  return placesLine(letters, [place], speaker === null ? "given to nobody" : `given to ${speaker}`);
}

function placesLine(letters: Articles<Article>, places: readonly Place[], what: string): Line {
  const parts = places.map(({ article, start, text }) => {
    const own = letters.get(article);
    const link = own ? passageLink(own, start, quoted(text)) : quoted(text);
    return { markup: html`${badge(letters, article)} ${link} `, text: `${own?.siglum ?? article} ${quoted(text)}` };
  });
  return {
    markup: html`${parts.map(({ markup }) => markup)}${what}`,
    text: `${parts.map(({ text }) => text).join(", ")}: ${what}`,
  };
}
