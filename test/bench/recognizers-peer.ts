/** The named peer: Microsoft Recognizers-Text, fed the way it does best, sentence by sentence. */
import * as Recognizers from "@microsoft/recognizers-text-suite";

const CULTURES = { en: "en-us", zh: "zh-cn" } as const;

export function recognizeSentences(sentences: readonly string[], language: "en" | "zh"): number {
  const culture = CULTURES[language];
  let found = 0;
  for (const sentence of sentences) {
    found += Recognizers.recognizeCurrency(sentence, culture).length;
    found += Recognizers.recognizePercentage(sentence, culture).length;
    found += Recognizers.recognizeDateTime(sentence, culture).length;
  }
  return found;
}

export function splitSentences(text: string, language: "en" | "zh"): string[] {
  return text.split(language === "en" ? /(?<=[.!?]["”]?)\s+(?=[A-Z“"])|\n+/ : /(?<=[。！？])|\n+/).filter((sentence) => sentence.trim() !== "");
}
