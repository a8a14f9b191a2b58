/**
 * The pieces of a period that one header cell carries. A statement spreads its period over several rows ("Three Months Ended",
 * "June 30,", "2025"), so pieces are found alone and joined per column later.
 */
import { dayNumber } from "./calendar";
import { foldWords } from "./fold-words";
import { hanDates } from "./han-dates";
import { remember } from "../../model/remember";
import type { TableWords } from "./table-words";
import { meaningsOf, patternOf } from "./word-list";

export interface PeriodBits {
  readonly months: number | null;
  readonly weeks: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly half: number | null;
  /** Where the head says it: "Period from July 22, 2023 to September 30, 2023". A day number. */
  readonly firstDay: number | null;
  readonly isInstant: boolean;
  readonly isFiscal: boolean;
  readonly isToDate: boolean;
  readonly isFuture: boolean;
  readonly isRestated: boolean;
  /** "The three and nine months ended": a day, and the length of none. */
  readonly isOfSeveral: boolean;
  /** The day an outlook was given, and not the one it is about: "Guidance as of July 30, 2024". */
  readonly givenOn: number | null;
  /** By name alone: the period of the report, a period of the table's own, the same a year ago, the day before the year began. */
  readonly named: "reported" | "current" | "year-ago" | "opening" | null;
}

export interface FoundBits {
  /** Each time a piece of the same kind comes again, a new entry begins: "2025 2024" is two. */
  readonly phrases: readonly PeriodBits[];
  /** What is left when all pieces and filler words are taken out. */
  readonly rest: string;
}

export const NO_BITS: PeriodBits = {
  months: null, weeks: null, month: null, day: null, year: null, quarter: null, half: null, firstDay: null,
  isInstant: false, isFiscal: false, isToDate: false, isFuture: false, isRestated: false, isOfSeveral: false, givenOn: null, named: null,
};

export type PeriodFinder = (text: string) => FoundBits;

type Found = Partial<{ -readonly [K in keyof PeriodBits]: PeriodBits[K] }>;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

interface Row {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Found | null;
}

const validDay = (month: number, day: number | null): boolean => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));

/** Month first, unless only the second number can be a month: 30/06/2024. */
function inEitherOrder(first: number, second: number, year: number): Found | null {
  if (validDay(first, second)) return { month: first, day: second, year };
  return validDay(second, first) ? { month: second, day: first, year } : null;
}

/** "1 January to 31 December 2023" ends on its second date; its length is said too where it is a whole number of quarters. */
function spanOfDates(groups: Readonly<Record<string, string | undefined>>, monthOf: (name: string | undefined) => number): Found | null {
  const dateAt = (at: number): { month: number; day: number; year: number | null } => ({
    month: monthOf(groups[`after${at}`] ?? groups[`name${at}`]), day: Number(groups[`before${at}`] ?? groups[`day${at}`]), year: groups[`year${at}`] === undefined ? null : Number(groups[`year${at}`]),
  });
  const [from, to] = [dateAt(1), dateAt(2)];
  if (!validDay(from.month, from.day) || !validDay(to.month, to.day)) return null;
  const years = from.year !== null && to.year !== null ? to.year - from.year : from.month > to.month ? 1 : 0;
  const months = Math.round(years * 12 + to.month - from.month + (to.day - from.day + 1) / 30);
  const firstDay = to.year === null ? null : dayNumber(from.year ?? to.year - years, from.month, from.day);
  return { month: to.month, day: to.day, ...(to.year === null ? {} : { year: to.year, firstDay }), ...(months >= 0 && months <= 18 ? { months: Math.max(1, months) } : {}) };
}

/** "Jul-Sep" are three months, "Oct-Mar" six that end in the year named. */
const spanOfMonths = (first: number, last: number): Found => ({ months: ((last - first + 12) % 12) + 1, month: last });

const ROMAN = ["", "i", "ii", "iii", "iv"];

function ofYearEnding(month: number, year: number, quarter: number, half: number): Found | null {
  if (!validDay(month, null)) return null;
  const left = quarter > 0 ? 12 - 3 * quarter : half > 0 ? 12 - 6 * half : 0;
  const last = month - left;
  return { months: quarter > 0 ? 3 : half > 0 ? 6 : 12, month: last > 0 ? last : last + 12, year: last > 0 ? year : year - 1 };
}

function spanOfYears(first: number, from: number, last: number, to: number): Found | null {
  const months = (to - from) * 12 + last - first + 1;
  return months >= 1 && months <= 18 ? { months, month: last, year: to } : null;
}

/** In order of trust: the longer form first, each match is taken out of the text before the next row looks. */
function rowsOf(words: TableWords): readonly Row[] {
  const months = meaningsOf(words.months, words.spaced);
  const lengths = meaningsOf(words.lengths, words.spaced);
  const quarters = meaningsOf(words.quarters, words.spaced);
  const halves = meaningsOf(words.halves, words.spaced);
  const toDate = meaningsOf(words.quartersToDate, words.spaced);
  const numbers = meaningsOf(words.numbers, words.spaced);
  const monthOf = (text: string | undefined): number => Number(months.meaningOf(text ?? "") ?? 0);
  const flag = (list: string, found: Found): Row => ({ pattern: new RegExp(patternOf(list, words.spaced), "y"), read: () => found });
  const year = "((?:19|20|21)\\d\\d)(?!\\d)";
  const rows: Row[] = [
    flag(words.noPeriod, {}),
    flag(words.severalLengths, { isOfSeveral: true }),
    { pattern: /((?:19|20|21)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/y, read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }) },
    { pattern: /(?:((?:19|20|21)\d\d)\s?年\s?)?(?<!\d)(\d{1,2})\s?月?\s?[-~至]\s?(\d{1,2})\s?月份?(?!\s?\d)/y, read: (m) => ({ ...spanOfMonths(Number(m[2]), Number(m[3])), ...(m[1] === undefined ? {} : { year: Number(m[1]) }) }) },
    { pattern: /((?:19|20|21)\d\d)\s?年\s?(\d{1,2})\s?月/y, read: (m) => ({ year: Number(m[1]), month: Number(m[2]) }) },
    { pattern: /((?:19|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, read: (m) => (validDay(Number(m[3]), Number(m[4])) ? { year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) } : null) },
    // "2024/4-9": months of Japan, by the year of the first.
    { pattern: /((?:19|20|21)\d\d)\/(\d{1,2})-(\d{1,2})(?![\d/])/y, read: (m) => (validDay(Number(m[2]), null) && validDay(Number(m[3]), null) ? { ...spanOfMonths(Number(m[2]), Number(m[3])), year: Number(m[1]) + (Number(m[3]) < Number(m[2]) ? 1 : 0) } : null) },
    // "FY3/25 Q1", "1Q FY3/26": a year by the month it ends in.
    { pattern: /(?:(?:q([1-4])|([1-4])q|([12])h|h([12]))\s*)?fy\s?(\d{1,2})\/((?:20)?\d\d)(?!\d)(?:\s*(?:q([1-4])|([1-4])q|([12])h|h([12]))(?![a-z0-9]))?/y, read: (m) => ofYearEnding(Number(m[5]), fullYear(m[6] ?? ""), Number(m[1] ?? m[2] ?? m[7] ?? m[8] ?? 0), Number(m[3] ?? m[4] ?? m[9] ?? m[10] ?? 0)) },
    // "H1 2024/25", "2024-25": a year over two of the calendar is named by its end.
    { pattern: /(?:fy\s?)?((?:19|20)\d\d)\s?[/-]\s?((?:20)?\d\d)(?![\d/-])/y, read: (m) => (fullYear(m[2] ?? "") === Number(m[1]) + 1 ? { year: Number(m[1]) + 1, isFiscal: true } : null) },
    { pattern: /((?:19|20)\d\d)\s?[./-]?\s?(?:q([1-4])|([1-4])q)(?![a-z0-9])/y, read: (m) => ({ year: Number(m[1]), quarter: Number(m[2] ?? m[3]) }) },
    { pattern: /((?:19|20)\d\d)\s?[./-]?\s?(?:h([12])|([12])h)(?![a-z0-9])/y, read: (m) => ({ year: Number(m[1]), half: Number(m[2] ?? m[3]) }) },
    // "7-9/2025", "1-12 2024", as the reports of Finland date their columns.
    { pattern: /(?<![\d.,/-])(1|4|7|10)\s?-\s?(3|6|9|12)(?:\s?\/\s?|\s)((?:19|20)\d\d)(?![\d/])/y, read: (m) => (Number(m[1]) < Number(m[2]) ? { ...spanOfMonths(Number(m[1]), Number(m[2])), year: Number(m[3]) } : null) },
    // "2025/06", as quote pages date their columns; "2011/12" may be a year that spans two.
    { pattern: /((?:19|20|21)\d\d)\/(0[1-9]|1[0-2])(?![\d/])/y, read: (m) => (Number(m[2]) === (Number(m[1]) + 1) % 100 ? null : { year: Number(m[1]), month: Number(m[2]) }) },
    { pattern: /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?!\d)/y, read: (m) => inEitherOrder(Number(m[1]), Number(m[2]), fullYear(m[3] ?? "")) },
    // 31.12.2024, as in Germany and India; 31.3.18, as in British accounts, where few numbers of a section end a month.
    { pattern: /(\d{1,2})[.-](\d{1,2})[.-]((?:19|20)\d\d)(?!\d)/y, read: (m) => (validDay(Number(m[2]), Number(m[1])) ? { month: Number(m[2]), day: Number(m[1]), year: Number(m[3]) } : null) },
    { pattern: /(?<![\d.])(2[89]|3[01])\.(\d{1,2})\.(\d\d)(?![\d.])/y, read: (m) => (validDay(Number(m[2]), Number(m[1])) ? { month: Number(m[2]), day: Number(m[1]), year: fullYear(m[3] ?? "") } : null) },
    // （1-6月） behind a half or a quarter says it again.
    { pattern: /(?<=季度?|半年度?|期末?)\s?[(（]\s?\d{1,2}\s?月?\s?[-~至]\s?\d{1,2}\s?月份?\s?[)）]/y, read: () => ({}) },
    { pattern: /(\d{1,2})\s?月\s?(\d{1,2})\s?日/y, read: (m) => ({ month: Number(m[1]), day: Number(m[2]) }) },
    { pattern: /((?:19|20|21)\d\d)\s?(?=年|财年|財年)/y, read: (m) => ({ year: Number(m[1]) }) },
  ];
  if (Object.keys(words.months).length) {
    const name = `(${months.source})\\.?`;
    const date = (at: number): string => `(?:(?<before${at}>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<after${at}>${months.source})\\.?|(?<name${at}>${months.source})\\.?\\s*(?<day${at}>\\d{1,2})(?:st|nd|rd|th)?)\\s*,?\\s*(?<year${at}>(?:19|20|21)\\d\\d)?`;
    rows.push(
      { pattern: new RegExp(`(?:from\\s+)?${date(1)}\\s*(?:\\([a-z ]{3,40}\\)\\s*|\\)\\s*)?(?:to|through|until|-)\\s*(?:and including\\s+)?${date(2)}`, "y"), read: (m) => spanOfDates(m.groups ?? {}, monthOf) },
      // "Jul 2024-Jun 2025": twelve months that are no year of the calendar.
      { pattern: new RegExp(`${name}\\s*,?\\s*${year}\\s*(?:-|to)\\s*${name}\\s*,?\\s*${year}`, "y"), read: (m) => spanOfYears(monthOf(m[1]), Number(m[2]), monthOf(m[3]), Number(m[4])) },
      // "Jul-Sep 2024", "January\u2013September 2024": whole months.
      { pattern: new RegExp(`${name}\\s*(?:-|to)\\s*${name}\\s*,?\\s*${year}(?:/(?:20)?(\\d\\d)(?!\\d))?`, "y"), read: (m) => ({ ...spanOfMonths(monthOf(m[1]), monthOf(m[2])), year: m[4] === undefined ? Number(m[3]) : fullYear(m[4]) }) },
      // "July - September" over "2025 | 2024".
      { pattern: new RegExp(`${name}\\s*(?:-|to)\\s*${name}(?![\\s,]*\\d)(?![a-z])`, "y"), read: (m) => spanOfMonths(monthOf(m[1]), monthOf(m[2])) },
      // "Dec-24": two digits behind a hyphen or an apostrophe are a year.
      { pattern: new RegExp(`(?:(\\d{1,2})-)?${name}(?:-|\\s?')(\\d\\d)(?!\\d)`, "y"), read: (m) => ({ month: monthOf(m[2]), ...(m[1] === undefined ? {} : { day: Number(m[1]) }), year: fullYear(m[3] ?? "") }) },
      { pattern: new RegExp(`${name}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*${year}`, "y"), read: (m) => (validDay(monthOf(m[1]), Number(m[2])) ? { month: monthOf(m[1]), day: Number(m[2]), year: Number(m[3]) } : null) },
      { pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${name}\\s*,?\\s*${year}`, "y"), read: (m) => (validDay(monthOf(m[2]), Number(m[1])) ? { month: monthOf(m[2]), day: Number(m[1]), year: Number(m[3]) } : null) },
      { pattern: new RegExp(`${name}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)\\s*,?`, "y"), read: (m) => (validDay(monthOf(m[1]), Number(m[2])) ? { month: monthOf(m[1]), day: Number(m[2]) } : null) },
      { pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${name}(?![a-z])`, "y"), read: (m) => (validDay(monthOf(m[2]), Number(m[1])) ? { month: monthOf(m[2]), day: Number(m[1]) } : null) },
      { pattern: new RegExp(`${name}\\s*,?\\s*${year}`, "y"), read: (m) => ({ month: monthOf(m[1]), year: Number(m[2]) }) },
    );
  }
  rows.push(
    { pattern: /q1\s?-\s?q?([2-4])\s?[/']?\s?((?:20)?\d\d)(?!\d)/y, read: (m) => ({ quarter: Number(m[1]), year: fullYear(m[2] ?? ""), isToDate: true }) },
    { pattern: new RegExp(`(${quarters.source})\\s*[-'/]?\\s*(?:fy\\s?)?'?((?:20)?\\d\\d)(?!\\d|\\/\\d\\d(?!\\d))`, "y"), read: (m) => ({ quarter: Number(quarters.meaningOf(m[1] ?? "")), year: fullYear(m[2] ?? ""), isFiscal: /fy/.test(m[0]) }) },
    { pattern: /([fc])?(?:([1-4])q|q([1-4]))\s?(fy)?\s?'?((?:20)?\d\d)(?!\d|\/\d\d(?!\d))/y, read: (m) => ({ quarter: Number(m[2] ?? m[3]), year: fullYear(m[5] ?? ""), isFiscal: m[1] === "f" || m[4] !== undefined }) },
    { pattern: /(i{1,3}|iv)\s?q\s?'?((?:20)?\d\d)(?!\d)/y, read: (m) => ({ quarter: ROMAN.indexOf(m[1] ?? ""), year: fullYear(m[2] ?? "") }) },
    { pattern: /([12])h\s?(?:fy\s?)?'?((?:20)?\d\d)(?!\d|\/\d\d(?!\d))/y, read: (m) => ({ half: Number(m[1]), year: fullYear(m[2] ?? ""), isFiscal: /fy/.test(m[0]) }) },
    { pattern: /h([12])\s?(?:fy\s?)?'?((?:20)?\d\d)(?!\d|\/\d\d(?!\d))/y, read: (m) => ({ half: Number(m[1]), year: fullYear(m[2] ?? ""), isFiscal: /fy/.test(m[0]) }) },
    { pattern: /hy\s?'?((?:20)?\d\d)(?!\d)/y, read: (m) => ({ half: 1, year: fullYear(m[1] ?? ""), isFiscal: true }) },
    // "9M24" counts from the year's start.
    { pattern: /([369]|12)m\s?(?:fy\s?)?'?((?:20)?\d\d)(?!\d)/y, read: (m) => ({ quarter: Number(m[1]) / 3, year: fullYear(m[2] ?? ""), isToDate: true, isFiscal: /fy/.test(m[0]) }) },
    // "FY2025E", "2025E": the year of an estimate; A is for actual.
    { pattern: /(?:fy|cy)?\s?'?(20\d\d)\s?[ef](?![a-z0-9])/y, read: (m) => ({ year: Number(m[1]), isFiscal: /^[fc]y/.test(m[0]), isFuture: true, months: 12 }) },
    { pattern: /(?:fy|cy)?\s?'?(20\d\d)\s?a(?![a-z0-9])/y, read: (m) => ({ year: Number(m[1]), isFiscal: /^[fc]y/.test(m[0]), months: 12 }) },
    { pattern: /(?:fy|cy)\s?'?((?:20)?\d\d)(?!\d)/y, read: (m) => ({ year: fullYear(m[1] ?? ""), isFiscal: true }) },
    { pattern: new RegExp(`(?<!\\d)(\\d{1,2}|${numbers.source})[\\s-]+(?:${patternOf(words.weeks, words.spaced)})`, "y"), read: (m) => ({ weeks: Number(numbers.meaningOf(m[1] ?? "") ?? m[1]) }) },
    flag(words.yearToDate, { isToDate: true }),
    { pattern: new RegExp(toDate.source, "y"), read: (m) => ({ quarter: Number(toDate.meaningOf(m[0])), isToDate: true }) },
    { pattern: new RegExp(quarters.source, "y"), read: (m) => ({ quarter: Number(quarters.meaningOf(m[0])) }) },
    { pattern: new RegExp(halves.source, "y"), read: (m) => ({ half: Number(halves.meaningOf(m[0])) }) },
    flag(words.closingDay, { named: "reported", isInstant: true }),
    flag(words.openingDay, { named: "opening", isInstant: true }),
    flag(words.reportedPeriod, { named: "reported" }),
    flag(words.currentPeriod, { named: "current" }),
    flag(words.yearAgoPeriod, { named: "year-ago" }),
    { pattern: new RegExp(lengths.source, "y"), read: (m) => ({ months: Number(lengths.meaningOf(m[0])) }) },
    flag(words.fiscal, { isFiscal: true }),
    flag(words.restated, { isRestated: true }),
    { pattern: new RegExp(`(?<![\\d.,])${year}(?![\\d.,]\\d)`, "y"), read: (m) => ({ year: Number(m[1]) }) },
    flag(words.instant, { isInstant: true }),
    flag(words.future, { isFuture: true }),
  );
  if (Object.keys(words.months).length) rows.push({ pattern: new RegExp(`(${months.source})\\.?(?![a-z])`, "y"), read: (m) => ({ month: monthOf(m[1]) }) });
  return rows;
}

const FLAGS = new Set<string>(["isInstant", "isFiscal", "isToDate", "isFuture", "isRestated", "isOfSeveral"]);

const clashes = (open: Found, found: Found): boolean =>
  Object.entries(found).some(([key, value]) => !FLAGS.has(key) && value !== null && open[key as keyof Found] !== undefined);

const SENTENCE_END = /^\d\.\s[a-z]/;
/** A header never runs to this length; a paragraph in a cell does. */
const LONGEST_HEADER = 240;
/** "(in millions, except LTM revenue per customer)" over a column says nothing of its period. */
const NOTE = /^\((?:amounts |dollars )?in [^()]*\)$/;

export function periodFinder(words: TableWords): PeriodFinder {
  const rows = rowsOf(words);
  const filler = new RegExp(patternOf(words.fillers, words.spaced), "g");
  // Most words belong to no period, and one pattern says so for all; groups of one name may stand in it only once.
  const any = new RegExp(rows.map(({ pattern }) => pattern.source.replace(/\(\?<[a-z]\w*>/g, "(")).join("|"), "y");
  const isPiece = (folded: string, at: number): boolean => {
    any.lastIndex = at;
    return any.test(folded);
  };
  return remember((text): FoundBits => {
    const folded = words.spaced ? foldWords(text) : hanDates(foldWords(text));
    if (folded.length > LONGEST_HEADER || NOTE.test(folded)) return { phrases: [], rest: folded };
    const phrases: Found[] = [];
    let open: Found | null = null;
    let rest = "";
    for (let at = 0; at < folded.length; ) {
      const hit = isInside(folded, at, words.spaced) || !isPiece(folded, at) ? null : matchAt(rows, folded, at);
      if (!hit) {
        // "July 29, 2025. Outlook for the year ending December 31, 2025": two sentences, two periods.
        if (words.spaced && SENTENCE_END.test(folded.slice(Math.max(0, at - 1), at + 3))) open = null;
        rest += folded.charAt(at++);
        continue;
      }
      if (Object.keys(hit.found).length > 0) {
        if (!open || clashes(open, hit.found)) phrases.push((open = {}));
        Object.assign(open, hit.found);
      }
      at += hit.length;
      rest += " ";
    }
    return { phrases: withoutGiven(phrases.map((found) => setApartGiven({ ...NO_BITS, ...found }))), rest: rest.replace(filler, " ").replace(/[\s,.:;()'/]+/g, " ").replace(/(?<![a-z])-+|-+(?![a-z])/g, " ").replace(/\s+/g, " ").trim() };
  });
}

/** "Fiscal 2024 (Apr 2024-Mar 2025)" says one year twice. */
function saidTwice([named, dated, ...others]: readonly PeriodBits[]): boolean {
  return named !== undefined && dated !== undefined && others.length === 0 && named.year !== null && named.month === null && named.quarter === null && named.half === null
    && dated.months === 12 && dated.month !== null && dated.year !== null && dated.year - named.year <= 1 && dated.year >= named.year;
}

/** "Full Year 2025 Guidance (as of May 7, 2025)": one period, and the day it was foreseen. */
function withoutGiven(phrases: readonly PeriodBits[]): readonly PeriodBits[] {
  if (saidTwice(phrases)) return phrases.slice(1).map((dated) => ({ ...dated, isFuture: dated.isFuture || phrases[0]?.isFuture === true }));
  const [ahead, given, ...others] = phrases;
  if (ahead === undefined || given === undefined || others.length > 0 || !ahead.isFuture || !ahead.isInstant || ahead.month !== null || !saysPeriod(ahead)) return phrases;
  const { year, month, day } = given;
  return year === null || month === null || day === null || saysLength(given) ? phrases : [{ ...ahead, isInstant: false, givenOn: dayNumber(year, month, day) }];
}

function setApartGiven(bits: PeriodBits): PeriodBits {
  const { year, month, day } = bits;
  if (!bits.isFuture || !bits.isInstant || year === null || month === null || day === null || saysLength(bits)) return bits;
  return { ...bits, year: null, month: null, day: null, isInstant: false, givenOn: dayNumber(year, month, day) };
}

/** No piece starts in the middle of a word, so most places need no pattern at all. */
function isInside(folded: string, at: number, spaced: boolean): boolean {
  const unit = folded.charCodeAt(at);
  if (unit === 32 || !spaced) return unit === 32;
  return at > 0 && isWordUnit(unit) && isWordUnit(folded.charCodeAt(at - 1));
}

const isWordUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

function matchAt(rows: readonly Row[], folded: string, at: number): { readonly found: Found; readonly length: number } | null {
  for (const row of rows) {
    row.pattern.lastIndex = at;
    const match = row.pattern.exec(folded);
    const found = match && match[0].length > 0 ? row.read(match) : null;
    if (match && found) return { found, length: match[0].length };
  }
  return null;
}

const merge = <T>(upper: T | null, lower: T | null): T | null => lower ?? upper;

/** The lower row speaks for itself; what it leaves open comes from above. */
export function joinBits(upper: PeriodBits, lower: PeriodBits): PeriodBits {
  // A length is one thing, however it is worded: "nine months" below "Q3 2023" is nine months.
  const length = saysLength(lower) ? lower : upper;
  // "October 22, 2025" over "July - September": the day is October's.
  const isOtherMonth = upper.month !== null && lower.month !== null && upper.month !== lower.month;
  return {
    months: length.months, weeks: length.weeks, quarter: length.quarter, half: length.half,
    // Over another year the words that say the first day say it of that year too.
    firstDay: length.year === merge(upper.year, lower.year) ? length.firstDay : null,
    month: merge(upper.month, lower.month), day: isOtherMonth ? lower.day : merge(upper.day, lower.day), year: merge(upper.year, lower.year),
    isInstant: upper.isInstant || lower.isInstant, isFiscal: upper.isFiscal || lower.isFiscal, isToDate: upper.isToDate || lower.isToDate,
    isFuture: upper.isFuture || lower.isFuture, isRestated: upper.isRestated || lower.isRestated, isOfSeveral: upper.isOfSeveral || lower.isOfSeveral, givenOn: merge(upper.givenOn, lower.givenOn), named: merge(upper.named, lower.named),
  };
}

export const saysPeriod = (bits: PeriodBits): boolean => bits.year !== null || bits.month !== null || bits.quarter !== null || bits.half !== null || bits.named !== null;
export const saysLength = (bits: PeriodBits): boolean => bits.months !== null || bits.weeks !== null || bits.quarter !== null || bits.half !== null;
