/** 二零二四年六月三十日 as 2024年6月30日, the way the dates of other reports are printed. */

const DIGITS = "〇零一二三四五六七八九";
const YEAR = /[〇○零一二三四五六七八九]{4}(?=\s?年)/g;
/** 三個月 is a length; its number stands before another word. */
const MONTH_OR_DAY = /(?<![\d零〇])[一二三四五六七八九十]{1,3}(?=\s?[月日])/g;

export const hanDates = (folded: string): string =>
  folded.replace(YEAR, (year) => [...year].map(digitOf).join("")).replace(MONTH_OR_DAY, (number) => String(smallNumber(number)));

const digitOf = (letter: string): string => String(Math.max(0, DIGITS.indexOf(letter.replace("○", "〇")) - 1));

/** Up to 三十一. */
function smallNumber(letters: string): number {
  const [tens = "", ones = ""] = letters.includes("十") ? letters.split("十") : ["", letters];
  const ten = letters.includes("十") ? (tens === "" ? 1 : Number(digitOf(tens))) : 0;
  return ten * 10 + (ones === "" ? 0 : Number(digitOf(ones)));
}
