/** What a row is called. Names find a figure by it, so a label is unique in its table, without regard to case, as MATCH reads. */
import type { LineItem } from "../model/line-item";
import type { Locale } from "./rows/metric-label";
import { LONGEST_LABEL, type RangeEnd } from "./names";
import { metricLabel } from "./rows/row-key";

const WORDS = {
  en: { basis: { reported: "Reported", adjusted: "Non-GAAP / adjusted" }, guidance: " guidance", low: ", low", high: ", high", scope: ": ", open: " (", close: ")", and: ", " },
  zh: { basis: { reported: "按报告口径", adjusted: "非公认会计准则 / 经调整" }, guidance: "指引", low: "（下限）", high: "（上限）", scope: "：", open: "（", close: "）", and: "，" },
} as const;

/** Room for what tells two rows apart. */
const LONGEST_BASE = LONGEST_LABEL - 105;
const LONGEST_DETAIL = 45;

export const basisText = (item: LineItem, locale: Locale): string => WORDS[locale].basis[item.basis];

export function wantedLabel(item: LineItem, end: RangeEnd | null, locale: Locale): string {
  const words = WORDS[locale];
  const row = metricLabel(item);
  const printed = item.label.replace(/\s+/g, " ").trim();
  const metric = row.asPrinted && printed !== "" ? printed.charAt(0).toUpperCase() + printed.slice(1) : row[locale];
  const named = item.scope?.replace(/\s+/g, " ").trim() ?? "";
  const scope = named === "" ? "" : named + words.scope;
  const tail = (item.kind === "guidance" ? words.guidance : "") + (end === null ? "" : words[end]);
  return (scope + metric).slice(0, LONGEST_BASE - tail.length) + tail;
}

export interface LabelDetails {
  readonly basis: string;
  readonly period: string;
}

/** The label itself, else with whatever tells the row apart from the one that has it: basis, period, both, a number. */
export function claimLabel(label: string, details: LabelDetails, taken: Map<string, LabelDetails>, locale: Locale): string {
  const { open, close, and } = WORDS[locale];
  const holder = taken.get(foldLabel(label));
  const differing = [
    holder?.basis === details.basis ? "" : details.basis,
    holder?.period === details.period ? "" : details.period,
  ];
  const detail = differing.filter((one) => one !== "").map((one) => one.slice(0, LONGEST_DETAIL)).join(and);
  const detailed = detail === "" ? label : `${label}${open}${detail}${close}`;
  const free = holder === undefined ? label : taken.has(foldLabel(detailed)) ? numbered(detailed, taken) : detailed;
  taken.set(foldLabel(free), details);
  return free;
}

function numbered(label: string, taken: ReadonlyMap<string, LabelDetails>): string {
  let count = 2;
  while (taken.has(foldLabel(`${label} (${count})`))) count++;
  return `${label} (${count})`;
}

export const foldLabel = (label: string): string => label.normalize("NFKC").toLowerCase();
