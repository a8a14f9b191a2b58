import type { Finding } from "../../core/model/finding";
import type { LanguageCode } from "../../core/model/reading";
import type { UnusedNumber } from "../../core/model/unused-number";
import { FINDINGS_ZH } from "../strings/findings.zh.data";
import { UNUSED_ZH } from "../strings/unused.zh.data";

const FINDINGS: Readonly<Record<string, string | undefined>> = FINDINGS_ZH;

/** A Chinese reader is told what it is about and then shown the arithmetic, or else what the English sentence quotes. */
export const explainFinding = ({ code, message, sum }: Pick<Finding, "code" | "message" | "sum">, language: LanguageCode): string => {
  const phrase = language === "zh" ? FINDINGS[code] : undefined;
  if (phrase === undefined) return message;
  return sum === undefined ? [phrase, ...(message.match(QUOTED) ?? [])].join("") : `${phrase}${sum.replace(SCALE, (scale) => SCALES_ZH[scale] ?? scale)}`;
};

const QUOTED = /"[^"]+"/g;
const SCALE = /(?<=\([^()]*)(?:thousand|million|billion|trillion|shares)(?=[^()]*\))/g;
const SCALES_ZH: Readonly<Record<string, string>> = { billion: "十亿", million: "百万", shares: "股", thousand: "千", trillion: "万亿" };

export function explainUnused({ code, facts, reason }: UnusedNumber, language: LanguageCode): string {
  if (language !== "zh" || code === undefined) return reason;
  const phrase: string = UNUSED_ZH[code];
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => facts?.[name] ?? place);
}
