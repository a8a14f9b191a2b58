/**
 * The grammar of periods. Languages order the parts of a period differently ("third quarter of 2024", "2024 Q3", 2024年第三季度),
 * but the parts are the same, so a period is read as a run of parts, each filling one field, until a field would be filled twice.
 */
import { anyOf } from "./class-set";
import { DETERMINER_OR_IN_OR_NEUTRAL_OR_4_MORE, DETERMINER_OR_IN_OR_TO_OR_AS_OF, MONTH_OR_NUMBER_WORD, NUMBER_WORD_OR_MEASURE, YEAR_MARK_OR_PERIOD_LETTER } from "./class-sets";
import type { PeriodLength } from "../model/period";
import { C, MARKS, type Passage } from "./passage";
import type { PeriodMention, ReadPeriod } from "./period-mention";
import { readHanNumeral } from "./han-numeral";
import { BROKEN, NUMBER } from "./tokens";

const LENGTH_OF_MONTHS: Readonly<Record<number, PeriodLength>> = { 1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year" };
const LENGTH_OF_WEEKS: Readonly<Record<number, PeriodLength>> = { 12: "quarter", 13: "quarter", 14: "quarter", 26: "half", 39: "nine-months", 40: "nine-months", 52: "year", 53: "year" };
const MAY_START = ["ordinal", "period", "relative", "fiscal", "period-letter", "month", "as-of", "year-ago", "previous", "number-word", "ytd", "date-word"] as const;
export const PERIOD_STARTS = anyOf(...MAY_START.map((name) => C[name]));

export function readPeriod(passage: Passage, at: number): ReadPeriod | null {
  const { tokens } = passage;
  if (tokens.kind[at] === NUMBER ? !mayStartWithNumber(passage, at) : !passage.isAny(at, PERIOD_STARTS)) return null;
  // The dateline, the opening name and the sentence ask for the same words in turn.
  const known = passage.periods.get(at);
  if (known !== undefined) return known;
  const read = new PeriodReader(passage, at).read();
  passage.periods.set(at, read);
  return read;
}

export function isYear(passage: Passage, token: number): boolean {
  const { tokens } = passage;
  if (!passage.isNumber(token) || tokens.flags[token] !== 0 || tokens.shown[token] !== 0) return false;
  const value = tokens.value[token] as number;
  if (value < 1900 || value > 2099 || (tokens.end[token] as number) - (tokens.start[token] as number) !== 4) return false;
  if (passage.is(token - 1, C.currency) && passage.glued(token)) return false;
  // "a 1960s model"
  if (passage.glued(token + 1) && /^s$/i.test(passage.slice(token + 1, token + 2))) return false;
  // A figure that happens to look like a year carries its unit: "2000 units", 2021元.
  return !passage.isAny(token + 1, UNITS) || passage.is(token + 1, C["year-mark"]);
}

const UNITS = anyOf(C.scale, C.currency, C.percent, C["count-unit"], C.times, C.measure);

function mayStartWithNumber(passage: Passage, at: number): boolean {
  if (isYear(passage, at)) return true;
  const next = at + 1;
  if (passage.isAny(next, YEAR_MARK_OR_PERIOD_LETTER)) return passage.glued(next) || passage.is(next, C["year-mark"]);
  if (passage.is(next, C.month)) return true;
  const joined = passage.isMark(next, MARKS.hyphen) ? next + 1 : next;
  if (passage.glued(next) && /^(st|nd|rd|th)$/i.test(passage.slice(next, next + 1))) return true;
  if (passage.is(next, C["as-of"]) && passage.slice(next, next + 1).startsWith("月")) return true;
  if ((passage.is(next, C.to) || passage.isMark(next, MARKS.hyphen) || passage.isMark(next, MARKS.tilde)) && passage.isNumber(next + 1) && passage.payload(next + 2, C.month) === "mark") return true;
  return passage.is(joined, C.period) || passage.is(joined, C["date-word"]) || (passage.isNumber(joined) && joined > next && passage.is(joined + 1, C["date-word"])) || (passage.isMark(next, MARKS.hyphen) && passage.isNumber(next + 1) && passage.isMark(next + 2, MARKS.hyphen) && (passage.tokens.value[at] as number) > 1900);
}

class PeriodReader {
  private readonly period: PeriodMention;
  private token: number;
  private strong = false;
  private isDate = false;
  /** "the end of": what was named is a day, not a stretch. */
  private endWord = false;
  /** A stretch was counted that has no name among the lengths, such as ten weeks. */
  private counted = false;

  constructor(
    private readonly passage: Passage,
    private readonly from: number,
  ) {
    this.token = from;
    this.period = {
      kind: "period", length: null, number: 0, year: 0, fiscal: false, relative: "", yearAgo: false, previous: false, endYear: 0, endMonth: 0, endDay: 0,
      startMonth: 0, instant: false, ytd: false, counted: false, vague: false, bare: false, start: 0, end: 0, from, to: from,
    };
  }

  read(): ReadPeriod | null {
    let last = this.token;
    for (let parts = 0; parts < 14; parts++) {
      const before = this.token;
      if ((parts > 0 && this.passage.tokens.gap[before] === BROKEN) || !this.readPart()) {
        this.token = before;
        break;
      }
      last = this.token;
      this.skipJoiners();
    }
    return this.finish(last);
  }

  private readPart(): boolean {
    const { passage, period, token } = this;
    if (passage.isNumber(token)) return this.readNumberPart();
    if (passage.is(token, C["year-ago"])) {
      if (period.yearAgo || period.previous) return false;
      period.yearAgo = this.strong = true;
      return this.step(1);
    }
    if (passage.is(token, C.previous)) {
      if (period.length || period.yearAgo || period.previous) return false;
      const length = passage.payload(token, C.previous);
      // 此前预计380亿: an earlier outlook, where its amount follows at once.
      if (length === "outlook" && !passage.isNumber(token + 1)) return false;
      period.previous = this.strong = true;
      if (length === "quarter" || length === "month") period.length = length;
      return this.step(1);
    }
    if (passage.is(token, C.ended) && (period.length || this.isDate || period.instant)) {
      if (this.closesDate()) return true;
      if (period.length) return this.readEnded();
    }
    if (passage.is(token, C["as-of"])) {
      // 去年底, 6月末: the end of what was just named.
      if (passage.payload(token, C["as-of"]) === "end" && this.token > this.from && !this.isDate && (period.year || period.relative || period.endMonth || period.length)) {
        this.endWord = true;
        period.instant = this.strong = true;
        return this.step(1);
      }
      if (period.length || period.instant) return false;
      return this.readInstant();
    }
    if (passage.is(token, C.ended)) return this.readEnded();
    if (passage.is(token, C.month)) return this.readMonth();
    if (passage.is(token, C["period-letter"])) return this.readLetter();
    if (passage.is(token, C.fiscal)) {
      if (period.fiscal) return false;
      period.fiscal = true;
      // "second quarter of fiscal year 2025": the year only says which one.
      if (passage.payload(token, C.fiscal) === "year" && (period.length === "quarter" || period.length === "half")) return this.step(1);
      if (passage.payload(token, C.fiscal) === "year") {
        if (period.length) return false;
        period.length = "year";
        this.strong = true;
      }
      return this.step(1);
    }
    if (passage.is(token, C.period)) return this.readNoun();
    if (passage.is(token, C.relative)) return this.readRelative();
    if (passage.is(token, C.ytd)) {
      period.ytd = this.strong = true;
      return this.step(1);
    }
    if (passage.is(token, C.ordinal)) return this.readOrdinal();
    if (passage.is(token, C["number-word"])) return this.readNumeral();
    return false;
  }

  private step(tokens: number): true {
    this.token += tokens;
    return true;
  }

  /** 截至…止: the closing word frees the stretch that follows, 三個月 or 年度. */
  private closesDate(): boolean {
    const { passage, period, token } = this;
    if (!(this.isDate || this.endWord) || (passage.tokens.end[token] as number) - (passage.tokens.start[token] as number) > 1) return false;
    this.endWord = false;
    period.length = period.length === "month" ? null : period.length;
    return this.step(1);
  }

  /** A number in words or characters: a count of months, a quarter (三季度), or part of a date (二零二四年六月三十日). */
  private readNumeral(): boolean {
    const { passage, period, token } = this;
    const han = readHanNumeral(passage, token);
    if (!han) return this.readCounted(passage.number(token, C["number-word"]), token + 1);
    const { next, digits } = han;
    if (passage.is(next, C["year-mark"]) && digits >= 1900 && digits < 2100 && !period.year) {
      period.year = digits;
      if (passage.payload(next, C["year-mark"]) !== "plain") period.length ??= "year";
      period.fiscal ||= passage.payload(next, C["year-mark"]) === "fiscal";
      this.token = next + 1;
      return true;
    }
    if (passage.is(next, C["day-mark"]) && digits <= 31 && period.endMonth && !period.endDay) return this.setDay(digits, next);
    if (passage.payload(next, C.month) === "mark" && digits <= 12 && !period.endMonth) {
      period.endMonth = digits;
      this.token = next + 1;
      return this.readDayBehind();
    }
    if (passage.payload(next, C.period) === "quarter" && digits <= 4 && !passage.slice(next, next + 1).includes("个") && !passage.slice(next, next + 1).includes("個")) {
      if (period.length && period.length !== "year") return false;
      this.setNumbered("quarter", digits);
      this.strong = true;
      this.token = next + 1;
      return true;
    }
    return this.readCounted(digits, next);
  }

  private setDay(day: number, mark: number): true {
    this.period.endDay = day;
    this.isDate = true;
    if (this.period.length === "month") this.period.length = null;
    // 日止 closes the date and frees the stretch that follows.
    if (/止/.test(this.passage.slice(mark, mark + 1))) this.endWord = false;
    this.token = mark + 1;
    return true;
  }

  private readDayBehind(): true {
    const { passage, token } = this;
    const han = passage.isNumber(token) ? null : readHanNumeral(passage, token);
    const day = passage.isNumber(token) ? (passage.tokens.value[token] as number) : han?.digits;
    const mark = han ? han.next : token + 1;
    if (day !== undefined && day >= 1 && day <= 31 && passage.is(mark, C["day-mark"])) return this.setDay(day, mark);
    if (!this.period.length && !this.period.instant) this.period.length = "month";
    return true;
  }

  private readNumberPart(): boolean {
    const { passage, period, token } = this;
    const value = passage.tokens.value[token] as number;
    const next = token + 1;
    if (passage.is(next, C["year-mark"]) && passage.tokens.shown[token] === 0 && value < 2100) {
      if (period.year || (value > 99 && value < 1900)) return false;
      period.year = value < 100 ? 2000 + value : value;
      if (passage.payload(next, C["year-mark"]) === "fiscal") {
        period.fiscal = true;
        period.length ??= "year";
      } else if (passage.payload(next, C["year-mark"]) === "year") period.length ??= "year";
      return this.step(2);
    }
    if (isYear(passage, token)) {
      const dash = passage.isMark(next, MARKS.slash) ? MARKS.slash : MARKS.hyphen;
      if (passage.isMark(next, dash) && passage.glued(next) && passage.isNumber(next + 1) && passage.isMark(next + 2, dash) && passage.isNumber(next + 3)) return this.readIsoDate();
      if (period.year) return false;
      if (this.isDate && period.endYear) return false;
      period.year = value;
      if (this.isDate) period.endYear = value;
      if ((passage.isMark(next, MARKS.hyphen) || passage.isMark(next, MARKS.slash)) && passage.glued(next) && passage.glued(next + 1) && passage.tokens.value[next + 1] === (value + 1) % 100 && passage.isNumber(next + 1)) {
        // 2024-25: a fiscal year by both its calendar years.
        period.year = value + 1;
        period.fiscal = true;
        period.length ??= "year";
        return this.step(3);
      }
      return this.step(1);
    }
    if (passage.is(next, C["period-letter"]) && passage.glued(next)) {
      // 3Q24, 1H, 9M24: the number stands before its letter.
      if (period.length || value > 12) return false;
      const letter = passage.payload(next, C["period-letter"]);
      if (letter === "year") return false;
      if (letter === "months") {
        const length = LENGTH_OF_MONTHS[value];
        if (!length || !(passage.isNumber(next + 1) && passage.glued(next + 1))) return false;
        period.length = length;
        period.ytd = length !== "year" && length !== "month";
      } else this.setNumbered(letter as PeriodLength, value);
      this.strong = true;
      this.step(2);
      this.readShortYear();
      return true;
    }
    if (value <= 4 && passage.glued(next) && /^(st|nd|rd|th)$/i.test(passage.slice(next, next + 1))) return this.readOrdinalAt(value, next + 1);
    if (passage.is(next, C["as-of"]) && passage.slice(next, next + 1).startsWith("月") && value >= 1 && value <= 12 && !period.endMonth) {
      // 12月底止
      period.endMonth = value;
      this.endWord = this.strong = period.instant = true;
      return this.step(2);
    }
    if (passage.is(next, C.month) && value >= 1 && value <= 31 && passage.payload(next, C.month) !== "mark") return this.readDayFirst(value);
    if (passage.is(next, C.month) && value >= 1 && value <= 12) return this.readMonthNumber(value);
    if ((passage.isMark(next, MARKS.hyphen) || passage.is(next, C.to) || passage.isMark(next, MARKS.dash) || passage.isMark(next, MARKS.tilde)) && passage.isNumber(next + 1) && passage.payload(next + 2, C.month) === "mark") {
      // 1-9月
      if (period.length) return false;
      const until = passage.tokens.value[next + 1] as number;
      return this.setMonths(value, until, 4);
    }
    if (passage.payload(next, C.period) === "quarter" && value <= 4 && passage.text.charCodeAt(passage.tokens.start[next] as number) > 0x2e80 && !/[个個]/.test(passage.slice(next, next + 1))) {
      if (period.length && period.length !== "year") return false;
      this.setNumbered("quarter", value);
      this.strong = true;
      return this.step(2);
    }
    return this.readCounted(value, passage.isMark(next, MARKS.hyphen) ? next + 1 : next);
  }

  private setMonths(first: number, last: number, tokens: number): boolean {
    const { period } = this;
    const length = LENGTH_OF_MONTHS[last - first + 1] ?? null;
    if (last > 12 || last < first || (period.length && period.length !== length)) return false;
    period.length = length;
    this.counted = true;
    period.startMonth = first;
    period.endMonth = last;
    period.ytd = first === 1 && length !== "month" && length !== "year" && length !== "quarter" && length !== "half";
    this.strong = true;
    return this.step(tokens);
  }

  private readIsoDate(): boolean {
    const { passage, period, token } = this;
    const [year, month, day] = [token, token + 2, token + 4].map((at) => passage.tokens.value[at] as number);
    if (!year || !month || !day || month > 12 || day > 31 || !passage.isNumber(token + 4)) return false;
    Object.assign(period, { year, endYear: year, endMonth: month, endDay: day });
    this.isDate = true;
    return this.step(5);
  }

  /** "31 December 2004", "22 March". */
  private readDayFirst(day: number): boolean {
    const { passage, period, token } = this;
    if (period.endMonth || this.isDate) return false;
    period.endDay = day;
    period.endMonth = passage.number(token + 1, C.month);
    this.isDate = true;
    this.step(2);
    if (isYear(passage, this.token)) {
      period.year = period.endYear = passage.tokens.value[this.token] as number;
      this.step(1);
    }
    return true;
  }

  /** 9月, 9月30日. */
  private readMonthNumber(month: number): boolean {
    const { passage, period, token } = this;
    if (period.endMonth) return false;
    const to = token + 2;
    if ((passage.is(to, C.to) || passage.isMark(to, MARKS.hyphen)) && passage.isNumber(to + 1) && passage.payload(to + 2, C.month) === "mark" && this.setMonths(month, passage.tokens.value[to + 1] as number, 5)) return true;
    period.endMonth = month;
    this.step(2);
    return this.readDayBehind();
  }

  /** A month by name: of a date, of a span ("October-to-December"), or a month itself. */
  private readMonth(): boolean {
    const { passage, period, token } = this;
    if (passage.payload(token, C.month) === "mark") return false;
    const month = passage.number(token, C.month);
    if (period.endMonth || isLowerCase(passage, token)) return false;
    let next = token + 1;
    if (passage.isMark(next, MARKS.point) && passage.glued(next)) next++;
    const to = passage.isMark(next, MARKS.hyphen) || passage.is(next, C.to) ? (passage.isMark(next + 1, MARKS.hyphen) ? next + 2 : next + 1) : 0;
    const joined = to && passage.is(to, C.to) && passage.isMark(to + 1, MARKS.hyphen) ? to + 2 : to;
    const until = joined ? (passage.is(joined, C.month) ? joined : passage.is(joined + 1, C.month) && passage.is(joined, C.to) ? joined + 1 : 0) : 0;
    if (until && !period.length) {
      const last = passage.number(until, C.month);
      const months = ((last - month + 12) % 12) + 1;
      const length = LENGTH_OF_MONTHS[months];
      if (length) {
        Object.assign(period, { length, startMonth: month, endMonth: last });
        this.strong = true;
        this.token = until + 1;
        return true;
      }
    }
    period.endMonth = month;
    this.token = next;
    if (passage.text.charCodeAt(passage.tokens.start[token] as number) > 0x2e80) return this.readDayBehind();
    const day = passage.tokens.value[next] as number;
    if (passage.isNumber(next) && !isYear(passage, next) && day >= 1 && day <= 31 && passage.tokens.shown[next] === 0 && !passage.isAny(next + 1, UNITS)) {
      period.endDay = day;
      this.isDate = true;
      this.token = next + 1;
      if (passage.is(this.token, C["date-word"])) this.token++;
      const comma = passage.isMark(this.token, MARKS.comma) ? this.token + 1 : this.token;
      if (isYear(passage, comma) && !period.year) {
        period.year = period.endYear = passage.tokens.value[comma] as number;
        this.token = comma + 1;
      }
    } else {
      if (isYear(passage, next) && !period.year) {
        period.year = period.endYear = passage.tokens.value[next] as number;
        this.token = next + 1;
      }
      if (!period.length && !period.instant) period.length = "month";
    }
    return true;
  }

  private readInstant(): boolean {
    const { passage, period } = this;
    this.step(1);
    if (passage.payload(this.token - 1, C["as-of"]) === "end") this.strong = this.endWord = true;
    period.instant = true;
    if (passage.is(this.token, C.determiner)) this.step(1);
    return true;
  }

  /** "quarter ended March 2025", "(截至2024年6月30日)": the date of the end, whatever year the label itself carries. */
  private readEnded(): boolean {
    const { passage, period } = this;
    if (!(period.length || this.counted) || this.isDate) return false;
    let next = this.token + 1;
    while (passage.isAny(next, DETERMINER_OR_IN_OR_TO_OR_AS_OF)) next++;
    if (!passage.isAny(next, MONTH_OR_NUMBER_WORD) && !(passage.isNumber(next) && (passage.is(next + 1, C.month) || isYear(passage, next)))) return false;
    const { length, year } = period;
    period.length = null;
    period.year = 0;
    this.token = next;
    let read = false;
    for (let parts = 0; parts < 3 && !(this.isDate && period.year); parts++) {
      const before = this.token;
      if (!passage.isNumber(before) && !passage.isAny(before, MONTH_OR_NUMBER_WORD)) break;
      if (!this.readPart()) {
        this.token = before;
        break;
      }
      read = true;
      if (passage.isMark(this.token, MARKS.comma) && isYear(passage, this.token + 1)) this.step(1);
      if (period.length === "month") period.length = null;
    }
    if (period.endMonth) period.endYear ||= period.year;
    period.length = length;
    period.year ||= year;
    if (year && period.endYear) period.year = year;
    this.strong ||= read;
    if (passage.isMark(this.token, MARKS.closing)) this.step(1);
    return read && period.endMonth > 0;
  }

  /** Q2, H1, FY25: the letter stands before its number. */
  private readLetter(): boolean {
    const { passage, period, token } = this;
    const letter = passage.payload(token, C["period-letter"]);
    const next = token + 1;
    if (!passage.isNumber(next) || (!passage.glued(next) && letter !== "year") || letter === "months") return false;
    const value = passage.tokens.value[next] as number;
    if (letter === "year") {
      if (period.year) return false;
      period.year = value < 100 ? 2000 + value : value;
      if (period.year < 1900 || period.year > 2099) return false;
      period.fiscal ||= passage.slice(token, next).toLowerCase() !== "cy";
      period.length ??= "year";
      this.strong = true;
      return this.step(2);
    }
    // "FY24 H1": the half of that year.
    if ((period.length && !(period.length === "year" && period.fiscal && !period.number)) || value < 1 || value > 4) return false;
    this.setNumbered(letter as PeriodLength, value);
    this.strong = true;
    this.step(2);
    this.readShortYear();
    return true;
  }

  /** "Q1'25", "3Q24". */
  private readShortYear(): void {
    const { passage, period } = this;
    let at = this.token;
    if (passage.isMark(at, MARKS.apostrophe)) at++;
    if (period.year || !passage.isNumber(at) || !passage.glued(at)) return;
    const value = passage.tokens.value[at] as number;
    if (value > 99 && (value < 1900 || value > 2099)) return;
    period.year = value < 100 ? (value > 70 ? 1900 : 2000) + value : value;
    this.token = at + 1;
  }

  private setNumbered(length: PeriodLength, number: number): void {
    this.period.length = length;
    this.period.number = number;
  }

  private readNoun(): boolean {
    const { passage, period, token } = this;
    const noun = passage.payload(token, C.period);
    if (noun === "months" || noun === "weeks") return false;
    if (period.length && !(period.length === "month" && noun === "quarter" && period.endMonth)) {
      if (noun !== "period" && noun !== period.length && !(noun === "year" && period.fiscal)) return false;
      return noun === "year" && period.length !== "year" ? false : this.step(1);
    }
    this.strong = true;
    switch (noun) {
      case "period":
        period.vague = true;
        break;
      case "first-half": this.setNumbered("half", 1); break;
      case "second-half": this.setNumbered("half", 2); break;
      case "nine-months":
        period.length = "nine-months";
        period.ytd = true;
        break;
      case "half-year":
        period.length = "half";
        period.number ||= 1;
        break;
      default:
        period.length = noun as PeriodLength;
    }
    if (noun === "quarter" && period.endMonth) period.endDay = 0;
    return this.step(1);
  }

  private readRelative(): boolean {
    const { passage, period, token } = this;
    if (period.relative) return false;
    const word = passage.payload(token, C.relative);
    const [relative, length, number] = word.split(":");
    if (length) {
      if (period.length) return false;
      period.length = length as PeriodLength;
      if (number) period.number = Number(number);
      this.strong = true;
    }
    period.relative = relative as PeriodMention["relative"];
    return this.step(1);
  }

  private readOrdinal(): boolean {
    return this.readOrdinalAt(this.passage.number(this.token, C.ordinal), this.token + 1);
  }

  private readOrdinalAt(value: number, after: number): boolean {
    const { passage, period } = this;
    if (period.number || (period.length && period.length !== "year")) return false;
    let next = after;
    if (passage.isMark(next, MARKS.hyphen)) next++;
    if (passage.is(next, C.fiscal)) {
      period.fiscal = true;
      next++;
    }
    const noun = passage.payload(next, C.period);
    if (noun === "quarter" || (noun === "half" && value <= 2) || (noun === "half-year" && value <= 2)) {
      // "the last quarter" without a year is the one just ended, with a year its fourth.
      period.length = noun === "quarter" ? "quarter" : "half";
      period.number = value;
      this.strong = true;
      this.token = next + 1;
      return true;
    }
    if (value === 1 || value === -1) {
      const counted = this.readCountAfterOrdinal(next, value);
      if (counted) return true;
    }
    return false;
  }

  private readCountAfterOrdinal(at: number, ordinal: number): boolean {
    const { passage, period } = this;
    const count = passage.isNumber(at) ? (passage.tokens.value[at] as number) : passage.number(at, C["number-word"]);
    if (!Number.isFinite(count)) return false;
    const joined = passage.isMark(at + 1, MARKS.hyphen) ? at + 2 : at + 1;
    // 前10月: months by their mark, from January on.
    if (ordinal === 1 && passage.payload(joined, C.month) === "mark" && count >= 2 && count <= 12) {
      this.token = at;
      if (!this.setMonths(1, count, 2)) return false;
      period.ytd = count < 12;
      return true;
    }
    if (!this.setCounted(count, joined)) {
      // 首11个月: no named length, but from the first month on.
      if (ordinal !== 1 || passage.payload(joined, C.period) !== "months" || count < 2 || count > 11) return false;
      Object.assign(period, { startMonth: 1, endMonth: count, ytd: true });
      this.counted = this.strong = true;
      this.token = joined + 1;
      return true;
    }
    if (ordinal === -1 && period.length === "quarter") period.number = 4;
    if (ordinal === 1 && period.length === "quarter") period.number = 1;
    if (ordinal === 1 && period.length === "half") period.number = 1;
    if (ordinal === -1) period.ytd = false;
    return true;
  }

  /** "nine months", "13 weeks", "three quarters". */
  private readCounted(count: number, at: number): boolean {
    if (this.period.length && !this.isDate) return false;
    // "for the first time in four quarters": quarters that are only counted are no period.
    if (this.passage.payload(at, C.period) === "quarter" && !this.passage.is(at + 1, C.ended) && this.passage.text.charCodeAt(this.passage.tokens.start[at] as number) < 0x2e80) return false;
    return this.setCounted(count, at);
  }

  private setCounted(count: number, at: number): boolean {
    const { passage, period } = this;
    const noun = passage.payload(at, C.period);
    const length = noun === "months" || noun === "month" ? LENGTH_OF_MONTHS[count] : noun === "weeks" ? LENGTH_OF_WEEKS[count] : noun === "quarter" && count <= 4 ? LENGTH_OF_MONTHS[count * 3] : undefined;
    if (!length && (noun === "months" || noun === "weeks") && count < 60 && passage.is(at + 1, C.ended)) {
      this.counted = true;
      this.token = at + 1;
      return true;
    }
    if (!length) return false;
    period.length = length;
    period.counted = noun !== "quarter";
    period.ytd = length === "nine-months";
    if (length === "half" && noun === "months") period.number ||= 0;
    this.strong = noun !== "months" || count > 1;
    this.token = at + 1;
    return true;
  }

  /** Small words between the parts; taken back when no part follows. */
  private skipJoiners(): void {
    const { passage } = this;
    for (let words = 0; words < 3; words++) {
      // "reported its third quarter on October 19": the day of the report, not of the quarter.
      if (this.period.length && passage.payload(this.token, C.in) === "on") return;
      if (passage.isMark(this.token, MARKS.apostrophe) || passage.isAny(this.token, JOINERS)) this.token++;
      else if (passage.isMark(this.token, MARKS.hyphen) && passage.glued(this.token) && passage.glued(this.token + 1)) this.token++;
      // 截至6月30日的第二季度: the date is that of the stretch behind it.
      else if (this.isDate && !this.period.length && passage.payload(this.token, C.level) === "of" && passage.glued(this.token) && this.stretchBehind(this.token + 1)) this.token++;
      else if (passage.isMark(this.token, MARKS.comma) && isYear(passage, this.token + 1) && (this.period.number > 0 || this.period.endMonth > 0)) this.token++;
      else if (this.skipsLabel()) return;
      else if (passage.isMark(this.token, MARKS.opening) && this.period.length && (passage.is(this.token + 1, C.ended) || (isYear(passage, this.token + 1) && this.datesBehind(this.token + 2)))) this.token++;
      else if (passage.isMark(this.token, MARKS.comma) && this.period.length && passage.is(this.token + 1, C.ended) && !passage.is(this.token + 1, C.to)) this.token++;
      else return;
    }
  }

  /** "the second quarter (Q2) ended September 30", "the July-September quarter (Q2)": the bracket says it again, or which one it is. */
  private skipsLabel(): boolean {
    const { passage, period, token } = this;
    if (!passage.isMark(token, MARKS.opening) || passage.payload(token + 1, C["period-letter"]) !== period.length || !passage.isNumber(token + 2) || !passage.isMark(token + 3, MARKS.closing)) return false;
    const value = passage.tokens.value[token + 2] as number;
    if (period.number > 0 && period.number !== value) return false;
    period.number = value;
    this.token = token + 4;
    return true;
  }

  private stretchBehind(token: number): boolean {
    const { passage } = this;
    return passage.isAny(token, STRETCHES) || ((passage.isNumber(token) || passage.is(token, C["number-word"])) && passage.is(token + 1, C.period));
  }

  private datesBehind(token: number): boolean {
    const { passage } = this;
    return passage.is(token, C["year-mark"]) && passage.isNumber(token + 1) && passage.payload(token + 2, C.month) === "mark";
  }

  private finish(to: number): ReadPeriod | null {
    const { passage, period } = this;
    if (to === this.from) return null;
    if (period.instant && period.length && period.length !== "month" && !this.endWord) period.instant = false;
    if (period.instant && !this.isDate && !period.length && !period.year && !period.endMonth) return null;
    if (period.relative && !period.length && !period.yearAgo && !period.previous && !period.endMonth && !period.ytd) return null;
    if (period.fiscal && !period.length) {
      if (!period.year) return null;
      period.length = "year";
    }
    if (period.year && !period.length && !this.isDate && !period.endMonth && !period.instant && !period.yearAgo && !this.counted) {
      period.length = "year";
      period.bare = true;
    }
    if (this.isDate && !period.length) period.bare = !period.instant;
    if (period.length === "month" && !period.instant) period.bare = true;
    if (period.ytd && !period.length && !this.strong) return null;
    if (period.number === -1 && (period.length === "quarter" || period.length === "half")) {
      if (period.year) period.number = period.length === "quarter" ? 4 : 2;
      else {
        period.number = 0;
        period.relative = "last";
      }
    }
    if (period.relative === "last" && period.length === "quarter" && period.year && !period.number) {
      period.number = 4;
      period.relative = "";
    }
    // "a year", "per quarter": a rate or a stretch, no reporting period.
    const alone = to === this.from + 1 && !period.relative && !period.yearAgo && !period.previous && period.number === 0 && !period.ytd && !period.year;
    if (alone && (passage.payload(this.from - 1, C.determiner) === "a" || passage.isAny(this.from - 1, NUMBER_WORD_OR_MEASURE) || (passage.isNumber(this.from - 1) && passage.tokens.gap[this.from] !== BROKEN))) return null;
    if (alone && isBareNoun(passage, this.from)) return null;
    // "the previous quarter ended June 2025": its own date says when.
    if (period.previous && period.endYear && period.endMonth) period.previous = false;
    period.to = to;
    period.start = passage.tokens.start[this.from] as number;
    period.end = passage.tokens.end[to - 1] as number;
    return { period, next: to };
  }
}

/** "23% year over ...": the noun alone is a period only with an article or a preposition, or as the heading of a wire table or in it: "KORVEX <KVX> YEAR NET". */
function isBareNoun(passage: Passage, token: number): boolean {
  if (!/^(?:year|quarter|half|month|qtr|period|weeks?)s?$/i.test(passage.slice(token, token + 1)) || passage.tokens.gap[token] === BROKEN) return false;
  const stands = passage.text[(passage.tokens.start[token] as number) - 1] === " ";
  if (stands && passage.is(token + 1, C.metric) && /^[A-Z]+$/.test(passage.slice(token, token + 1))) return false;
  return !passage.isAny(token - 1, DETERMINER_OR_IN_OR_NEUTRAL_OR_4_MORE);
}

/** "may" and "march" are months only with a capital. */
function isLowerCase(passage: Passage, token: number): boolean {
  const first = passage.text.charCodeAt(passage.tokens.start[token] as number);
  return first >= 97 && first <= 122;
}

const STRETCHES = anyOf(C.ordinal, C.period, C["period-letter"]);
const JOINERS = anyOf(C["unit-of"], C.in, C.determiner);
