/**
 * What a language says around tables: the words of headers, notes and row labels. Lists are separated by "|", in folded
 * form (lower case, plain hyphens and quotes). The grammar that reads them is one for all languages.
 */
import type { MetricId } from "../../model/metric";

export type WordList = string;

/** Labels for one metric, matched against the whole label once footnote marks, totals and brackets are taken off. */
export interface MetricLabels {
  readonly metric: MetricId;
  readonly labels: WordList;
}

export type StatementKind = "income" | "balance" | "cash-flow" | "equity";

export interface TableWords {
  /** True where words are parted by spaces, so that a match must not start or end inside a longer one. */
  readonly spaced: boolean;
  /** Month number to its names. */
  readonly months: Readonly<Record<string, WordList>>;
  /** Months covered to the words that say so. */
  readonly lengths: Readonly<Record<string, WordList>>;
  /** A number in words, for "thirteen weeks". */
  readonly numbers: Readonly<Record<string, WordList>>;
  readonly weeks: WordList;
  readonly quarters: Readonly<Record<string, WordList>>;
  readonly halves: Readonly<Record<string, WordList>>;
  /** How many quarters from the start of the year: 前三季度. */
  readonly quartersToDate: Readonly<Record<string, WordList>>;
  readonly yearToDate: WordList;
  readonly instant: WordList;
  readonly fiscal: WordList;
  readonly future: WordList;
  /** Sunday to Saturday, and what comes before them where a fiscal year is explained; empty where no one explains it so. */
  readonly weekdays: readonly WordList[];
  readonly lastDay: WordList;
  readonly nearestDay: WordList;
  /** Words that are a month elsewhere: shares that "may yet be purchased". */
  readonly noPeriod: WordList;
  /** Two lengths that end on one day, in one breath. */
  readonly severalLengths: WordList;
  readonly restated: WordList;
  /** Words that may stand in a period header without changing it. */
  readonly fillers: WordList;
  /** The current period and the year-ago period by name alone, as in 本期 and 上年同期. */
  readonly currentPeriod: WordList;
  readonly yearAgoPeriod: WordList;
  /** 本报告期: the period that the report's own title names, and nothing longer. */
  readonly reportedPeriod: WordList;
  /** The days a balance sheet compares, by name alone: 期末 and 期初. */
  readonly closingDay: WordList;
  readonly openingDay: WordList;
  /** Month a report's period ends in to the kinds of report that say so in their title. */
  readonly reportTitles: Readonly<Record<string, WordList>>;
  /** What such a title ends in where it announces a period before it is reported: 2023年度业绩预告. */
  readonly forecastTitles: WordList;
  /** What was foreseen before, where a table sets it beside what is foreseen now. */
  readonly earlierOutlook: WordList;
  /** Between a figure's period and the one it is compared with, in the head of a column. */
  readonly comparedColumn: WordList;
  /** A change on another footing than the figures beside it are on. */
  readonly otherFooting: WordList;
  /** "(Percentages indicate year-on-year changes.)": what a bare "%" over a column means. */
  readonly percentsAreChanges: WordList;

  readonly changeColumn: WordList;
  readonly shareColumn: WordList;
  readonly adjustmentColumn: WordList;
  /** What was reported first and has been restated since. */
  readonly supersededColumn: WordList;
  readonly noteColumn: WordList;
  /** Numbers of pages: a table of contents. */
  readonly pageColumn: WordList;
  /** The ends of a guided range, each in a column of its own. */
  readonly lowColumn: WordList;
  readonly highColumn: WordList;
  readonly previousPeriod: WordList;

  /** Power of ten to its words. */
  readonly scales: Readonly<Record<string, WordList>>;
  /** ISO code to its names; longest first wins. */
  readonly currencies: Readonly<Record<string, WordList>>;
  /** A bare sign to what it means unless the document names another currency with that sign. */
  readonly signs: Readonly<Record<string, string>>;
  readonly except: WordList;
  readonly shareWords: WordList;

  readonly perShareRow: WordList;
  readonly shareCountRow: WordList;
  readonly countRow: WordList;
  /** What is counted or measured and is no money: tonnes, barrels, rooms. */
  readonly countUnits: WordList;
  /** Money per something that is no share, which no note scales: revenue per customer, an average price. */
  readonly ratioRow: WordList;
  readonly percentRow: WordList;
  /** Whole labels below a profit, in percentages: its margin. */
  readonly marginRow: WordList;
  /** Whole labels below a metric: how it grew since a year ago, since the quarter before, since what is not said. */
  readonly yearGrowthRow: WordList;
  readonly quarterGrowthRow: WordList;
  readonly growthRow: WordList;
  /** Labels that say nothing without their section: basic, diluted, total. */
  readonly dependentRow: WordList;
  readonly basicRow: WordList;
  readonly dilutedRow: WordList;
  /** Balances inside a statement of flows: at its first and at its last day. */
  readonly openingRow: WordList;
  /** Whole labels of balances, and headings of rows of them, in tables of figures of a period. */
  readonly balanceRow: WordList;
  readonly balanceHeading: WordList;
  readonly closingRow: WordList;
  /** Of a period, though the row is a balance: "Average balance", "Interest" and "Yield" over loans. */
  readonly averageColumn: WordList;

  /** "Profit attributable to:" over the rows of those it belongs to. */
  readonly attributableHeading: WordList;
  /** The same without a noun: it speaks of what stands above it. */
  readonly attributableAlone: WordList;
  /** Those rows that are the shareholders of the company. */
  readonly ownerRow: WordList;
  /** Names for the whole company where its parts are listed. */
  readonly wholeRow: WordList;
  /** "Includes stock-based compensation as follows:": the rows below are shares of other rows, not those rows again. */
  readonly includedHeading: WordList;
  readonly totalPrefix: WordList;
  readonly dropped: WordList;
  readonly adjusted: WordList;
  /** Over a column, what makes its figures adjusted though the words name the adjustments. */
  readonly beforeAdjustment: WordList;
  readonly plainBasis: WordList;
  /** "Net sales by region": between a metric in a table's title and its parts. */
  readonly partedBy: WordList;
  /** Of a table of what is measured at fair value: its totals are of that alone. */
  readonly fairValue: WordList;
  readonly statements: Readonly<Record<StatementKind, WordList>>;
  readonly metrics: readonly MetricLabels[];
}
