import { compare } from "../../style/wording";
import { type Article, analyse } from "../../text";
import { empty, type Finding, type FindingRows } from "./finding";
import type { Lookup } from "./lookup";
import * as say from "./sentences";

/** Names that one text writes one way and another text another way. */
export function nameFindings(rows: FindingRows, look: Lookup): Finding[] {
  const groups = new Map<string, Map<string, { form: string; count: number }>>();
  const totals = new Map<string, number>();
  for (const { group, article, form, count } of rows.forms ?? []) {
    const best = groups.get(group) ?? new Map<string, { form: string; count: number }>();
    groups.set(group, best);
    totals.set(group, (totals.get(group) ?? 0) + count);
    if (count > (best.get(article)?.count ?? 0)) best.set(article, { form, count });
  }
  const findings: Finding[] = [];
  for (const [group, best] of groups) {
    const users = new Map<string, string[]>();
    for (const [article, { form }] of best) users.set(form, [...(users.get(form) ?? []), article]);
    if (users.size < 2 || onlyShortened([...users.keys()])) continue;
    const each = [...users].map(([form, articles]) => ({ form, sigla: look.sigla(articles) }));
    findings.push({
      ...empty("words", "name-preferred", group),
      sentence: say.namePreferred(
        group,
        each.sort((a, b) => b.sigla.length - a.sigla.length || compare(a.form, b.form)),
      ),
      articles: look.keys(best.keys()),
      evidence: look.keys(best.keys()).flatMap((key) => firstUse(look.letters.get(key)!, best.get(key)!.form)),
      weight: totals.get(group)!,
    });
  }
  return findings;
}

/** Whether the forms are one name and parts of it: "Ada Brandt", "Brandt". */
function onlyShortened(forms: readonly string[]): boolean {
  const longest = forms.reduce((a, b) => (b.length > a.length ? b : a)).toLowerCase();
  return forms.every((form) => longest.endsWith(form.toLowerCase()));
}

/** The first place outside boilerplate where a form stands as a word of its own. */
function firstUse(article: Article, form: string): Finding["evidence"] {
  const { paragraphs } = analyse(article);
  const { text } = article;
  let paragraph = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end < end) paragraph++;
    if ((paragraphs[paragraph]?.start ?? text.length) > at) continue;
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? " "}${text[end] ?? " "}`)) {
      return [{ article: article.article, start: at, end }];
    }
  }
  return [];
}
