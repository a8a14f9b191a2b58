/**
 * From one form of a table to another. A cell is converted where it still holds what we would have put there: our
 * formula in any spelling, its plain equivalent, or the value we froze. Any other cell is the analyst's and stays.
 */
import { isBlank, isFormula, isSameValue, isSettled } from "../cells/cell-value";
import { COLUMNS } from "../columns.data";
import type { LedgerRow, LedgerTable } from "../ledger";
import { omit } from "../omit";
import { headerMap, placeColumns, referredHeaders, withHeaders } from "../refresh/place-columns";
import { placeRows } from "../refresh/place-rows";
import { labelAt } from "../refresh/refresh-names";
import type { PlacedColumn } from "../refresh-plan";
import { PERCENT_FORMULAS } from "../rows/plan-row";
import { SheetError } from "../sheet-error";
import { finish, type InStages } from "../stages";
import type { CellValue, ColumnId } from "../table-plan";
import type { TableState } from "../workbook";
import type { CellContent } from "../cells/cell-content";
import type { ConversionPlan, ConvertedColumn, KeptCell } from "./conversion-plan";
import { foldFormula, onceEach } from "./fold-formula";
import { nativeFormula, NOT_CHECKED, withoutVerdict, type CheckedFigures } from "./native-formulas";
import type { TableForm } from "./table-form";

/** A cell of ours: with its column's formula, or with the one its row has in place of it, in terms of our own headers. */
interface OurCell {
  readonly formula?: string;
}

interface PlacedCell {
  readonly at: number;
  readonly column: PlacedColumn;
  readonly row: LedgerRow | undefined;
}

export const planConversion = (written: LedgerTable, now: TableState, form: TableForm): ConversionPlan => finish(planConversionInStages(written, now, form));

/** Column by column. */
export function* planConversionInStages(written: LedgerTable, now: TableState, form: TableForm): InStages<ConversionPlan> {
  // Series and tidy tables have no formulas of ours: whatever calls Tieout in them is the analyst's.
  const columns = written.layout === undefined ? placeColumns(COLUMNS, written, now) : [];
  const places = placeRows(written.rows, now, columns);
  const rows = new Map(written.rows.flatMap((row) => places.has(row.key) ? [[places.get(row.key) ?? -1, row] as const] : []));
  const sheet = new CalculatedCells(written.form ?? "live", now, columns);
  const frozen = new Map<string, FrozenCells>();
  const kept: KeptCell[] = [];
  let verdicts = 0;

  const convert = (cell: PlacedCell): CellContent | null => {
    const { at, column, row } = cell;
    const ours = sheet.readOurs(cell);
    if (ours === undefined) {
      if (!isBlank(now.formulas[at]?.[column.position])) kept.push({ lineItem: labelAt(at, now, columns) ?? "", column: column.id, header: column.header, row: at });
      return null;
    }
    // A formula over a column that the analyst deleted cannot stand: the value stays in its place.
    if (form !== "values" && !sheet.hasArguments(column.id)) return null;
    const checked = column.id === "check" ? sheet.readVerdict(cell) : undefined;
    if (form !== "live" && checked !== undefined) verdicts++;
    // A row that the analyst added has no record that could tell its value from one of theirs: it gets the plain formula.
    if (form !== "values" || row === undefined) return sheet.differing(cell, sheet.formulaOf(column, ours, form === "live" ? "live" : "native", checked));
    const value = sheet.readSettled(cell);
    frozen.set(row.key, freeze(frozen.get(row.key), column.id, value, ours, checked));
    return isFormula(now.formulas[at]?.[column.position]) ? { value } : null;
  };

  const converted: ConvertedColumn[] = [];
  for (const column of columns.filter(({ formula }) => formula !== undefined)) {
    yield;
    converted.push({ position: column.position, contents: now.values.map((_, at) => convert({ at, column, row: rows.get(at) })) });
  }
  yield;
  return { table: now.name, form, columns: converted, kept, verdicts, ledger: recordForm({ ...written, id: now.id, name: now.name }, form, { frozen, columns }) };
}

type FrozenCells = Pick<LedgerRow, "frozen" | "formulas" | "checked">;

function freeze(before: FrozenCells | undefined, id: ColumnId, value: CellValue, { formula }: OurCell, checked: CheckedFigures | undefined): FrozenCells {
  return {
    ...before,
    frozen: { ...before?.frozen, [id]: value },
    ...(formula === undefined ? {} : { formulas: { ...before?.formulas, [id]: formula } }),
    ...(checked === undefined ? {} : { checked }),
  };
}

interface FrozenTable {
  readonly frozen: ReadonlyMap<string, FrozenCells>;
  readonly columns: readonly PlacedColumn[];
}

function recordForm(written: LedgerTable, form: TableForm, { frozen, columns }: FrozenTable): LedgerTable {
  const rows = written.rows.map((row) => ({ ...omit(row, ["frozen", "formulas", "checked"]), ...frozen.get(row.key) }));
  const standing = columns.map(({ id, header, position }) => ({ id, header, position }));
  const placed = written.layout === "series" ? written.placed : form === "values" ? standing : undefined;
  return { ...omit(written, ["form", "placed"]), rows, ...(form === "live" ? {} : { form }), ...(placed === undefined ? {} : { placed }) };
}

/** What Check says where it reaches no verdict. */
const NO_VERDICT: ReadonlySet<CellValue> = new Set<CellValue>(["stated", "computed", NOT_CHECKED]);

/** The calculated columns as they stand, and the formulas that belong there. */
class CalculatedCells {
  readonly #foldOnce = onceEach(foldFormula);
  readonly #rename: (formula: string) => string;
  readonly #known = new Map<ColumnId, { readonly live: string; readonly native: string; readonly percent: string | undefined; readonly hasArguments: boolean }>();

  constructor(
    private readonly from: TableForm,
    private readonly now: TableState,
    private readonly columns: readonly PlacedColumn[],
  ) {
    const headers = headerMap(COLUMNS, columns);
    this.#rename = onceEach((formula) => withHeaders(formula, headers));
    const standing = new Set<string>(COLUMNS.filter((one) => columns.some((column) => column.id === one.id)).map(({ header }) => header));
    for (const { id, formula } of columns) {
      const native = nativeFormula(id);
      if (formula === undefined || native === undefined) continue;
      const percent = PERCENT_FORMULAS[id];
      this.#known.set(id, { live: this.#foldOnce(formula), native: this.#fold(native), percent: percent && this.#fold(percent), hasArguments: referredHeaders(native).every((header) => standing.has(header)) });
    }
  }

  hasArguments(id: ColumnId): boolean {
    return this.#known.get(id)?.hasArguments ?? false;
  }

  #fold(formula: string): string {
    return this.#foldOnce(this.#rename(formula));
  }

  #content({ at, column }: PlacedCell): CellValue {
    return this.now.formulas[at]?.[column.position] ?? null;
  }

  #value(at: number, id: ColumnId): CellValue {
    const position = this.columns.find((column) => column.id === id)?.position;
    return position === undefined ? null : (this.now.values[at]?.[position] ?? null);
  }

  readOurs(cell: PlacedCell): OurCell | undefined {
    const { at, column, row } = cell;
    const content = this.#content(cell);
    const value = this.now.values[at]?.[column.position] ?? null;
    const id = column.id;
    if (typeof content === "string" && isFormula(content)) {
      const known = this.#known.get(id);
      const folded = this.#foldOnce(content);
      if (folded === known?.live || withoutVerdict(folded) === known?.native) return {};
      const percent = PERCENT_FORMULAS[id];
      return percent !== undefined && folded === known?.percent ? { formula: percent } : undefined;
    }
    const frozen = this.from === "values" ? row?.frozen?.[id] : undefined;
    if (frozen === undefined || !isSameValue(frozen, value)) return undefined;
    const formula = row?.formulas?.[id];
    return formula === undefined ? {} : { formula };
  }

  formulaOf(column: PlacedColumn, { formula }: OurCell, form: "live" | "native", checked: CheckedFigures | undefined): string {
    if (formula === undefined && form === "live") return column.formula ?? "";
    return this.#rename(formula ?? nativeFormula(column.id, checked) ?? "");
  }

  /** Null where the cell holds that formula already, in whatever spelling and with whatever verdict. */
  differing(cell: PlacedCell, formula: string): CellContent | null {
    const content = this.#content(cell);
    const stands = typeof content === "string" && isFormula(content) && withoutVerdict(this.#foldOnce(content)) === withoutVerdict(this.#foldOnce(formula));
    return stands ? null : { formula };
  }

  readSettled({ at, column }: PlacedCell): CellValue {
    const value = this.now.values[at]?.[column.position] ?? null;
    if (isSettled(value)) return value;
    throw new SheetError(
      "host-failed",
      `Nothing was changed: ${column.header} of the table ${this.now.name} shows ${value}, which would be frozen. Repair the formulas, or wait until Excel has calculated, and try again.`,
      this.now.name,
    );
  }

  /** A verdict is worth keeping only with the figures it was reached on. */
  readVerdict({ at, column, row }: PlacedCell): CheckedFigures | undefined {
    if (this.from === "values") return row?.checked;
    const [verdict, source] = [this.now.values[at]?.[column.position], this.#value(at, "source")];
    const [reported, yearAgo, stated] = [this.#value(at, "reported"), this.#value(at, "year-ago"), this.#value(at, "stated-yoy")];
    if (typeof verdict !== "string" || verdict.startsWith("#") || NO_VERDICT.has(verdict)) return undefined;
    if (typeof reported !== "number" || typeof yearAgo !== "number" || typeof stated !== "number") return undefined;
    return { reported, yearAgo, stated, sourceLength: typeof source === "string" ? source.length : 0, verdict };
  }
}
