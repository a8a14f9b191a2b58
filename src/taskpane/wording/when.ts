import type { LanguageCode } from "../../core/model/reading";

/** A moment as the reader's language writes it: "21 Nov 2024, 10:02". */
export const wordWhen = (moment: string, language: LanguageCode): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(moment));
