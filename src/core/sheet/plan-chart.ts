/**
 * A chart of a table of ours, as it stands. Only rows of one unit share an axis: a margin beside a revenue would lie flat
 * and look like nothing. Excel charts ranges, so the rows are neighbours: the longest stretch in one unit.
 */
import { isBlank } from "./cells/cell-value";
import { COLUMNS } from "./columns.data";
import { isPeriodColumn } from "./layouts/period-column";
import type { LedgerTable } from "./ledger";
import { placeColumns } from "./refresh/place-columns";
import type { PlacedColumn } from "./refresh-plan";
import type { CellValue, ColumnId, ColumnPlan } from "./table-plan";
import type { TableState } from "./workbook";

/** Cells of the table; row 0 is its header. */
export interface ChartRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartPlan {
  readonly kind: "ColumnClustered" | "LineMarkers";
  /** Whose figures, and in what unit. */
  readonly title: string;
  readonly categories: ChartRange;
  readonly series: readonly { readonly name: string; readonly values: ChartRange }[];
  /** Rows of the table in the chart, and in all. */
  readonly shown: number;
  readonly rows: number;
}

interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** Undefined where no figure can be drawn. */
export function planChart(written: LedgerTable, now: TableState): ChartPlan | undefined {
  const columns = placeColumns(columnsOf(written), written, now);
  const place = (id: ColumnId): PlacedColumn | undefined => columns.find((column) => column.id === id);
  const [label, unit] = [place("line-item"), place("unit")];
  if (label === undefined || unit === undefined) return undefined;
  const figures = written.layout === "series" ? neighbours(columns.filter(({ id }) => isPeriodColumn(id))) : COMPARED.flatMap((id) => place(id) ?? []);
  const unitAt = (row: readonly CellValue[]): CellValue => (figures.some(({ position }) => typeof row[position] === "number") ? (row[unit.position] ?? null) : null);
  const stretch = longestStretch(now.values.map(unitAt));
  if (stretch === undefined) return undefined;
  const { first, count } = written.layout === "series" ? { ...stretch, count: Math.min(stretch.count, MOST_LINES) } : stretch;
  const body = now.values.slice(first, first + count);
  const shown = { title: [written.source.company ?? now.name, body[0]?.[unit.position]].filter((part) => !isBlank(part)).join(", "), shown: count, rows: now.values.length };
  const down = ({ position }: PlacedColumn): ChartRange => ({ row: first + 1, column: position, rows: count, columns: 1 });
  if (written.layout !== "series") {
    const drawn = figures.filter(({ position }) => body.some((row) => typeof row[position] === "number"));
    return { kind: "ColumnClustered", ...shown, categories: down(label), series: drawn.map((column) => ({ name: column.header, values: down(column) })) };
  }
  const across = (row: number): ChartRange => ({ row, column: figures[0]?.position ?? 0, rows: 1, columns: figures.length });
  const series = body.map((row, at) => ({ name: String(row[label.position] ?? ""), values: across(first + 1 + at) }));
  return { kind: figures.length > 1 ? "LineMarkers" : "ColumnClustered", ...shown, categories: across(0), series };
}

const COMPARED = ["reported", "consensus", "year-ago"] as const satisfies readonly ColumnId[];

/** More lines than these nobody tells apart. */
const MOST_LINES = 8;

/** A series knows its own columns; the others have at least these of the results. */
const columnsOf = ({ layout, placed = [] }: LedgerTable): readonly ColumnPlan[] =>
  layout === "series" ? placed.map(({ id, header }) => ({ id, header, width: 0, align: "left" })) : COLUMNS;

function longestStretch(units: readonly CellValue[]): Stretch | undefined {
  let best: Stretch | undefined;
  let first = 0;
  units.forEach((unit, at) => {
    if (at > 0 && unit !== units[at - 1]) first = at;
    if (!isBlank(unit) && at - first + 1 > (best?.count ?? 0)) best = { first, count: at - first + 1 };
  });
  return best;
}

/** The longest run of columns that nothing of the analyst's stands between. */
function neighbours(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const runs: PlacedColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.position - b.position)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.position === column.position - 1) run.push(column);
    else runs.push([column]);
  }
  return runs.reduce<readonly PlacedColumn[]>((best, run) => (run.length > best.length ? run : best), []);
}
