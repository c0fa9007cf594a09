import data from "./data/agencies.json";

/** Names that datelines, bylines and reports give to agencies, and the agency each stands for. */
export const agencyNames: ReadonlyMap<string, string> = readNames();

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const [agency, forms] of Object.entries(data.agencies)) for (const form of forms) names.set(form, agency);
  return names;
}

/** The agency or agencies that "BSS/AFP" names, "/" between them; null when none is known. */
export function agencyOf(name: string): string | null {
  const found: string[] = [];
  for (const part of name.split(/[/,;&]| and /)) {
    const agency = agencyNames.get(part.trim());
    if (agency && !found.includes(agency)) found.push(agency);
  }
  return found.length > 0 ? found.join("/") : null;
}
