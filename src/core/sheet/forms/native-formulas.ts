/**
 * Plain Excel formulas with the results and the errors of the functions they stand for: a blank is not known, text and
 * truth values are #VALUE!, an argument's own error goes through, in the order in which the functions read them.
 *
 * Only the verdict of Check has no plain formula, since it depends on how precisely the sentence prints its figures.
 * It is kept as text behind the figures it was reached on: once one of them changes, the cell says that nothing was
 * checked instead of repeating a verdict on other figures.
 */
import { CONVENTIONS } from "../../compare/conventions.data";
import type { ColumnId } from "../table-plan";
import { REFERENCE_PATTERN } from "./fold-formula";

/** What a verdict was reached on. */
export interface CheckedFigures {
  readonly reported: number;
  readonly yearAgo: number;
  readonly stated: number;
  /** Of the source text: Excel compares no more than 255 characters of a text in a formula. */
  readonly sourceLength: number;
  readonly verdict: string;
}

export const NOT_CHECKED = "not checked";

const REPORTED = "[@Reported]";
const YEAR_AGO = "[@[Year ago]]";
const STATED = "[@[Stated YoY]]";
const CONSENSUS = "[@Consensus]";
const SOURCE = "[@Source]";

/** Reads a figure as the functions do, and goes on where it can. */
const reading = (figures: readonly string[], then: string): string =>
  figures.reduceRight((rest, figure) => `IF(OR(ISNUMBER(${figure}),TRIM(${figure})=""),${rest},#VALUE!)`, then);

const bothKnown = (one: string, other: string): string => `AND(ISNUMBER(${one}),ISNUMBER(${other}))`;
const plain = (id: keyof typeof CONVENTIONS): string => CONVENTIONS[id].native.slice(1);

const isLoss = `OR(${REPORTED}<0,${YEAR_AGO}<0)`;
const yoy = `IF(${bothKnown(REPORTED, YEAR_AGO)},IF(AND(${YEAR_AGO}<>0,${isLoss}),NA(),${plain("change")}),IF(ISNUMBER(${STATED}),${STATED},NA()))`;
const againstConsensus = (then: string): string => reading([REPORTED, CONSENSUS], `IF(${bothKnown(REPORTED, CONSENSUS)},${then},NA())`);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Excel keeps fifteen digits of a number in a formula. */
const literal = (number: number): string => String(Number(number.toPrecision(15)));

function verdictOn(checked: CheckedFigures | undefined): string {
  if (checked === undefined) return quoted(NOT_CHECKED);
  const { reported, yearAgo, stated, sourceLength, verdict } = checked;
  const same = `AND(${REPORTED}=${literal(reported)},${YEAR_AGO}=${literal(yearAgo)},${STATED}=${literal(stated)},LEN(${SOURCE})=${sourceLength})`;
  return `IF(${same},${quoted(verdict)},${quoted(NOT_CHECKED)})`;
}

function check(checked: CheckedFigures | undefined): string {
  const compared = `IF(ISERROR(${REPORTED}/${YEAR_AGO}),${REPORTED}/${YEAR_AGO},IF(${isLoss},NA(),IF(ISNUMBER(${STATED}),${verdictOn(checked)},"computed")))`;
  const main = `IF(${bothKnown(REPORTED, YEAR_AGO)},${compared},IF(ISNUMBER(${STATED}),"stated",NA()))`;
  return reading([REPORTED, YEAR_AGO, STATED], `IF(ISERROR(${SOURCE}),${SOURCE},${main})`);
}

/** In terms of our own headers; undefined for a column that has no calculation of ours. */
export function nativeFormula(id: ColumnId, checked?: CheckedFigures): string | undefined {
  if (id === "yoy") return `=${reading([REPORTED, YEAR_AGO, STATED], yoy)}`;
  if (id === "gap") return `=${againstConsensus(plain("gap"))}`;
  if (id === "surprise") return `=${againstConsensus(plain("surprise"))}`;
  return id === "check" ? `=${check(checked)}` : undefined;
}

const NUMBER = "-?[\\d.]+(?:E[+-]?\\d+)?";
const VERDICT = new RegExp(
  `IF\\(AND\\((?:${REFERENCE_PATTERN}=${NUMBER},){3}LEN\\(${REFERENCE_PATTERN}\\)=${NUMBER}\\),"(?:[^"]|"")*",${quoted(NOT_CHECKED)}\\)`,
);

/** A folded formula of Check without the verdict it holds, so that it is known again whatever it says. */
export const withoutVerdict = (folded: string): string => folded.replace(VERDICT, () => quoted(NOT_CHECKED));
