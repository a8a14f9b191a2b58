import type { LanguageCode } from "../../core/model/reading";
import type { CellValue } from "../../core/sheet/table-plan";

/** Excel keeps 15 significant digits, so no more can differ between two cells. */
const SIGNIFICANT = 15;

/** A cell as the analyst sees it, but unrounded: a change of the last digit must be visible. Empty is a dash. */
export function wordCell(value: CellValue, format: string, language: LanguageCode): string {
  if (value === null || value === "") return "–";
  if (typeof value !== "number") return String(value);
  const percent = format.includes("%");
  const digits = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", { maximumSignificantDigits: SIGNIFICANT });
  return digits.format(percent ? Number((value * 100).toPrecision(SIGNIFICANT)) : value) + (percent ? "%" : "");
}
