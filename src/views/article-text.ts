import { dated, short } from "../style/wording";
import { analyse } from "../text";
import type { Article, RegionKind } from "../text/rows";
import { idPart } from "./anchors";
import { badge, byLetter, bySiglum, colourClass, headOf, nameOf } from "./articles";
import { columnsScript, columnsStyles } from "./columns-script";
import { type Html, html, join, type Markup, raw } from "./escape";
import { findMarks, type MarkedRows } from "./find-marks";
import { hoverScript, hoverStyles } from "./hover-script";
import { type Mark, type Segment, segments } from "./marks";
import { view } from "./theme";

export interface ArticleTextOptions extends MarkedRows {
  /** the other articles, so that marks lead to their counterparts (default: this one alone) */
  articles?: readonly Article[];
}

interface Block {
  kind: RegionKind;
  start: number;
  end: number;
  sentences: { start: number; end: number }[];
}

/** Of more texts than these, a browser lays out only those near the window, so that the page scrolls smoothly. */
const manyTexts = 12;

const css = `${hoverStyles}${columnsStyles}
.vr-article .vr-lazy{content-visibility:auto;contain-intrinsic-size:auto 1600px}
.vr .vr-switches{display:flex;flex-wrap:wrap;gap:4px 16px;border:0;padding:0;margin:8px 0;font-size:13px}
.vr .vr-full{max-width:calc(66ch + 10rem);padding-left:10rem;font-size:17px;line-height:1.6;overflow-wrap:anywhere}
.vr .vr-full p{margin:0 0 16px;max-width:66ch}
.vr .vr-k-headline{font-size:1.25em;font-weight:700;line-height:1.3}
.vr .vr-k-subhead{font-weight:700}
.vr .vr-k-caption,.vr .vr-k-dateline{font-size:.9em;color:var(--vr-soft)}
.vr .vr-k-boilerplate{font:13px/1.5 system-ui,sans-serif;color:var(--vr-soft);white-space:pre-line;border-left:2px dotted var(--vr-line);padding-left:8px}
.vr .vr-q{background:var(--vr-quote);padding:2px 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.vr .vr-f{text-decoration:underline dotted var(--vr-figure) 2px;text-underline-offset:4px}
.vr .vr-p{border-left:3px solid var(--vr-own,var(--vr-line));padding-left:3px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.vr .vr-who{float:left;clear:left;width:9rem;margin-left:-10rem;font:12px/1.4 system-ui,sans-serif;color:var(--vr-soft);
text-align:right;overflow-wrap:anywhere;user-select:none;padding-top:4px}
.vr .vr-see{font:11px/1 system-ui,sans-serif;user-select:none;padding:0 2px}
.vr .vr-see a{padding:0 2px}
.vr .vr-s:target{outline:3px solid var(--vr-focus);outline-offset:2px;border-radius:2px}
.vr-article:has(input[value="quote"]:not(:checked)) .vr-q{background:none}
.vr-article:has(input[value="quote"]:not(:checked)) :is(.vr-who,.vr-see-quote){display:none}
.vr-article:has(input[value="figure"]:not(:checked)) .vr-f{text-decoration:none}
.vr-article:has(input[value="figure"]:not(:checked)) .vr-see-figure{display:none}
.vr-article:has(input[value="passage"]:not(:checked)) .vr-p{border:0;padding:0}
.vr-article:has(input[value="passage"]:not(:checked)) .vr-see-passage{display:none}
@media (max-width:48rem){.vr .vr-full{padding-left:0}.vr .vr-who{float:none;display:inline;width:auto;margin:0 4px 0 0;padding:0 4px;border:1px solid var(--vr-line);border-radius:3px}}
@media print{.vr-article .vr-lazy{content-visibility:auto;contain-intrinsic-size:auto 1600px}
.vr .vr-switches{display:none}}
`;

/**
 * The full text of an article with what was found in it: quotations tinted with the speaker at the side, figures with
 * a dotted underline, shared passages with a bar in the colour of the other article. Each sentence can be linked to:
 * its id is `t-`, the siglum, `-`, and the offset it starts at.
 *
 * @example
 * articleText(articles[0], { articles, quotes, utterances, numbers, claims, passages }).html.includes("Ida Holm");
 * // => true
 */
export function articleText(article: Article, options: ArticleTextOptions = {}): Html {
  const letters = byLetter(options.articles ?? [article]);
  const marks = findMarks(article, options, letters);
  const blocks = blocksOf(article);
  const boundaries = blocks.flatMap((block) => [
    block.start,
    block.end,
    ...block.sentences.flatMap((sentence) => [sentence.start, sentence.end]),
  ]);
  const pieces = segments(
    article,
    marks,
    [...new Set(boundaries)].sort((a, b) => a - b),
  );
  const when = article.published ? `, ${dated(article.published)}` : "";
  const paragraphs = join(drawBlocks(article, blocks, pieces), "\n");
  const body = html`<article${letters.list.length > manyTexts ? html` class="vr-lazy"` : null} aria-label="Full text of ${article.siglum}, ${nameOf(article)}"><h3 id="text-${idPart(article.siglum)}">${badge(letters, article.article)} ${short(headOf(article), 110)}${when}</h3>${switches(marks)}<div class="vr-full vr-text">${paragraphs}</div></article>`;
  return view("article", body, `${article.siglum}  ${nameOf(article)}${when}\n\n${article.text}`, {
    css,
    scripts: [hoverScript, columnsScript],
  });
}

/** Check boxes for the kinds of marks that there are; they work by style sheet alone. */
function switches(marks: readonly Mark[]): Markup | null {
  const kinds = [
    ["quote", "Quotations"],
    ["figure", "Figures"],
    ["passage", "Shared passages"],
  ] as const;
  const present = kinds.filter(([kind]) => marks.some((mark) => mark.kind === kind));
  if (present.length === 0) return null;
  const boxes = present.map(
    ([kind, label]) => html`<label><input type="checkbox" value="${kind}" checked> ${label}</label>`,
  );
  return html`<fieldset class="vr-switches"><legend class="vr-hidden">Marks shown</legend>${boxes}</fieldset>`;
}

/** The paragraphs with their sentences, and what lies between them as boilerplate, in the order of the text. */
function blocksOf(article: Article): Block[] {
  const { paragraphs, sentences } = analyse(article);
  const blocks: Block[] = [];
  let at = 0;
  const gap = (end: number): void => {
    const text = article.text.slice(at, end);
    const lead = text.length - text.trimStart().length;
    if (text.trim() === "") return;
    blocks.push({ kind: "boilerplate", start: at + lead, end: at + lead + text.trim().length, sentences: [] });
  };
  for (const paragraph of paragraphs) {
    if (paragraph.start < at) continue;
    gap(paragraph.start);
    const own = sentences.slice(paragraph.firstSentence, paragraph.endSentence);
    blocks.push({ kind: paragraph.kind, start: paragraph.start, end: paragraph.end, sentences: own });
    at = paragraph.end;
  }
  gap(article.text.length);
  return blocks;
}

function drawBlocks(article: Article, blocks: readonly Block[], pieces: readonly Segment[]): Markup[] {
  const drawn: Markup[] = [];
  let piece = 0;
  for (const block of blocks) {
    while (piece < pieces.length && pieces[piece]!.start < block.start) piece++;
    const first = piece;
    while (piece < pieces.length && pieces[piece]!.end <= block.end) piece++;
    drawn.push(html`<p class="vr-k-${block.kind}">${drawBlock(article, block, pieces.slice(first, piece))}</p>`);
  }
  return drawn;
}

/** One paragraph: sentences around shared stretches around quotations around figures. */
function drawBlock(article: Article, block: Block, pieces: readonly Segment[]): Markup[] {
  const parts: Markup[] = [];
  const end = raw("</span>");
  let sentence = 0;
  let inside = false;
  let passage: Mark | null = null;
  let speaker = "";
  let closes: Mark[] = [];
  for (const [i, segment] of pieces.entries()) {
    const current = block.sentences[sentence];
    if (passage && segment.marks.passage !== passage) {
      parts.push(end);
      passage = null;
    }
    if (current && !inside && segment.start === current.start) {
      parts.push(html`<span class="vr-s" id="t-${idPart(article.siglum)}-${current.start}">`);
      inside = true;
    }
    for (const { kind, label } of segment.opens.slice(0, 3)) {
      if (kind !== "quote" || label === speaker) continue;
      speaker = label;
      parts.push(html`<span class="vr-who">${label}<span class="vr-hidden">: </span></span>`);
    }
    if (segment.marks.passage && !passage) {
      passage = segment.marks.passage;
      parts.push(html`<span class="vr-p ${colourClass(passage.colour)}" title="${passage.label}">`);
    }
    closes.push(...segment.closes);
    // Marks that end before and behind a closing quotation mark have their links in one place, behind it.
    const waits = segment.end !== current?.end && isPunctuation(article, pieces[i + 1]);
    parts.push(drawSegment(article, segment, block.kind, waits ? [] : closes));
    if (!waits) closes = [];
    if (current && inside && segment.end >= current.end) {
      if (passage) parts.push(end);
      parts.push(end);
      passage = null;
      inside = false;
      sentence++;
    }
  }
  if (passage) parts.push(end);
  if (inside) parts.push(end);
  return parts;
}

function isPunctuation(article: Article, segment: Segment | undefined): boolean {
  return segment !== undefined && /^\p{P}{1,3}$/u.test(article.text.slice(segment.start, segment.end));
}

function drawSegment(article: Article, segment: Segment, kind: RegionKind, closes: readonly Mark[]): Markup {
  const { quote, figure } = segment.marks;
  const text = article.text.slice(segment.start, segment.end);
  let drawn = html`${kind === "boilerplate" ? text.replace(/\n\s+/g, "\n") : text}`;
  if (figure) drawn = html`<span class="vr-f"${group(figure)} title="${figure.label}">${drawn}</span>`;
  if (quote) drawn = html`<span class="vr-q"${group(quote)} title="Quotation: ${quote.label}">${drawn}</span>`;
  return html`${drawn}${links(closes)}`;
}

function group(mark: Mark): Markup | null {
  return mark.group === null || mark.elsewhere.length === 0 ? null : html` data-group="${mark.group}"`;
}

const seeNames = { quote: "these words", figure: "this figure", passage: "this passage" } as const;

/** One link to each other text where marks end: to the same words, else the same figure, else the same passage. */
function links(marks: readonly Mark[]): Markup | null {
  const found = new Map<string, Markup>();
  for (const kind of ["quote", "figure", "passage"] as const) {
    for (const mark of marks.slice(0, 20)) {
      if (mark.kind !== kind) continue;
      for (const { siglum, href } of mark.elsewhere) {
        if (found.has(siglum)) continue;
        const label = `${seeNames[kind]} in ${siglum}`;
        found.set(siglum, html`<a class="vr-see-${kind}" href="${href}" aria-label="${label}">${siglum}</a>`);
      }
    }
  }
  const sorted = [...found].sort((a, b) => bySiglum(a[0], b[0])).map(([, link]) => link);
  return sorted.length === 0 ? null : html`<sup class="vr-see">${sorted}</sup>`;
}
