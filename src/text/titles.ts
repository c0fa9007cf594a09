import { isSection } from "./furniture";

const siteWords =
  /\b(?:News|Times|Post|Herald|Tribune|Journal|Guardian|Daily|Online|TV|Radio|Today|Gazette|Mail|Press|Chronicle|Telegraph|Observer|Independent|Standard|Star|Sun|Globe|Monitor|Review|Insider|Wire|Network|Media|Magazine|World|Report)\b/;
const domain = /\b[\p{L}\p{N}-]{2,40}\.(?:com|org|net|co\.[a-z]{2}|news|info|tv|eu|uk|us|fr|de|in|ie|ca|au)\b/iu;

/** A headline and the name of the site that a page puts after it: "Talks begin | HARBOUR". */
export function splitTitle(line: string): { title: string; outlet: string | null } {
  const bar = line.lastIndexOf(" | ");
  if (bar > 0) return cut(line, bar, 3, (name) => name.split(" ").length <= 5);
  for (const dash of [" - ", " \u2013 ", " \u2014 "]) {
    const at = line.lastIndexOf(dash);
    if (at > 0) return cut(line, at, dash.length, isSiteName);
  }
  return { title: line, outlet: null };
}

function cut(
  line: string,
  at: number,
  width: number,
  accepts: (name: string) => boolean,
): { title: string; outlet: string | null } {
  const title = line.slice(0, at).trimEnd();
  const outlet = line.slice(at + width).trim();
  if (outlet === "" || title.split(" ").length < 3 || !accepts(outlet)) return { title: line, outlet: null };
  return { title, outlet };
}

function isSiteName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5) return false;
  return (
    domain.test(name) || (siteWords.test(name) && words.every((word) => /^(?:\p{Lu}|of$|the$|and$|&$)/u.test(word)))
  );
}

/** The name of the site when a line above the headline gives it: "Harbour.com - all the news", "Harbour Post | World". */
export function siteLineOutlet(line: string): string | null {
  if (line.length > 80) return null;
  const [site, section, ...more] = line.split(" | ");
  if (section !== undefined && more.length === 0 && isSection(section) && isSiteName(site!.trim())) return site!.trim();
  const first = line.split(/ [-|\u2013\u2014:] /)[0] ?? line;
  const match = domain.exec(first);
  return match && first.trim().split(" ").length <= 3 ? match[0] : null;
}
