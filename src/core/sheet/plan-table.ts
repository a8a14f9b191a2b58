import { isRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { DocumentKind, Reading } from "../model/reading";
import { rankOf } from "../model/source-rank";
import type { Scale } from "./cells/display-unit";
import { COLUMNS } from "./columns.data";
import { EMPHASIS } from "./emphasis.data";
import { tidyCells } from "./layouts/tidy-cells";
import { TIDY_COLUMNS } from "./layouts/tidy-columns.data";
import { COLUMN_HELP } from "./layouts/column-help.data";
import { planSeries } from "./layouts/plan-series";
import type { LedgerTable } from "./ledger";
import type { Locale } from "./rows/metric-label";
import { readFigure, sourceOf } from "./rows/read-figure";
import { findUnnamed, keepWanted, planNames, type NamedFigure, type NamesChoice } from "./naming/plan-names";
import { omit } from "./omit";
import { planRows, type RowDraft } from "./rows/plan-row";
import { itemKeys, rowKey } from "./rows/row-key";
import { claimLabel, type LabelDetails } from "./row-label";
import { SheetError } from "./sheet-error";
import { finish, ITEMS_A_STAGE, type InStages } from "./stages";
import type { ColumnId, ColumnPlan, RowPlan, TablePlan } from "./table-plan";
import { append } from "../model/append";

export interface TableChoice extends NamesChoice {
  /** The whole text that was read. */
  readonly text: string;
  /** Ids of the line items to write. */
  readonly items: readonly string[];
  readonly locale?: Locale;
  /** The scale of amounts of money, remembered with the table. */
  readonly scale?: Scale;
  /** Of a series: as it was written, and which of its documents this text is. */
  readonly series?: { readonly written: LedgerTable; readonly document: number };
}

interface PlannedRow {
  readonly plan: RowPlan;
  readonly draft: RowDraft;
  readonly label: string;
}

/** A reading as a table: what to write, before anything is written. */
export const planTable = (reading: Reading, choice: TableChoice): TablePlan => finish(planTableInStages(reading, choice));

export function* planTableInStages(reading: Reading, choice: TableChoice): InStages<TablePlan> {
  const keys = itemKeys(reading.items);
  const wanted = new Set(choice.items);
  const chosen = reading.items.map((item, at) => ({ item, key: keys[at] ?? item.id, taken: wanted.has(item.id) }));
  const written = chosen.filter(({ taken }) => taken);
  if (written.length === 0) throw new SheetError("nothing-to-insert", "No figure is chosen. Choose at least one line item and insert again.");
  written.forEach(({ item }) => refuseOtherText(item, choice.text));
  const { layout = "results", locale = "en" } = choice;
  const laid = layout === "series" ? laySeries(reading, written.map(({ item }) => item), choice) : yield* layTable(reading, written, choice);
  return {
    ...laid,
    columns: laid.columns.map((column) => ({ ...column, ...helpOf(column.id, locale) })),
    layout,
    excluded: chosen.filter(({ taken }) => !taken).map(({ key }) => key),
    ...(choice.scale === undefined ? {} : { scale: choice.scale }),
    source: sourceOf(reading, choice.text),
  };
}

const HELP: ReadonlyMap<string, { readonly en: string; readonly zh: string }> = new Map(Object.entries(COLUMN_HELP));

function helpOf(id: ColumnId, locale: Locale): Pick<ColumnPlan, "help"> {
  const help = HELP.get(id);
  return help === undefined ? {} : { help: help[locale] };
}

type Laid = Pick<TablePlan, "name" | "columns" | "rows" | "names" | "emphasis" | "findings" | "documents">;

function* layTable(reading: Reading, items: readonly { item: LineItem; key: string }[], choice: TableChoice): InStages<Laid> {
  const { rows, findings } = yield* layRows(items, reading.document.kind, choice);
  yield;
  const figures = rows.map(({ plan: { key }, label, draft: { item, end, basis, period } }): NamedFigure => ({ key, label, item, end, detail: `${basis}, ${period}` }));
  const { table, names, wanted } = planNames(reading, figures, choice);
  yield;
  const named = { name: table, names, findings: [...findings, ...findUnnamed(names, rows.length)] };
  if (choice.layout !== "tidy") return { ...named, columns: COLUMNS, rows: keepWanted(rows.map(({ plan }) => plan), wanted), emphasis: EMPHASIS };
  const tidy = rows.map(({ plan, draft }): RowPlan => {
    const { cells, formats } = tidyCells(draft, reading.company);
    return { ...omit(plan, ["formulas"]), cells: { ...plan.cells, ...cells }, formats: { ...plan.formats, ...formats } };
  });
  return { ...named, columns: TIDY_COLUMNS, rows: keepWanted(tidy, wanted), emphasis: [] };
}

function laySeries(reading: Reading, items: readonly LineItem[], choice: TableChoice): Laid {
  const { text, locale = "en", scale, series } = choice;
  const { columns, rows, figures } = planSeries(items, { source: { text, kind: reading.document.kind }, locale, scale, written: series?.written, document: series?.document ?? 0 });
  const headers = new Map<ColumnId, string>(columns.map(({ id, header }) => [id, header]));
  const { table, names, wanted } = planNames(reading, figures.map((figure) => ({ ...figure, detail: headers.get(figure.column) ?? "" })), choice, headers);
  const written = series?.written;
  const documents = written === undefined ? [] : [...(written.documents ?? []), written.source].slice(0, series?.document ?? 0);
  return { name: table, columns, rows: keepWanted(rows, wanted), names, emphasis: [], findings: findUnnamed(names, figures.length), ...(documents.length === 0 ? {} : { documents }) };
}

/** A reading beside another text would quote sentences that its figures are not in. */
function refuseOtherText(item: LineItem, text: string): void {
  const amounts = isRange(item.actual) ? [item.actual.low, item.actual.high] : [item.actual];
  const astray = amounts.find((amount) => amount !== null && text.slice(amount.start, amount.end) !== amount.text);
  if (astray) throw new RangeError(`The text does not hold "${astray.text}" at ${astray.start}: it is not the one that was read.`);
}

function* layRows(items: readonly { item: LineItem; key: string }[], kind: DocumentKind, { text, locale = "en", scale }: TableChoice): InStages<{ rows: readonly PlannedRow[]; findings: readonly Finding[] }> {
  const labels = new Map<string, LabelDetails>();
  const rows: PlannedRow[] = [];
  const findings: Finding[] = [];
  for (const [at, { item, key }] of items.entries()) {
    if (at % ITEMS_A_STAGE === ITEMS_A_STAGE - 1) yield;
    const planned = planRows(item, { text, kind }, locale, scale);
    append(findings, planned.findings);
    for (const draft of planned.rows) {
      const label = claimLabel(draft.label, draft, labels, locale);
      const plan: RowPlan = {
        key: rowKey(key, draft.end),
        item: draft.item.id,
        cells: { "line-item": label, ...draft.cells },
        figure: readFigure(draft, rankOf(draft.item, kind)),
        formats: draft.formats,
        ...(draft.formulas ? { formulas: draft.formulas } : {}),
      };
      rows.push({ plan, draft, label });
    }
  }
  return { rows, findings };
}
