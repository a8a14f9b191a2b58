import type { Change } from "../../core/model/line-item";
import type { Voice } from "../strings/say";
import { wordSigned } from "./amount";

const printedDecimals = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;

/** "+5%", "−0.35 pp", "+12.3 bn CNY": the forms the document states and no other. */
export function wordChange(change: Change, { language, say }: Voice): string {
  const asPercent = (value: string): string => wordSigned({ value, unit: "percent", decimals: printedDecimals(value) }, language);
  const asPoints = (value: string): string => wordSigned({ value, unit: "count", decimals: printedDecimals(value) }, language);
  return [
    change.percent === null ? null : asPercent(change.percent),
    change.points === null ? null : say("number.points", { points: asPoints(change.points) }),
    change.amount === null ? null : `${wordSigned(change.amount, language)} ${change.amount.unit}`,
  ]
    .filter((form) => form !== null)
    .join(" · ");
}
