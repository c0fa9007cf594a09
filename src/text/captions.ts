const tail = 110;
const longest = 700;
const opening =
  /^(?:\(?file photo|file [-\u2013\u2014]|file:|photo(?:s)?(?: by| credit)?:|photograph:|image(?: credit| source)?:|picture:|pictured:|pic:|credit:|photo by |photo courtesy|image courtesy)/i;
const closing =
  /(?:(?:^|[\s(\u2014-])(?:AP|AFP|EPA|Reuters|REUTERS|Getty|PA|UPI) ?(?:File )?Photo(?:\/| )|Getty Images|Photo(?:graph|s)?(?: by| credit)?: ?\S|Image(?: credit| courtesy| source)?: ?\S|Picture: ?\S|\bCredit: ?\S|\bREUTERS\/|\bAFP\/|\bAFP via\b|\bAP\/|EPA-EFE|Shutterstock|\/The Canadian Press|\(?[Ff]ile [Pp]hoto|\(Photo(?: by)? |\[(?:AFP|AP|Reuters|EPA|Getty|File)[^\]]{0,40}\])/;

/** Does the paragraph describe a picture: a credit at its start or end? */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > longest) return false;
  if (opening.test(paragraph.slice(0, 30))) return true;
  const end = paragraph.slice(-tail);
  const match = closing.exec(end);
  if (match && isCredit(end.slice(match.index).replace(/^[\s(\u2014-]+/, ""))) return true;
  return end.endsWith(")") && isNameAndSource(end.slice(end.lastIndexOf("(") + 1, -1));
}

/** "Ana Brandt/City Gazette" */
function isNameAndSource(text: string): boolean {
  const parts = text.split("/");
  return (
    parts.length === 2 &&
    parts.every(
      (part) =>
        part.length > 1 &&
        part
          .trim()
          .split(" ")
          .every((word) => /^\p{Lu}/u.test(word)),
    )
  );
}

/** A credit is names and hardly any lower-case words. */
function isCredit(text: string): boolean {
  const words = text.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
  const low = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:photo|via|by|file|and|for|of|the|courtesy|image|credit)/i.test(word),
  );
  return words.length <= 14 && low.length <= 1;
}
