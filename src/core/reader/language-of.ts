import type { LanguageCode } from "../model/reading";

/** As much as tells a language. */
const SAMPLE = 60_000;
/** No character of the Han script, radicals included, stands before it. */
const FIRST_HAN = 0x2e80;

/** Which of the two scripts carries the text; whether it can be read at all is judged by the reader of sentences. */
export function languageOf(words: string): LanguageCode {
  const sample = words.slice(0, SAMPLE);
  let letters = 0;
  let high = false;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    const small = unit | 0x20;
    if (small >= 0x61 && small <= 0x7a) letters++;
    else if (unit >= FIRST_HAN) high = true;
  }
  const han = high ? (sample.match(/\p{Script=Han}/gu)?.length ?? 0) : 0;
  return han * 2 > letters ? "zh" : "en";
}

const KANA = /[\u3041-\u30fa]/g;
/** A name or a brand in kana makes no text Japanese. */
const FEW = 10;

/** Chinese characters between kana: the words of the Chinese pack mean something else there. */
export function isJapanese(words: string): boolean {
  const sample = words.slice(0, SAMPLE);
  const kana = sample.match(KANA)?.length ?? 0;
  return kana > FEW && kana * FEW > (sample.match(/\p{Script=Han}/gu)?.length ?? 0) + kana;
}
