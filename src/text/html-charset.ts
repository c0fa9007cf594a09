import { countReplaced, type Decoded, decode, decodeWindows } from "./decode";

const headSize = 4096;

/**
 * Turn the bytes of a web page into text: UTF-8 and UTF-16 where the bytes are that, else the encoding the server named, else
 * the one the page names in its head, else as `decode` does. Bytes that are UTF-8 go before what is said of them, because a
 * wrong name is more frequent than a text of another encoding that is UTF-8 by chance.
 *
 * @param named - the charset of the server's answer ("Shift_JIS"); null where it names none
 */
export function decodePage(bytes: Uint8Array, named: string | null = null): Decoded {
  const plain = decode(bytes);
  const isUtf = plain.encoding !== "Windows-1252" && plain.wrong === 0;
  for (const label of [named, charsetIn(bytes)]) {
    const decoder = label === null ? null : decoderOf(label);
    if (decoder === null || (isUtf && decoder.encoding !== "iso-2022-jp")) continue;
    if (decoder.encoding === "utf-8") return plain;
    if (decoder.encoding === "windows-1252") return { text: decodeWindows(bytes), encoding: "Windows-1252", wrong: 0 };
    const text = decoder.decode(bytes);
    return { text, encoding: decoder.encoding, wrong: countReplaced(text) };
  }
  return plain;
}

/** What a page says of itself: `<meta charset="…">`, `<meta … content="text/html; charset=…">`, `<?xml … encoding="…"?>`. */
function charsetIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headSize)).toString("latin1");
  for (const tag of head.matchAll(/<(?:meta|\?xml)\b([^<>]{0,500})>/gi)) {
    const found = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(tag[1]!);
    if (found) return found[1]!;
  }
  return null;
}

/** Null for a name that nobody knows. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
