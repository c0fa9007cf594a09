import data from "./data/agencies.json";

const names = new Map<string, string>();
for (const [agency, forms] of Object.entries(data.agencies)) for (const form of forms) names.set(form, agency);

/** The agency or agencies that "BSS/AFP" names, "/" between them; null when none is known. */
export function agencyOf(name: string): string | null {
  const found: string[] = [];
  for (const part of name.split(/[/,;&]| and /)) {
    const agency = names.get(part.trim());
    if (agency && !found.includes(agency)) found.push(agency);
  }
  return found.length > 0 ? found.join("/") : null;
}
