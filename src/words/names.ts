import { type AliasGroup, aliasGroups, type FormRole, tokenize } from "../text";

/** A form of a name, by the words it is made of; nodes are made as forms share their first words. */
export interface NameNode {
  next: Map<string, NameNode>;
  /** the form that ends here */
  name: { group: AliasGroup; form: string; role: FormRole } | null;
}

let root: NameNode | null = null;

/** All forms of all alias groups as a tree of words, capitals kept, apostrophes straight. */
export function nameTree(): NameNode {
  if (root) return root;
  root = createNode();
  for (const group of aliasGroups)
    for (const { form, role } of group.forms) {
      let node = root;
      const tokens = tokenize(form);
      for (let at = 0; at < tokens.count; at++) {
        const word = straight(form.slice(tokens.starts[at], tokens.ends[at]));
        const next = node.next.get(word) ?? createNode();
        node.next.set(word, next);
        node = next;
      }
      node.name ??= { group, form, role };
    }
  return root;
}

/** Apostrophes straight and hyphens plain, so that each form is written one way. */
export function straight(word: string): string {
  return word.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");
}

function createNode(): NameNode {
  return { next: new Map(), name: null };
}
