import { listed, percent, plural, short } from "../style/wording";
import { analyse, type Sentence } from "../text";
import type { Article } from "../text/rows";
import { type Alignment, alignSentences } from "./align-sentences";
import { passageLink } from "./anchors";
import { type Articles, badge, byLetter, nameOf } from "./articles";
import { type Html, html, type Markup } from "./escape";
import type { MarkedRows } from "./find-marks";
import { tableStyles } from "./table";
import { line, view } from "./theme";
import { diffMarkup, diffStyles, diffWords, sameShare } from "./word-diff";

export interface ParallelOptions extends MarkedRows {
  /** key of the article that the others are laid beside (default: the first) */
  base?: string;
  /** fold the table away under its caption (default false) */
  folded?: boolean;
}

/** Columns beside the base that still can be read; those that say most of the same are taken. */
const mostColumns = 6;

const css = `${tableStyles}${diffStyles}
.vr table.vr-parallel{table-layout:fixed;min-width:calc(var(--vr-columns,3)*12rem)}
.vr table.vr-parallel td,.vr table.vr-parallel th{white-space:normal;max-width:none;font-weight:400;line-height:1.5}
.vr table.vr-parallel thead th{overflow-wrap:anywhere;font-weight:600}
.vr div.vr-tall{max-height:44rem}
.vr .vr-n2{--vr-columns:2}.vr .vr-n3{--vr-columns:3}.vr .vr-n4{--vr-columns:4}.vr .vr-n5{--vr-columns:5}
.vr .vr-n6{--vr-columns:6}.vr .vr-n7{--vr-columns:7}
@media print{.vr div.vr-tall{max-height:none}}
.vr .vr-go{font:12px/1 system-ui,sans-serif;white-space:nowrap}
`;

/**
 * Texts in parallel columns: beside each sentence of one text the sentences of the others that say the same, with the
 * words that differ. What has no counterpart is counted and listed below.
 *
 * @example
 * parallelTexts(articles).html.includes("waves"); // => false
 */
export function parallelTexts(articles: readonly Article[], options: ParallelOptions = {}): Html {
  const letters = byLetter(articles);
  const base = options.base === undefined ? letters.list[0] : letters.get(options.base);
  if (!base || letters.list.length < 2) return line("There is no second text to lay beside this one.");
  const others = letters.list
    .filter((article) => article !== base)
    .map((article) => ({ article, alignment: alignSentences(base, article, options) }))
    .map((row) => ({ ...row, found: row.alignment.filter((sentence) => sentence !== null).length }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || letters.index(a.article.article) - letters.index(b.article.article))
    .slice(0, mostColumns)
    .sort((a, b) => letters.index(a.article.article) - letters.index(b.article.article));
  if (others.length === 0) return line(`No sentence of ${base.siglum} stands in another text.`);
  const { sentences } = analyse(base);
  const heads = [base, ...others.map(({ article }) => article)].map(
    (article) => html`<th scope="col">${badge(letters, article.article)} ${short(nameOf(article), 28)}</th>`,
  );
  const rows = sentences.map((sentence, i) => {
    const cells = others.map(({ article, alignment }) => cell(base, sentence, article, alignment[i]!));
    return html`<tr><th scope="row" class="vr-text">${words(base, sentence)} ${go(base, sentence)}</th>${cells}</tr>`;
  });
  const caption = `Text ${base.siglum}, sentence by sentence, beside ${listed(others.map(({ article }) => article.siglum))}`;
  const table = html`<div class="vr-box vr-tall" role="region" aria-label="${caption}" tabindex="0"><table class="vr-parallel vr-n${others.length + 1}"><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>${others.map(({ article, alignment }) => without(article, alignment, base, letters))}`;
  const body = options.folded
    ? html`<details><summary>${badge(letters, base.article)} ${caption}</summary>${table}</details>`
    : table;
  return view("parallel", body, plainText(base, sentences, others), { css });
}

function cell(base: Article, sentence: Sentence, article: Article, found: Sentence | null): Markup {
  if (!found) return html`<td><span class="vr-soft">–</span></td>`;
  const [from, to] = [words(base, sentence), words(article, found)];
  const parts = diffWords(from, to);
  const drawn = sameShare(parts) < 0.5 ? html`${to}` : diffMarkup(parts);
  return html`<td class="vr-text">${drawn} ${go(article, found)}</td>`;
}

function go(article: Article, sentence: Sentence): Markup {
  return html`<span class="vr-go">${passageLink(article, sentence.start, `in ${article.siglum}`)}</span>`;
}

/** Sentences of another text that stand beside no sentence of the base. */
function without(article: Article, alignment: Alignment, base: Article, letters: Articles<Article>): Markup | null {
  const used = new Set(alignment);
  const left = analyse(article).sentences.filter((sentence) => !used.has(sentence));
  if (left.length === 0) return null;
  const items = left.map(
    (sentence) => html`<li class="vr-text">${words(article, sentence)} ${go(article, sentence)}</li>`,
  );
  return html`<details><summary>${badge(letters, article.article)} ${plural(left.length, "sentence")} of ${article.siglum} ${left.length === 1 ? "has" : "have"} no counterpart in ${base.siglum}</summary><ul>${items}</ul></details>`;
}

function words(article: Article, sentence: Sentence): string {
  return article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ");
}

function plainText(
  base: Article,
  sentences: readonly Sentence[],
  others: readonly { article: Article; alignment: Alignment }[],
): string {
  const lines = others.map(({ article, alignment }) => {
    const found = alignment.filter((sentence) => sentence !== null).length;
    return `${percent(found / sentences.length)} of the sentences of ${base.siglum} have a counterpart in ${article.siglum}.`;
  });
  sentences.forEach((sentence, i) => {
    lines.push(`${base.siglum}: ${words(base, sentence)}`);
    for (const { article, alignment } of others) {
      const found = alignment[i];
      if (found) lines.push(`  ${article.siglum}: ${words(article, found)}`);
    }
  });
  return lines.join("\n");
}
