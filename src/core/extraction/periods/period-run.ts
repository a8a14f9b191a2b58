import type { PeriodLength } from "../../model/period";
import type { Passage } from "../passage/passage";
import type { PeriodMention } from "./period-mention";

/** A period being read: what its parts have said so far, and the token that comes next. */
export class PeriodRun {
  readonly period: PeriodMention;
  token: number;
  /** Said by a word that is about nothing but time. */
  strong = false;
  isDate = false;
  /** "the end of": what was named is a day, not a stretch. */
  endWord = false;
  /** Behind its last month, the year was named itself. */
  isWhole = false;
  /** A stretch was counted that has no name among the lengths, such as ten weeks. */
  counted = false;

  constructor(
    readonly passage: Passage,
    readonly from: number,
  ) {
    this.token = from;
    this.period = {
      kind: "period", length: null, number: 0, year: 0, fiscal: false, relative: "", yearAgo: false, previous: false, endYear: 0, endMonth: 0, endDay: 0,
      startMonth: 0, instant: false, ytd: false, counted: false, vague: false, bare: false, start: 0, end: 0, from, to: from,
    };
  }

  step(tokens: number): true {
    this.token += tokens;
    return true;
  }

  setNumbered(length: PeriodLength, number: number): void {
    this.period.length = length;
    this.period.number = number;
  }
}
