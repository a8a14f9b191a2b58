import type { LanguageCode } from "../../core/model/reading";

export interface Scale {
  readonly power: number;
  readonly word: string;
}

/** How each language groups big numbers, largest first: Chinese counts in ten thousands, not thousands. */
export const SCALES = {
  en: [
    { power: 12, word: "tn" },
    { power: 9, word: "bn" },
    { power: 6, word: "m" },
  ],
  zh: [
    { power: 12, word: "万亿" },
    { power: 8, word: "亿" },
    { power: 4, word: "万" },
  ],
} as const satisfies Record<LanguageCode, readonly Scale[]>;
