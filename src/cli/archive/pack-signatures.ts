import { type Signature, signatureOf } from "../../events";
import { articleOf, type Input, type Keep } from "./input";

/** Signatures of a block: plain data that passes between threads as it is. */
export type PackedSignatures = (Signature | null)[];

export function signaturesJob(inputs: Input[], _: null, keep: Keep): PackedSignatures {
  return inputs.map((input, index) => keep(index, () => signatureOf(articleOf(input))));
}
