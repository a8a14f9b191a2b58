import type { LanguageCode } from "../model/reading";

/** As much as tells a language. */
const SAMPLE = 60_000;

/** Which of the two scripts carries the text; whether it can be read at all is judged by the reader of sentences. */
export function languageOf(words: string): LanguageCode {
  const sample = words.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/[a-z]/gi)?.length ?? 0;
  return han * 2 > letters ? "zh" : "en";
}
