import { type AliasGroup, aliasGroups, type FormRole, tokenize } from "../text";

/** Names that mean one thing, as a caller gives them: `{ name: "Islamic State", forms: ["the group", "IS"] }`. */
export interface Alias {
  name: string;
  forms: readonly string[];
}

/** A form of a name, by the words it is made of; nodes are made as forms share their first words. */
export interface NameNode {
  next: Map<string, NameNode>;
  /** the form that ends here */
  name: { group: AliasGroup; form: string; role: FormRole } | null;
}

let usual: NameNode | null = null;

/**
 * All forms of all alias groups as a tree of words, capitals kept, apostrophes straight.
 *
 * @param more - groups of the caller's own: their forms go before those of the lists
 */
export function nameTree(more: readonly Alias[] = []): NameNode {
  if (more.length > 0) return makeTree([...more.map(toGroup), ...aliasGroups]);
  usual ??= makeTree(aliasGroups);
  return usual;
}

function toGroup({ name, forms }: Alias): AliasGroup {
  return { name, kind: "organisation", forms: [name, ...forms].map((form) => ({ form, role: "name" })) };
}

function makeTree(groups: readonly AliasGroup[]): NameNode {
  const root = createNode();
  for (const group of groups)
    for (const { form, role } of group.forms)
      for (const written of writtenForms(form)) {
        const end = nodeOf(root, written);
        end.name ??= { group, form, role };
      }
  return root;
}

/** "the group" begins a sentence as "The group". */
function writtenForms(form: string): string[] {
  const capital = form.charAt(0).toUpperCase() + form.slice(1);
  return form.includes(" ") && capital !== form ? [form, capital] : [form];
}

function nodeOf(root: NameNode, written: string): NameNode {
  const tokens = tokenize(written);
  let node = root;
  for (let at = 0; at < tokens.count; at++) {
    const word = straight(written.slice(tokens.starts[at], tokens.ends[at]));
    const next = node.next.get(word) ?? createNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

/** Apostrophes straight and hyphens plain, so that each form is written one way. */
export function straight(word: string): string {
  return word.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");
}

function createNode(): NameNode {
  return { next: new Map(), name: null };
}
