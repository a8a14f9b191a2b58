/** Converting a table's calculated columns: each column in one write where it can be, checked afterwards, and all of it back. */
import { isErrorText, isFormula, isSameValue } from "../../core/sheet/cells/cell-value";
import type { CellContent } from "../../core/sheet/cells/cell-content";
import { countConverted, type ConversionPlan, type ConvertedColumn } from "../../core/sheet/forms/conversion-plan";
import { foldFormula } from "../../core/sheet/forms/fold-formula";
import { planConversionInStages } from "../../core/sheet/forms/plan-conversion";
import type { TableForm } from "../../core/sheet/forms/table-form";
import { withTable, type LedgerTable } from "../../core/sheet/ledger";
import { SheetError } from "../../core/sheet/sheet-error";
import { finishInTurns } from "../../core/sheet/stages";
import type { CellValue } from "../../core/sheet/table-plan";
import type { Conversion, TableState } from "../../core/sheet/workbook";
import { findTableOfAnySize } from "./find-table";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { pause } from "./pause";
import { blocksOf, Payload } from "./payload";
import { asWritten, everywhere } from "./ranges";
import { readTable } from "./table-state";
import { refuseProtected, requireEntry } from "./written-table";

export interface StandingConversion {
  readonly state: TableState;
  readonly entry: LedgerTable;
  readonly plan: ConversionPlan;
  readonly stored: StoredLedger;
}

export async function surveyConversion(context: Excel.RequestContext, name: string, form: TableForm): Promise<StandingConversion> {
  const readRest = (table: Excel.Table): (() => boolean) => {
    const { protection } = table.worksheet;
    protection.load("protected");
    return () => protection.protected;
  };
  const [found, entry] = requireEntry(await findTableOfAnySize(context, { name, readRest }), name);
  refuseProtected(found.state.sheet, found.rest);
  return { state: found.state, entry, plan: await finishInTurns(planConversionInStages(entry, found.state, form), pause), stored: found.stored };
}

export const isConverted = ({ plan, entry }: StandingConversion): boolean => countConverted(plan) === 0 && (entry.form ?? "live") === plan.form;

export const conversionOf = ({ plan }: StandingConversion, table: TableState): Conversion =>
  ({ table, converted: countConverted(plan), kept: plan.kept, verdicts: plan.verdicts });

export async function writeConversion(context: Excel.RequestContext, standing: StandingConversion, writtenAt: string): Promise<Conversion> {
  const { plan, state, stored } = standing;
  const packed = await storedForm(withTable(stored.ledger, { ...plan.ledger, writtenAt }));
  const payload = new Payload(context);
  await writeColumns(context, payload, state, plan.columns);
  await writeStored(context, payload, stored, packed);
  const readBack = readTable(context, context.workbook.tables.getItem(state.name), { rows: state.values.length, columns: state.headers.length });
  await payload.sync();
  const now = await readBack();
  refuseOverfilled(standing, now);
  return conversionOf(standing, now);
}

const written = (content: CellContent): string | number | boolean =>
  "formula" in content ? content.formula : isErrorText(content.value) ? String(content.value) : asWritten(content.value);

/** A cell's own content, to be entered again. Text that looks like a formula reads as its own formula. */
function again(state: TableState, at: number, position: number): string | number | boolean {
  const [content, value] = [state.formulas[at]?.[position] ?? null, state.values[at]?.[position] ?? null];
  const isEntered = isErrorText(content) || (isFormula(content) && content !== value);
  return isEntered ? String(content) : asWritten(content);
}

/**
 * The whole column is written, the analyst's cells as they stand: formulas put into some cells of a table's column
 * Excel may carry on into the others. Into empty ones it may do so even then, so what is no formula is written again.
 */
async function writeColumns(context: Excel.RequestContext, payload: Payload, state: TableState, columns: readonly ConvertedColumn[]): Promise<void> {
  for (const { position, contents } of columns) {
    if (contents.every((content) => content === null)) continue;
    const cells = contents.map((content, at) => (content === null ? again(state, at, position) : written(content)));
    await writeCells(context, payload, state, position, cells);
    const others = contents.map((content, at) => (content === null && !isFormula(cells[at] ?? null) ? (cells[at] ?? null) : null));
    if (others.some((cell) => cell !== null)) await writeCells(context, payload, state, position, others);
  }
}

type Written = string | number | boolean | null;

async function writeCells(context: Excel.RequestContext, payload: Payload, state: TableState, position: number, cells: readonly Written[]): Promise<void> {
  const rangeOf = (first: number, count: number): Excel.Range =>
    context.workbook.tables.getItem(state.name).getDataBodyRange().getCell(first, position).getResizedRange(count - 1, 0);
  const [first] = cells;
  if (first !== undefined && cells.every((cell) => cell === first)) {
    await payload.makeRoom(first);
    rangeOf(0, cells.length).formulas = everywhere(first);
    return;
  }
  for (const block of blocksOf(cells)) {
    await payload.makeRoom(block.rows);
    rangeOf(block.first, block.rows.length).formulas = block.rows.map((cell) => [cell]);
  }
}

/** Excel's own filling of table columns must not have reached a cell that was to stay, nor another formula. */
function refuseOverfilled({ plan, state }: StandingConversion, now: TableState): void {
  const holds = (expected: CellValue, found: CellValue): boolean =>
    isSameValue(expected, found) || (typeof expected === "string" && typeof found === "string" && isFormula(expected) && foldFormula(expected) === foldFormula(found));
  const isOver = plan.columns.some(({ position, contents }) =>
    contents.some((content, at) => {
      const standing = state.formulas[at]?.[position] ?? null;
      const expected = content === null ? standing : "formula" in content ? content.formula : content.value;
      return !holds(expected, now.formulas[at]?.[position] ?? null);
    }),
  );
  if (!isOver) return;
  throw new SheetError("host-failed", `Excel filled other cells of the table ${state.name} than it was given, so the step was taken back and nothing was changed. Turn off filling of formulas in tables (AutoCorrect options) and try again.`, state.name);
}

export async function takeBackConversion(context: Excel.RequestContext, { plan, state, stored }: StandingConversion): Promise<void> {
  const parts = findParts(context);
  await context.sync();
  const before = plan.columns.map(({ position, contents }): ConvertedColumn => ({
    position,
    contents: contents.map((content, at): CellContent | null => {
      const cell = again(state, at, position);
      return content === null ? null : isFormula(cell) ? { formula: String(cell) } : { value: state.formulas[at]?.[position] ?? null };
    }),
  }));
  const payload = new Payload(context);
  await writeColumns(context, payload, state, before);
  await takeBackStored(context, payload, parts, stored);
  await payload.sync();
}
