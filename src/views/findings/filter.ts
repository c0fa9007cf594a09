import { compare, plural, short } from "../../style/wording";
import type { ArticleRow } from "../../text/rows";
import { byLetter, headOf } from "../articles";
import { type Html, html, type Markup } from "../escape";
import { line, script, view } from "../theme";
import { verdictOrder, verdicts } from "../verdicts";
import type { Finding } from "./finding";

const css = `
.vr .vr-find{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;padding:8px 12px;margin:8px 0;background:var(--vr-panel);border-radius:4px;font-size:13px}
.vr .vr-find[hidden]{display:none}
.vr .vr-find label{display:grid;gap:2px;flex:1 1 9rem;min-width:0}
.vr .vr-find :is(input,select){font:inherit;width:100%;padding:4px 8px;color:var(--vr-ink);background:var(--vr-page);border:1px solid var(--vr-soft);border-radius:4px}
.vr .vr-find output{flex:1 1 100%;color:var(--vr-soft)}
.vr .vr-find output:empty{display:none}
@media print{.vr .vr-find{display:none}}
`;

/** Speakers that can be chosen; a longer list is searched by its words. */
const mostSpeakers = 60;

/**
 * A form that filters every finding of the page by words, text, verdict and speaker. It shows itself only where
 * scripts run, and keeps what is chosen in the page's address, so that a link or a reload finds it again.
 *
 * @example
 * const list = findFindings({ articles, quotes, utterances, numbers, claims, checks, passages, overlaps, descents, forms });
 * findingsFilter(list, articles).html.includes("<form"); // => true
 */
export function findingsFilter(list: readonly Finding[], articles: readonly ArticleRow[]): Html {
  if (list.length === 0) return line("There is no finding to filter.");
  const letters = byLetter(articles);
  const texts = letters.list.map((row) => [row.siglum, `${row.siglum}  ${short(headOf(row), 40)}`] as const);
  const present = new Set(list.map((finding) => finding.verdict));
  const chosen = verdictOrder.filter((verdict) => present.has(verdict));
  const kinds = chosen.map((verdict) => [verdict, `${verdicts[verdict].shape} ${verdicts[verdict].word}`] as const);
  const speakers = [...new Set(list.flatMap((finding) => finding.speakers))].sort(compare).slice(0, mostSpeakers);
  const body = html`<form class="vr-find" role="search" aria-label="Filter the findings" hidden><label>Words <input type="search" name="words" autocomplete="off"></label>${select("text", "Text", texts)}${select("verdict", "Verdict", kinds)}${select(
    "speaker",
    "Speaker",
    speakers.map((speaker) => [speaker, short(speaker, 60)] as const),
  )}<button type="reset">Show all</button><output></output></form>`;
  const text = `${plural(list.length, "finding")}, which a form filters where scripts run.`;
  return view("find", body, text, { css, scripts: [findScript] });
}

function select(name: string, label: string, options: readonly (readonly [string, string])[]): Markup | null {
  if (options.length < 2) return null;
  const all = options.map(([value, said]) => html`<option value="${value}">${said}</option>`);
  return html`<label>${label} <select name="${name}"><option value="">any</option>${all}</select></label>`;
}

/** What a finding's list item says about itself, for the form. */
export function findingFacts(finding: Finding, siglum: (article: string) => string): Markup {
  const texts = finding.articles.map(siglum).join(" ");
  const verdict = finding.verdict === null ? null : html` data-verdict="${finding.verdict}"`;
  const speakers = finding.speakers.length === 0 ? null : html` data-speakers="${finding.speakers.join("\n")}"`;
  return html` data-texts="${texts}"${verdict}${speakers}`;
}

export const findScript = script(
  "find",
  `
(function(){
if(window.variorumFind)return;window.variorumFind=true;
var lead="#find:",fields=["words","text","verdict","speaker"];
function chosen(form){
var values={};
fields.forEach(function(name){var field=form.elements[name];if(field&&field.value.trim()!=="")values[name]=field.value.trim();});
return values;
}
function fits(item,values){
if(values.text&&(item.dataset.texts||"").split(" ").indexOf(values.text)<0)return false;
if(values.verdict&&item.dataset.verdict!==values.verdict)return false;
if(values.speaker&&(item.dataset.speakers||"").split("\\n").indexOf(values.speaker)<0)return false;
var said=values.words?item.textContent.toLowerCase():"";
return !values.words||values.words.toLowerCase().split(/\\s+/).every(function(word){return said.indexOf(word)>=0;});
}
function apply(form){
var values=chosen(form),active=Object.keys(values).length>0,items=document.querySelectorAll(".vr-findings>li"),shown=0;
items.forEach(function(item){var fit=fits(item,values);item.hidden=!fit;if(fit)shown++;});
if(active)document.querySelectorAll("div.vr-findings details.vr-more").forEach(function(box){box.open=true;});
form.querySelector("output").textContent=active?shown+" of "+items.length+" findings":"";
return active?lead+new URLSearchParams(values):"";
}
function keep(address){
if(document.body.hasAttribute("data-jp-theme-light"))return;
if(address===""&&location.hash.indexOf(lead)!==0)return;
try{history.replaceState(null,"",address||location.pathname+location.search);}catch(error){if(address)location.hash=address;}
}
function enhance(root){root.querySelectorAll("form.vr-find[hidden]").forEach(function(form){
form.hidden=false;
form.addEventListener("submit",function(event){event.preventDefault();});
form.addEventListener("input",function(){keep(apply(form));});
form.addEventListener("reset",function(){setTimeout(function(){keep(apply(form));});});
var recall=function(){
if(location.hash.indexOf(lead)!==0)return;
var kept=new URLSearchParams(location.hash.slice(lead.length));
fields.forEach(function(name){var field=form.elements[name];if(field)field.value=kept.get(name)||"";});
apply(form);
};
addEventListener("hashchange",recall);
if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",recall);else recall();
});}
new MutationObserver(function(){enhance(document);}).observe(document.documentElement,{childList:true,subtree:true});
enhance(document);
})();`,
);
