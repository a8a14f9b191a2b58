/**
 * A series: line items down, periods across. Figures share a row only where metric, basis, scope and unit agree, so a
 * change of currency starts a row of its own. What stood there from earlier documents stays, in the unit of its row; the
 * document that is read now adds to it and, where it gives a figure of the same period again, restates it.
 */
import type { Amount } from "../../model/amount";
import type { LineItem } from "../../model/line-item";
import { displayUnit, inUnit, shownDecimals, unitCalled, type DisplayUnit, type Scale } from "../cells/display-unit";
import { sourceSentence, type QuotedSource } from "../cells/source-sentence";
import { amountFormat, TEXT_FORMAT } from "../cells/number-formats";
import type { LedgerTable } from "../ledger";
import type { RangeEnd } from "../names";
import { periodText } from "../period-words";
import { basisText, claimLabel, foldLabel, wantedLabel, type LabelDetails } from "../row-label";
import { endsOf } from "../rows/item-amounts";
import type { Locale } from "../rows/metric-label";
import { rowKey, seriesKey } from "../rows/row-key";
import type { CellValue, ColumnId, ColumnPlan, PeriodColumnId, RowPlan } from "../table-plan";
import { comparePeriodColumns, isPeriodColumn, periodColumn, periodColumnId } from "./period-column";
import { joinSources, splitSources } from "./series-source";

export interface SeriesFigure {
  readonly key: string;
  readonly label: string;
  readonly column: PeriodColumnId;
  readonly item: LineItem;
  readonly end: RangeEnd | null;
}

export interface PlannedSeries {
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Those of the document that is read now. */
  readonly figures: readonly SeriesFigure[];
}

export interface SeriesChoice {
  readonly source: QuotedSource;
  readonly locale: Locale;
  readonly scale?: Scale | undefined;
  /** The series as it was written, and which document of it this text is. */
  readonly written?: LedgerTable | undefined;
  readonly document: number;
}

interface Placed {
  readonly item: LineItem;
  readonly end: RangeEnd | null;
  readonly amount: Amount;
  readonly column: PeriodColumnId;
}

const LABEL_COLUMNS: readonly ColumnPlan[] = [
  { id: "line-item", header: "Line item", width: 26, align: "left" },
  { id: "basis", header: "Basis", width: 21, align: "left" },
  { id: "unit", header: "Unit", width: 11, align: "left" },
];
const SOURCE_COLUMN: ColumnPlan = { id: "source", header: "Source", width: 70, align: "left" };

export const seriesColumns = (periods: readonly ColumnPlan[]): readonly ColumnPlan[] => [...LABEL_COLUMNS, ...periods, SOURCE_COLUMN];

export function planSeries(items: readonly LineItem[], choice: SeriesChoice): PlannedSeries {
  const placed = placeFigures(items);
  const headers = nameColumns(Array.from(placed.values()).flat(), choice);
  const columns = Array.from(headers.keys()).sort(comparePeriodColumns);
  const before = new Map(choice.written?.rows.map((row) => [row.key, row]));
  const labels = new Map<string, LabelDetails>(
    Array.from(before.values(), ({ cells }) => [foldLabel(String(cells["line-item"] ?? "")), { basis: String(cells.basis ?? ""), period: String(cells.unit ?? "") }]),
  );
  const rows = Array.from(placed, ([key, figures]) => planRow(key, figures, { choice, headers, columns, labels, before: before.get(key) }));
  const replanned = new Set(rows.map(({ key }) => key));
  const kept = Array.from(before.values()).filter(({ key }) => !replanned.has(key))
    .map(({ key, cells, from }): RowPlan => ({ key, item: key, cells, formats: {}, ...(from === undefined ? {} : { from }) }));
  const all = new Map([...rows, ...kept].map((row) => [row.key, row]));
  const order = new Set([...before.keys(), ...all.keys()]);
  return {
    columns: seriesColumns(columns.map((id) => periodColumn(id, headers.get(id) ?? id))),
    rows: Array.from(order, (key) => all.get(key)).filter((row) => row !== undefined),
    figures: rows.flatMap(({ key, cells }) =>
      (placed.get(key) ?? []).map(({ item, end, column }): SeriesFigure => ({ key, label: String(cells["line-item"] ?? ""), column, item, end }))),
  };
}

/** By row. A figure that is printed twice stands once; another of the same identity and period gets a row of its own. */
function placeFigures(items: readonly LineItem[]): ReadonlyMap<string, readonly Placed[]> {
  const rows = new Map<string, Placed[]>();
  for (const item of items) {
    const column = periodColumnId(item.period);
    for (const [end, amount] of endsOf(item)) {
      const own = rowKey(seriesKey(item, amount.unit), end);
      for (let count = 1; ; count++) {
        const key = count === 1 ? own : `${own}|${count}`;
        const figures = rows.get(key) ?? [];
        const standing = figures.find((figure) => figure.column === column);
        if (standing !== undefined && standing.amount.value !== amount.value) continue;
        if (standing === undefined) rows.set(key, [...figures, { item, end, amount, column }]);
        break;
      }
    }
  }
  return rows;
}

/** A header once given stays; two periods that would be called alike are numbered. */
function nameColumns(figures: readonly Placed[], { written, locale }: SeriesChoice): ReadonlyMap<PeriodColumnId, string> {
  const headers = new Map<PeriodColumnId, string>();
  for (const { id, header } of written?.placed ?? []) if (isPeriodColumn(id)) headers.set(id, header);
  const taken = new Set([...LABEL_COLUMNS.map(({ header }) => header), SOURCE_COLUMN.header, ...headers.values()].map(foldLabel));
  for (const { column, item } of figures) {
    if (headers.has(column)) continue;
    const wanted = periodText(item.period, locale);
    let header = wanted;
    for (let count = 2; taken.has(foldLabel(header)); count++) header = `${wanted} (${count})`;
    taken.add(foldLabel(header));
    headers.set(column, header);
  }
  return headers;
}

interface RowContext {
  readonly choice: SeriesChoice;
  readonly headers: ReadonlyMap<PeriodColumnId, string>;
  readonly columns: readonly PeriodColumnId[];
  readonly labels: Map<string, LabelDetails>;
  readonly before: LedgerTable["rows"][number] | undefined;
}

function planRow(key: string, figures: readonly Placed[], { choice, headers, columns, labels, before }: RowContext): RowPlan {
  const [first] = figures;
  if (first === undefined) throw new RangeError(`The row ${key} has no figure.`);
  const unit = rowUnit(figures, first, before?.cells.unit, choice.scale);
  const basis = basisText(first.item, choice.locale);
  const label = before === undefined ? claimLabel(wantedLabel(first.item, first.end, choice.locale), { basis, period: unit.label }, labels, choice.locale) : String(before.cells["line-item"] ?? "");
  const known = splitSources(before?.cells.source, headers);
  const sentences = new Map([...known, ...figures.map(({ column, item }) => [column, sourceSentence(item, choice.source, choice.locale)] as const)]);
  const values = figures.map(({ column, amount }): [ColumnId, CellValue] => [column, inUnit(amount, unit) ?? null]);
  const document = choice.document;
  return {
    key,
    item: first.item.id,
    cells: {
      ...before?.cells,
      "line-item": label,
      basis,
      "unit": unit.label,
      ...Object.fromEntries(values),
      "source": joinSources(columns, headers, sentences),
    },
    formats: {
      "line-item": TEXT_FORMAT,
      "basis": TEXT_FORMAT,
      "unit": TEXT_FORMAT,
      "source": TEXT_FORMAT,
      ...Object.fromEntries(figures.map(({ column, amount }) => [column, amountFormat(unit, shownDecimals(amount, unit))])),
    },
    from: { ...before?.from, ...Object.fromEntries(figures.map(({ column }) => [column, document])) },
  };
}

/** A row keeps the unit it was first written in: another scale beside the older figures would be a wrong number. */
function rowUnit(figures: readonly Placed[], first: Placed, written: CellValue | undefined, scale: Scale | undefined): DisplayUnit {
  const known = typeof written === "string" ? unitCalled(written, first.amount.unit) : undefined;
  return known ?? displayUnit(first.amount.unit, figures.map(({ amount }) => amount), scale);
}

