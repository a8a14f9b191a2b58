const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const CJK = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
/** The year before the first of each era of Japan; 元年 is the first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const ERA_YEAR = /^(令和|平成|昭和)(\d{1,2}|元)(?=年)/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date in words that can be read in one way only, as an ISO date; "03/04/2024" is not one. */
export function tryDateWords(text: string): string | null {
  const narrow = text.trim().replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s+/g, " ");
  const numeric = ISO.exec(narrow) ?? CJK.exec(narrow.replace(/ /g, "").replace(ERA_YEAR, (_, era: string, year: string) => String((ERAS[era] ?? 0) + (year === "元" ? 1 : Number(year)))));
  if (numeric !== null) return dateOf(numeric[1], numeric[2], numeric[3]);
  const dayFirst = DAY_FIRST.exec(narrow);
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(narrow);
  return monthFirst === null ? null : dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

const monthOf = (word: string | undefined): string => String(MONTHS.indexOf((word ?? "").toLowerCase()) + 1);

function dateOf(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
