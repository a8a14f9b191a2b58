import { createContext, useContext } from "react";
import type { LanguageCode } from "../../core/model/reading";
import { EN } from "./en.data";
import type { Phrase } from "./phrase";
import { ZH } from "./zh.data";

export type PhraseKey = keyof typeof EN;
export type Say = (key: PhraseKey, places?: Readonly<Record<string, string | number>>) => string;

export interface Voice {
  readonly language: LanguageCode;
  readonly say: Say;
}

const PHRASES: Readonly<Record<LanguageCode, Readonly<Record<PhraseKey, Phrase>>>> = { en: EN, zh: ZH };

const pickForm = (phrase: Phrase, count: unknown): string => {
  if (typeof phrase === "string") return phrase;
  return count === 1 ? phrase.one : phrase.other;
};

/** Speaks one language; `count` picks the plural form. A place without a value stays visible, so that it is noticed. */
export function speak(language: LanguageCode): Voice {
  const say: Say = (key, places = {}) =>
    pickForm(PHRASES[language][key], places["count"]).replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
  return { language, say };
}

/** Office names a display language as BCP 47: "en-US", "zh-CN", "zh-Hant". */
export const languageOf = (displayLanguage: string): LanguageCode => (displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en");

export const VoiceContext = createContext<Voice>(speak("en"));
export const useVoice = (): Voice => useContext(VoiceContext);
