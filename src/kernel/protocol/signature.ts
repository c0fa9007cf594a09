import { createHmac, timingSafeEqual } from "node:crypto";

/** The signature of the four signed parts of a message. */
export type Sign = (parts: readonly (Uint8Array | string)[]) => string;

/**
 * How messages are signed.
 *
 * @param scheme - `hmac-sha256` or another hash that Node knows
 * @param key - empty: nothing is signed, and every message counts as rightly signed
 */
export function signer(scheme: string, key: string): Sign {
  if (key === "") return () => "";
  const hash = scheme.replace(/^hmac-/, "");
  createHmac(hash, key);
  return (parts) => {
    const hmac = createHmac(hash, key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  };
}

/** Compare in a time that tells nothing about where two signatures differ. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
