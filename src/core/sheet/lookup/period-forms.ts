/**
 * The ways to ask for a period: as the Period cell shows it, whole or either half of it, as a name has it (2024Q3), in
 * Chinese (2024年第三季度), or by its last day (2024-09-30). A fiscal label is never read as a calendar quarter, or the
 * other way round: the table shows both apart, and so must be asked for.
 */
import { foldWords } from "./fold-words";

const [FIRST_DAY, LAST_DAY] = [36526, 73050];
const DAY = 86_400_000;

/**
 * The last day of a period that a cell holds as a date, ISO. Cells hold dates as days since 1900 (here 2000 to 2099; smaller
 * numbers are years). A workbook that counts from 1904 is a day and four years off and so meets no period's end: never another's.
 */
export const readLastDay = (cell: unknown): string | undefined =>
  typeof cell === "number" && Number.isInteger(cell) && cell >= FIRST_DAY && cell <= LAST_DAY ? new Date(Date.UTC(1899, 11, 30) + cell * DAY).toISOString().slice(0, 10) : undefined;

const HAN_QUARTER: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };
const HAN_HALF: Readonly<Record<string, string>> = { 上: "1", 下: "2" };

export function foldPeriod(words: string): string {
  const folded = foldWords(words.trim().replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$1.$2.$3"));
  const [, part, year] = /^(q[1-4]|h[12]|9m)(\d{4})$/.exec(folded) ?? [];
  if (part !== undefined && year !== undefined) return year + part;
  const quarter = /^(\d{4})年第?([一二三四1-4])季度?$/.exec(folded);
  if (quarter) return `${quarter[1] ?? ""}q${HAN_QUARTER[quarter[2] ?? ""] ?? quarter[2] ?? ""}`;
  const half = /^(\d{4})年([上下])半年$/.exec(folded);
  if (half) return `${half[1] ?? ""}h${HAN_HALF[half[2] ?? ""] ?? ""}`;
  return folded.replace(/^(\d{4})年(?:度|全年)?$/, "$1");
}

/** Every form that means the period of this cell, folded. `end` is its last day, where it is dated. */
export function periodForms(shown: string, end: string): readonly string[] {
  const halves = /^([^(（]*)[(（](.*)[)）]$/.exec(shown);
  return [shown, halves?.[1]?.trimEnd(), halves?.[2], end].filter((form) => form !== undefined && form !== "").map((form) => foldPeriod(String(form)));
}
