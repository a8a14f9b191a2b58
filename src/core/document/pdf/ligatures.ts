/** "\0nancial o\0cer": some fonts map their ligatures to no character. The letters around one tell which it was. */
import { LIGATURE_WORDS } from "./ligatures.data";

/** Glyphs that the font maps to no character. */
const CONTROL = "[\\u0000-\\u0008\\u000b-\\u001f]";
const ANY = new RegExp(CONTROL, "g");
const IN_WORD = new RegExp(`${CONTROL}(?=[a-z])|(?<=[a-z])${CONTROL}`, "gi");
const KNOWN = Object.entries(LIGATURE_WORDS).map(([letters, words]) => ({ letters, pattern: new RegExp(words.split("|").map((word) => word.replace("_", CONTROL)).join("|"), "gi") }));

export function writeLigatures(text: string): string {
  if (text.search(ANY) < 0) return text;
  let out = text;
  for (const { letters, pattern } of KNOWN) out = out.replace(pattern, (word) => word.replace(ANY, letters));
  return out.replace(IN_WORD, "fi").replace(ANY, "\ufffd");
}
