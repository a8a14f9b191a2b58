/** How long the add-in's own work on a table of 10,000 rows keeps the pane from drawing: the longest stage between two turns. */
import { planConversionInStages } from "../../src/core/sheet/forms/plan-conversion";
import { EMPTY_LEDGER, recordTable, withTable } from "../../src/core/sheet/ledger";
import { readLedgerXml, writeLedgerInStages } from "../../src/core/sheet/ledger-xml";
import { planAgainInStages } from "../../src/core/sheet/plan-refresh";
import { planTableInStages } from "../../src/core/sheet/plan-table";
import { recordRefresh } from "../../src/core/sheet/refresh/record-refresh";
import type { InStages } from "../../src/core/sheet/stages";
import type { TablePlan } from "../../src/core/sheet/table-plan";
import type { TableState } from "../../src/core/sheet/workbook";
import { aLongRelease } from "./sheet-cost";

const ROWS = 10_000;

/** As the table stands right after it was inserted. */
const stateOf = ({ name, columns, rows }: TablePlan): TableState => ({
  id: "1", name, sheet: "Sheet1", address: `A1:Z${rows.length + 1}`,
  headers: columns.map(({ header }) => header),
  values: rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? null)),
  formulas: rows.map(({ cells }) => columns.map(({ id, formula }) => formula ?? cells[id] ?? null)),
});

class Stopwatch {
  longest = 0;

  time<T>(stage: () => T): T {
    const begun = performance.now();
    const done = stage();
    this.longest = Math.max(this.longest, performance.now() - begun);
    return done;
  }

  timeStages<T>(work: InStages<T>): T {
    for (;;) {
      const { done, value } = this.time(() => work.next());
      if (done === true) return value;
    }
  }
}

export function measureSheetStages(): Record<string, number> {
  const [insert, refresh, convert] = [new Stopwatch(), new Stopwatch(), new Stopwatch()];
  const first = aLongRelease(ROWS);
  const plan = insert.timeStages(planTableInStages(first.reading, { text: first.text, items: first.ids, taken: [] }));
  const written = insert.time(() => recordTable(plan, { id: "1", name: plan.name, writtenAt: "2024-11-21T10:02:00Z" }));
  const xml = insert.timeStages(writeLedgerInStages(withTable(EMPTY_LEDGER, written)));
  const now = stateOf(plan);
  const next = aLongRelease(ROWS, 1);
  const [entry] = refresh.time(() => readLedgerXml(xml)).tables;
  if (entry === undefined) throw new Error("nothing was recorded");
  const planned = refresh.timeStages(planAgainInStages(entry, now, next.reading, { text: next.text, taken: [] }));
  if (planned.changes.length < ROWS) throw new Error(`a refresh of ${ROWS} changed rows found ${planned.changes.length} changes`);
  const after = refresh.time(() => recordRefresh(planned, { at: "2024-11-21T10:03:00Z", by: "0.1.0", gap: 0, widths: [], namesAdded: [], namesPointed: [], formatOf: () => undefined }));
  refresh.timeStages(writeLedgerInStages(withTable(EMPTY_LEDGER, after)));
  const conversion = convert.timeStages(planConversionInStages(entry, now, "native"));
  if (!conversion.columns.every(({ contents }) => contents.every((content) => content !== null))) throw new Error("not every formula was converted");
  convert.timeStages(writeLedgerInStages(withTable(EMPTY_LEDGER, conversion.ledger)));
  return { [`insert.${ROWS}.longest-stage-ms`]: insert.longest, [`refresh.${ROWS}.longest-stage-ms`]: refresh.longest, [`convert.${ROWS}.longest-stage-ms`]: convert.longest };
}
