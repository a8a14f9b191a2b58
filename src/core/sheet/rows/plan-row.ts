/**
 * One line item as rows of the table. A point is one row. A range (guidance, a preliminary result) is two, its low and
 * its high end, so that each end is a number that formulas can use and neither is mistaken for the figure itself.
 */
import type { Amount } from "../../model/amount";
import type { Finding } from "../../model/finding";
import type { Change, LineItem } from "../../model/line-item";
import { displayUnit, inUnit, isPercent, movePoint, shownDecimals, type DisplayUnit, type Scale } from "../cells/display-unit";
import { amountFormat, changeFormat, gapFormat, pointsFormat, TEXT_FORMAT } from "../cells/number-formats";
import { cutToCell, sourceSentence, type QuotedSource } from "../cells/source-sentence";
import type { RangeEnd } from "../names";
import { periodText } from "../period-words";
import { basisText, wantedLabel } from "../row-label";
import type { ColumnId, RowPlan } from "../table-plan";
import { findUnwritten } from "./find-unwritten";
import { amountsOf, endsOf, statedChange, unitOf } from "./item-amounts";
import type { Locale } from "./metric-label";

/** A row that still has to be told apart from its neighbours: its key and label are claimed by the table. */
export interface RowDraft {
  readonly item: LineItem;
  readonly end: RangeEnd | null;
  readonly label: string;
  readonly basis: string;
  readonly period: string;
  readonly cells: RowPlan["cells"];
  readonly formats: RowPlan["formats"];
  readonly formulas?: NonNullable<RowPlan["formulas"]>;
}

/** A computed change is finer than a stated one: 5.21 % beside a printed 5 %. */
const CHANGE_DECIMALS = 2;

/** Between percentages the gap is in points, and a percent of a percent would be read as points: it is left out. */
export const PERCENT_FORMULAS: Readonly<Partial<Record<ColumnId, string>>> = {
  yoy: "=IF(ISNUMBER([@[Year ago]]),[@Reported]-[@[Year ago]],NA())",
  surprise: "=NA()",
};

export function planRows(item: LineItem, source: QuotedSource, locale: Locale, scale: Scale = "automatic"): { rows: readonly RowDraft[]; findings: readonly Finding[] } {
  const unit = displayUnit(unitOf(item), amountsOf(item), scale);
  const stated = statedChange(item);
  const rows = endsOf(item).map(([end, amount]) => draftRow(item, amount, end, { unit, stated, source, locale }));
  return { rows, findings: findUnwritten(item, unit, stated) };
}

interface RowContext {
  readonly unit: DisplayUnit;
  readonly stated: Change | undefined;
  readonly source: QuotedSource;
  readonly locale: Locale;
}

function draftRow(item: LineItem, amount: Amount, end: RangeEnd | null, { unit, stated, source, locale }: RowContext): RowDraft {
  const [basis, period] = [basisText(item, locale), periodText(item.period, locale)];
  const own = shownDecimals(amount, unit);
  const beside = (other: Amount | null | undefined): number => (other?.unit === unit.unit ? shownDecimals(other, unit) : own);
  const consensus = item.consensus?.amount;
  // A range has no single growth rate: the stated one belongs to neither end.
  const change = end === null ? stated : undefined;
  const gapDecimals = Math.max(own, beside(consensus));
  return {
    item,
    end,
    label: wantedLabel(item, end, locale),
    basis,
    period,
    cells: {
      "basis": basis,
      "period": period,
      "reported": inUnit(amount, unit) ?? null,
      "unit": unit.label,
      "year-ago": (item.prior && inUnit(item.prior, unit)) ?? null,
      "stated-yoy": change === undefined ? null : movePoint(change.percent ?? "", 2),
      "consensus": (consensus && inUnit(consensus, unit)) ?? null,
      "source": cutToCell(sourceSentence(item, source, locale)),
    },
    formats: {
      "line-item": TEXT_FORMAT,
      "basis": TEXT_FORMAT,
      "period": TEXT_FORMAT,
      "reported": amountFormat(unit, own),
      "unit": TEXT_FORMAT,
      "year-ago": amountFormat(unit, beside(item.prior)),
      "yoy": isPercent(unit) ? pointsFormat(Math.max(own, beside(item.prior))) : changeFormat(CHANGE_DECIMALS),
      "stated-yoy": changeFormat(change === undefined ? 1 : percentDecimals(change)),
      "consensus": amountFormat(unit, beside(consensus)),
      "gap": gapFormat(unit, gapDecimals),
      "surprise": changeFormat(CHANGE_DECIMALS),
      "check": TEXT_FORMAT,
      "source": TEXT_FORMAT,
    },
    ...(isPercent(unit) ? { formulas: PERCENT_FORMULAS } : {}),
  };
}

/** As printed, "5.0%" keeps its zero; "doubled" has no digits and needs none. */
function percentDecimals(change: Change): number {
  const size = Math.abs(Number(change.percent));
  const printed = Array.from(change.text.matchAll(/\d[\d,]*(?:\.(\d+))?/g)).find((number) => Number(number[0].replaceAll(",", "")) === size);
  return (printed === undefined ? change.percent?.split(".")[1] : printed[1])?.length ?? 0;
}
