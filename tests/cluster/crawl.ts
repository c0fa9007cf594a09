import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

/** A record of a WARC file. */
export function record(type: string, address: string, body: string | Buffer, length?: number | string): Buffer {
  const bytes = Buffer.from(body as string);
  const fields = [`WARC-Type: ${type}`, `WARC-Target-URI: ${address}`, `Content-Length: ${length ?? bytes.length}`];
  if (type === "resource") fields.push("Content-Type: text/html");
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${fields.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

/** What a server answers: a page, with fields of its head besides that it is HTML. */
export function answer(page: string | Buffer, fields: readonly string[] = [], type = "text/html"): Buffer {
  const head = ["HTTP/1.1 200 OK", `Content-Type: ${type}`, ...fields].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(page as string)]);
}

/** The ways a server may send a page. */
export const ways: { readonly [name: string]: (page: Buffer) => Buffer } = {
  plain: (page) => answer(page),
  "in chunks": (page) => answer(inChunks(page), ["Transfer-Encoding: chunked"]),
  gzip: (page) => answer(gzipSync(page), ["Content-Encoding: gzip"]),
  "gzip in chunks": (page) =>
    answer(inChunks(gzipSync(page)), ["Transfer-Encoding: chunked", "Content-Encoding: x-gzip"]),
  deflate: (page) => answer(deflateSync(page), ["Content-Encoding: deflate"]),
  "deflate without its head": (page) => answer(deflateRawSync(page), ["Content-Encoding: deflate"]),
  brotli: (page) => answer(brotliCompressSync(page), ["Content-Encoding: br"]),
  "brotli over gzip": (page) => answer(brotliCompressSync(gzipSync(page)), ["Content-Encoding: gzip, br"]),
  "unpacked by the crawler": (page) => answer(page, ["Content-Encoding: br", "Transfer-Encoding: chunked"]),
};

function inChunks(page: Buffer): Buffer {
  const chunk = (part: Buffer) =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]);
  return Buffer.concat([chunk(page.subarray(0, 7)), chunk(page.subarray(7)), Buffer.from("0\r\n\r\n")]);
}
