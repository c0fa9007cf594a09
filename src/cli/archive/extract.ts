import zlib from "node:zlib";
import { isGarbled } from "../../text/decode";
import { type HtmlText, readHtml } from "../../text/html";
import { decodePage } from "../../text/html-charset";

/** A page as a crawl has it: its bytes in base64, the encodings its transfer still has, and the charset the server named. */
export interface FetchedPage {
  page: string;
  encodings?: string[];
  charset?: string | null;
}

type Text = Omit<HtmlText, "recognised">;

/** No page of news is longer; some are made so that little becomes very much. */
const maxOutputLength = 64 << 20;

const unzstd = (zlib as { zstdDecompressSync?: typeof zlib.gunzipSync }).zstdDecompressSync;

const unpackers: { readonly [encoding: string]: ((bytes: Uint8Array) => Buffer) | undefined } = {
  gzip: (bytes) => zlib.gunzipSync(bytes, { maxOutputLength }),
  // meant with the head of zlib, sent by many without
  deflate: (bytes) =>
    (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + bytes[1]!) % 31 === 0
      ? zlib.inflateSync(bytes, { maxOutputLength })
      : zlib.inflateRawSync(bytes, { maxOutputLength }),
  br: (bytes) => zlib.brotliDecompressSync(bytes, { maxOutputLength }),
  // from Node 22.15 on
  zstd: unzstd && ((bytes) => unzstd(bytes, { maxOutputLength })),
};

/** The article of a page; one that cannot be read has no text but an error, and the next stage sets it aside. */
export async function extractText({
  page,
  encodings = [],
  charset = null,
}: FetchedPage): Promise<Text | { error: string }> {
  try {
    let bytes: Uint8Array = Buffer.from(page, "base64");
    for (const encoding of [...encodings].reverse()) bytes = unpack(bytes, encoding);
    const { text: html, wrong, encoding } = decodePage(bytes, charset);
    if (isGarbled(html, wrong, encoding)) return { error: "the page cannot be read (its charset is not known)" };
    const { recognised, ...found } = await readHtml(html);
    return found;
  } catch (error) {
    return { error: `the page cannot be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Some crawlers have taken an encoding off and left the field that names it: such a page begins with a tag. */
function unpack(bytes: Uint8Array, encoding: string): Uint8Array {
  const unpacker = unpackers[encoding];
  try {
    if (unpacker) return unpacker(bytes);
  } catch (error) {
    if (!beginsWithTag(bytes)) throw error;
  }
  if (beginsWithTag(bytes)) return bytes;
  throw new Error(`this Node unpacks no ${encoding}`);
}

function beginsWithTag(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(head);
}
