import type { Finding } from "../../core/model/finding";
import type { LanguageCode } from "../../core/model/reading";
import type { UnusedNumber } from "../../core/model/unused-number";
import { FINDINGS_ZH } from "../strings/findings.zh.data";
import { UNUSED_ZH } from "../strings/unused.zh.data";

const FINDINGS: Readonly<Record<string, string | undefined>> = FINDINGS_ZH;

/** The arithmetic stands in the English sentence only, so a Chinese reader is told what it is about and then shown it. */
export const explainFinding = ({ code, message }: Pick<Finding, "code" | "message">, language: LanguageCode): string => {
  const phrase = language === "zh" ? FINDINGS[code] : undefined;
  return phrase === undefined ? message : `${phrase} ${message}`;
};

export function explainUnused({ code, facts, reason }: UnusedNumber, language: LanguageCode): string {
  if (language !== "zh" || code === undefined) return reason;
  const phrase: string = UNUSED_ZH[code];
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => facts?.[name] ?? place);
}
