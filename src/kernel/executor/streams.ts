import { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { tell } from "./channel";

/** Let everything that cells write to standard output and standard error be told in order, at once. */
export function takeStreams(): void {
  for (const name of ["stdout", "stderr"] as const) {
    const stream = outputStream(name);
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => stream });
  }
}

function outputStream(name: "stdout" | "stderr"): Writable {
  const decoder = new StringDecoder("utf8");
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, encoding, done) {
      const isText = typeof chunk === "string" && (encoding === "utf8" || (encoding as string) === "utf-8");
      const text = isText ? chunk : decoder.write(typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
      if (text !== "") tell({ is: "stream", name, text });
      done();
    },
  });
}
