/** What a script that got to run would leave behind: a page without it has run nothing of an article's. */
export const canary = "variorumCanary";
/** What a page would ask for if it took a text for an address. */
export const address = "http://hostile.invalid/";

const run = `window.${canary}=true`;

/** Texts that mean something to whoever reads them as anything but text, by the reader they are for. */
export const hostilePieces: { readonly [reader: string]: readonly string[] } = {
  html: [
    `<script>${run}</script>`,
    `</script><script>${run}</script>`,
    `<!-- <script>${run}</script>`,
    `--><svg onload="${run}">`,
    `]]><svg/onload=${run}>`,
    `"><img src=x onerror="${run}">`,
    `' onmouseover='${run}' x='`,
    `</style><style>*{background:url(${address}css)}</style>`,
    `</textarea></title><iframe src="javascript:parent.${canary}=true"></iframe>`,
    `<a href="javascript:${run}">here</a>`,
    `<base href="${address}"><meta http-equiv="refresh" content="0;url=${address}meta">`,
    `<link rel="stylesheet" href="${address}sheet"><img src="${address}picture">`,
    `&lt;script&gt;${run}&lt;/script&gt;`,
    `<!--variorum:head--><!--variorum:scripts--><!--variorum:svg--><!--/variorum:svg-->`,
    `<script data-variorum="page">${run}</script>`,
    `<style data-variorum="page">*{display:none}</style>`,
  ],
  templates: [`\${7*7}`, `\${${run}}`, "{{ 7*7 }}", "{% raw %}", `\`\${1}\``, "$&$1$$", "%s %n %d"],
  vega: [
    "datum['x']",
    `[${run}]`,
    "{'signal': 'width'}",
    `{"expr": "${run}"}`,
    "datum.constructor.constructor('return this')()",
    "\\'; width; \\'",
    "[a](b)[c].d",
  ],
  spreadsheets: [
    "＝1+1",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://hostile.invalid/")',
  ],
  terminals: [
    "\u001b[31mred\u001b[0m",
    "\u001b]0;title\u0007",
    "\u001b[2J\u001b[H",
    "\u009b31m",
    "\u0008\u0008\u007f",
    "a\rb",
  ],
  objects: [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "prototype",
    "length",
    "then",
    "toJSON",
  ],
  databases: ["'); DROP TABLE quotes; --", '" OR ""="', "x' UNION SELECT 1 --", "/* */", "\\'"],
  shells: ["$(touch owned)", "`touch owned`", "; touch owned", "| touch owned", "../../etc/owned", "-o", "--help"],
  scripts: [
    "\u202eright to left\u202c",
    "a\u0301\u0302\u0303",
    "\ufeff",
    "\u200bzero\u200dwidth\u00ad",
    "👩‍👩‍👧",
    "\u2028\u2029",
  ],
};

export const allPieces: readonly string[] = Object.values(hostilePieces).flat();

const mayors = ["Lee", "Dahl", "Moor", "Berg"];
const verbs = ["mend", "repair", "rebuild"];

/**
 * A report of one invented event by the outlet of this number, full of hostile texts: in the headline, as places,
 * speakers, things counted, in quotations that differ from outlet to outlet, and in sentences that are copied.
 */
export function hostileText(outlet: number, pieces: readonly string[] = allPieces): string {
  const paragraphs = pieces.map((piece, at) =>
    [
      at % 8 === 0
        ? `The fire at mill ${at} injured ${12 + at + (outlet % 2)} ${piece} people on Monday, ${piece} said.`
        : "",
      `“We will ${verbs[outlet % 3]} ${piece} by the end of the week,” said Ann ${mayors[at % 4]}, the mayor of ${piece}.`,
      `The mill had stood beside the old bridge of the town since ever and ${piece} was never insured against it.`,
      `The owner, ${piece}, told the ${piece} Gazette that it cost a lot.`,
    ].join(" "),
  );
  return [`Fire at the mill ${pieces[outlet % pieces.length]}`, ...paragraphs].join("\n\n");
}
