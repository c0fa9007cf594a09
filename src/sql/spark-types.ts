import { type TableName, tableNames } from "../tables";
import { tableTypes } from "./table-types";

/** The columns of each table as Spark writes them ("`id` STRING, `articles` ARRAY<STRING>"). */
export function sparkSchemas(): { [table in TableName]: string } {
  const schemas = tableNames.map((table) => [
    table,
    Object.entries(tableTypes[table])
      .map(([column, type]) => `\`${column}\` ${sparkType(type)}`)
      .join(", "),
  ]);
  return Object.fromEntries(schemas) as { [table in TableName]: string };
}

const plain: { readonly [type: string]: string } = { VARCHAR: "STRING", INTEGER: "INT" };

function sparkType(type: string): string {
  if (type.endsWith("[]")) return `ARRAY<${sparkType(type.slice(0, -2))}>`;
  if (!type.startsWith("STRUCT(")) return plain[type] ?? type;
  const fields = fieldsOf(type.slice("STRUCT(".length, -1)).map((field) => {
    const space = field.indexOf(" ");
    return `\`${field.slice(0, space).replaceAll('"', "")}\`: ${sparkType(field.slice(space + 1))}`;
  });
  return `STRUCT<${fields.join(", ")}>`;
}

/** The fields of a struct: commas inside brackets part nothing. */
function fieldsOf(list: string): string[] {
  const fields: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    const character = list[at] ?? ",";
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth === 0) {
      fields.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return fields;
}
