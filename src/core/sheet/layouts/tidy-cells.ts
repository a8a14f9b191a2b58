/** What a tidy row says beside the figure itself: the fields that results have in their labels or leave out. */
import { isRange } from "../../model/amount";
import type { Reading } from "../../model/reading";
import { DATE_FORMAT, TEXT_FORMAT } from "../cells/number-formats";
import type { RowDraft } from "../rows/plan-row";
import type { RowPlan } from "../table-plan";

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as every date after February 1900 counts from it. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

const dateSerial = (date: string | null): number | null => (date === null ? null : (Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / DAY);

export function tidyCells({ item, end }: RowDraft, company: Reading["company"]): Pick<RowPlan, "cells" | "formats"> {
  const printed = isRange(item.actual) ? item.actual[end ?? "low"] : item.actual;
  return {
    cells: {
      company: company.name,
      metric: item.metric,
      kind: item.kind,
      scope: item.scope,
      length: item.period.length,
      start: dateSerial(item.period.start),
      end: dateSerial(item.period.end),
      printed: printed?.text ?? null,
    },
    formats: { company: TEXT_FORMAT, metric: TEXT_FORMAT, kind: TEXT_FORMAT, scope: TEXT_FORMAT, length: TEXT_FORMAT, start: DATE_FORMAT, end: DATE_FORMAT, printed: TEXT_FORMAT },
  };
}
