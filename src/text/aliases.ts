import data from "./data/aliases.json";
import places from "./data/places.json";

/** How a form names its thing; a capital may mean its government or the city itself. */
export type FormRole = "name" | "capital";

/** Names that mean one thing. */
export interface AliasGroup {
  /** the name the group goes by */
  name: string;
  kind: "organisation" | "place";
  forms: { form: string; role: FormRole }[];
}

/** The groups of the data file, then every country with its adjectives, peoples and capital; each form in one group. */
export const aliasGroups: readonly AliasGroup[] = makeGroups();

const byForm = new Map<string, AliasGroup>();
for (const group of aliasGroups) for (const { form } of group.forms) byForm.set(form, group);

/**
 * The group a name belongs to, matched with its capitals: "IS" is a name, "is" is not; null when none.
 *
 * @example
 * aliasOf("ISIS")?.name; // => "Islamic State"
 * aliasOf("the mill"); // => null
 */
export function aliasOf(form: string): AliasGroup | null {
  return byForm.get(form) ?? null;
}

function makeGroups(): AliasGroup[] {
  const groups: AliasGroup[] = [];
  const used = new Set<string>();
  const add = (name: string, kind: AliasGroup["kind"], forms: readonly string[], capital: string | null): void => {
    const free = [...new Set(forms)].filter((form) => !used.has(form));
    for (const form of free) used.add(form);
    const all = free.map((form) => ({ form, role: "name" as FormRole }));
    if (capital && !used.has(capital)) {
      used.add(capital);
      all.push({ form: capital, role: "capital" });
    }
    groups.push({ name, kind, forms: all });
  };
  for (const group of data.groups)
    add(group.name, group.kind as AliasGroup["kind"], group.forms, group.capital ?? null);
  const named = new Set(groups.map((group) => group.name));
  for (const [country, adjectives] of Object.entries(places.countries)) {
    if (!named.has(country)) add(country, "place", [country, ...adjectives], capitalOf(country));
  }
  return groups;
}

function capitalOf(country: string): string | null {
  return Object.entries(places.capitals).find((entry) => entry[1] === country)?.[0] ?? null;
}
