/** What Univer paints for one of Excel's table styles: "TableStyleMedium2" and its kin. */
export interface TablePaint {
  readonly name: string;
  readonly headerRowStyle: object;
  readonly firstRowStyle?: object;
  readonly secondRowStyle?: object;
}

/** The accents of the Office theme; the first of each row of Excel's gallery is neutral. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
export const DEFAULT_TABLE_STYLE = "TableStyleMedium2";

function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * share).toString(16).padStart(2, "0")).join("")}`;
}

export function isTableStyle(name: string): boolean {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  return match !== null && Number(match[2]) >= 1 && Number(match[2]) <= { Light: 21, Medium: 28, Dark: 11 }[match[1] as "Light" | "Medium" | "Dark"];
}

export function paintOf(style: string, isBanded: boolean): TablePaint {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  const family = match?.[1] ?? "None";
  const accent = ACCENTS[(Number(match?.[2] ?? 2) - 1) % ACCENTS.length] ?? "#4472C4";
  const name = `table-custom-${style}-${isBanded ? "banded" : "plain"}`;
  const white = { bg: { rgb: "#FFFFFF" } };
  if (family === "None") return { name, headerRowStyle: { bl: 1 } };
  const header = family === "Light" ? { bl: 1, bg: { rgb: "#FFFFFF" }, cl: { rgb: accent } } : { bl: 1, bg: { rgb: family === "Dark" ? "#000000" : accent }, cl: { rgb: "#FFFFFF" } };
  const band = { bg: { rgb: tint(accent, family === "Dark" ? 0.5 : 0.8) } };
  return { name, headerRowStyle: header, firstRowStyle: isBanded ? band : white, secondRowStyle: white };
}
