import { type Decoded, decode, isEncoding } from "./decode";

const declaredWithin = 1024;

/**
 * Turn the bytes of a web page into text: UTF-8 and UTF-16 where the bytes are that, else the encoding named by who should know,
 * else the one the page names in its head, else as `decode` does. Bytes that are UTF-8 go before what is said of them, because a
 * wrong name is more frequent than a text of another encoding that is UTF-8 by chance.
 *
 * @param named - the charset of the server's answer, or a person's word ("Shift_JIS"); null where none is named
 */
export function decodePage(bytes: Uint8Array, named: string | null = null): Decoded {
  return decode(bytes, named !== null && isEncoding(named) ? named : declaredEncoding(bytes));
}

/**
 * The encoding that a page says it has, where the standard of HTML looks for it: in its first 1024 bytes.
 *
 * @returns null when it says none, or one that is not known
 */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString("latin1");
  const label =
    /<meta\s[^<>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml\s[^<>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/i.exec(head)?.[1];
  return label !== undefined && isEncoding(label) ? label : null;
}
