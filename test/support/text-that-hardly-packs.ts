import { createHash } from "node:crypto";

/** The same on every run: deflated and in base64 it is about as long as before. */
export function textThatHardlyPacks(length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += createHash("sha512").update(String(at)).digest("base64");
  return text.slice(0, length);
}
