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
import type { Layout } from "./layouts/layout";
import type { LedgerName, LedgerTable } from "./ledger";
import type { Locale } from "./rows/metric-label";
import { readFigure, sourceOf } from "./rows/read-figure";
import { claimName, companyCode, figureFormula, figureKey, foldName, wantedFigureName, wantedTableName, wantedWholeTableName, wholeTableFormula, type RangeEnd } from "./names";
import { omit } from "./omit";
import { periodToken } from "./period-words";
import { planRows, type RowDraft } from "./rows/plan-row";
import { itemKeys, rowKey } from "./rows/row-key";
import { claimLabel, type LabelDetails } from "./row-label";
import { SheetError } from "./sheet-error";
import type { ColumnId, ColumnPlan, NamePlan, RowPlan, TablePlan } from "./table-plan";

export interface TableChoice {
  /** The whole text that was read. */
  readonly text: string;
  /** Ids of the line items to write. */
  readonly items: readonly string[];
  /** Names of tables and defined names in the workbook. */
  readonly taken: readonly string[];
  readonly locale?: Locale;
  /** The scale of amounts of money, remembered with the table. */
  readonly scale?: Scale;
  readonly layout?: Layout;
  /** Of a series: as it was written, and which of its documents this text is. */
  readonly series?: { readonly written: LedgerTable; readonly document: number };
  /** On refresh, what is there already: names once given are kept. */
  readonly standing?: { readonly table: string; readonly names: readonly LedgerName[] };
}

interface PlannedRow {
  readonly plan: RowPlan;
  readonly draft: RowDraft;
  readonly label: string;
}

/** A reading as a table: what to write, before anything is written. */
export function planTable(reading: Reading, choice: TableChoice): TablePlan {
  const keys = itemKeys(reading.items);
  const wanted = new Set(choice.items);
  const chosen = reading.items.map((item, at) => ({ item, key: keys[at] ?? item.id, taken: wanted.has(item.id) }));
  const written = chosen.filter(({ taken }) => taken);
  if (written.length === 0) throw new SheetError("nothing-to-insert", "No figure is chosen. Choose at least one line item and insert again.");
  written.forEach(({ item }) => refuseOtherText(item, choice.text));
  const { layout = "results", locale = "en" } = choice;
  const laid = layout === "series" ? laySeries(reading, written.map(({ item }) => item), choice) : layTable(reading, written, choice);
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

function layTable(reading: Reading, items: readonly { item: LineItem; key: string }[], choice: TableChoice): Laid {
  const { rows, findings } = layRows(items, reading.document.kind, choice);
  const figures = rows.map(({ plan: { key }, label, draft: { item, end, basis, period } }): NamedFigure => ({ key, label, item, end, detail: `${basis}, ${period}` }));
  const { table, names } = planNames(reading, figures, choice);
  if (choice.layout !== "tidy") return { name: table, columns: COLUMNS, rows: rows.map(({ plan }) => plan), names, emphasis: EMPHASIS, findings: [...findings, ...findUnnamed(names, rows.length)] };
  const tidy = rows.map(({ plan, draft }): RowPlan => {
    const { cells, formats } = tidyCells(draft, reading.company);
    return { ...omit(plan, ["formulas"]), cells: { ...plan.cells, ...cells }, formats: { ...plan.formats, ...formats } };
  });
  return { name: table, columns: TIDY_COLUMNS, rows: tidy, names, emphasis: [], findings: [...findings, ...findUnnamed(names, rows.length)] };
}

function laySeries(reading: Reading, items: readonly LineItem[], choice: TableChoice): Laid {
  const { text, locale = "en", scale, series } = choice;
  const { columns, rows, figures } = planSeries(items, { source: { text, kind: reading.document.kind }, locale, scale, written: series?.written, document: series?.document ?? 0 });
  const headers = new Map<ColumnId, string>(columns.map(({ id, header }) => [id, header]));
  const { table, names } = planNames(reading, figures.map((figure) => ({ ...figure, detail: headers.get(figure.column) ?? "" })), choice, headers);
  const written = series?.written;
  const documents = written === undefined ? [] : [...(written.documents ?? []), written.source].slice(0, series?.document ?? 0);
  return { name: table, columns, rows, names, emphasis: [], findings: findUnnamed(names, figures.length), ...(documents.length === 0 ? {} : { documents }) };
}

/** A reading beside another text would quote sentences that its figures are not in. */
function refuseOtherText(item: LineItem, text: string): void {
  const amounts = isRange(item.actual) ? [item.actual.low, item.actual.high] : [item.actual];
  const astray = amounts.find((amount) => amount !== null && text.slice(amount.start, amount.end) !== amount.text);
  if (astray) throw new RangeError(`The text does not hold "${astray.text}" at ${astray.start}: it is not the one that was read.`);
}

function layRows(items: readonly { item: LineItem; key: string }[], kind: DocumentKind, { text, locale = "en", scale }: TableChoice): { rows: readonly PlannedRow[]; findings: readonly Finding[] } {
  const labels = new Map<string, LabelDetails>();
  const planned = items.map(({ item, key }) => ({ key, ...planRows(item, { text, kind }, locale, scale) }));
  const rows = planned.flatMap(({ key, rows: drafts }) =>
    drafts.map((draft): PlannedRow => {
      const label = claimLabel(draft.label, draft, labels, locale);
      const plan: RowPlan = {
        key: rowKey(key, draft.end),
        item: draft.item.id,
        cells: { "line-item": label, ...draft.cells },
        figure: readFigure(draft, rankOf(draft.item, kind)),
        formats: draft.formats,
        ...(draft.formulas ? { formulas: draft.formulas } : {}),
      };
      return { plan, draft, label };
    }),
  );
  return { rows, findings: planned.flatMap(({ findings }) => findings) };
}

interface NamedFigure {
  readonly key: string;
  readonly label: string;
  readonly item: LineItem;
  readonly end: RangeEnd | null;
  /** What its name's comment says beside the company and the label. */
  readonly detail: string;
  readonly column?: ColumnId;
}

function planNames(reading: Reading, rows: readonly NamedFigure[], choice: TableChoice, headers: ReadonlyMap<ColumnId, string> = HEADERS): { table: string; names: readonly NamePlan[] } {
  const company = companyCode(reading.company);
  const standing = choice.standing;
  const taken = new Set([...choice.taken, ...(standing ? [standing.table, ...standing.names.map(({ name }) => name)] : [])].map(foldName));
  const kept = new Map(standing?.names.map((one) => [figureKey(one.key, one.column), one.name]));
  const table = standing?.table ?? claimName(wantedTableName(company, choice.layout === "series" ? "Series" : commonest(rows.map(({ item }) => periodToken(item.period)))), taken);
  const headerOf = (id: ColumnId): string => headers.get(id) ?? id;
  const named = rows.filter(({ key, column }, at) => at < MOST_NAMES || kept.has(figureKey(key, column)));
  const figures = named.map(({ key, label, item, end, detail, column }): NamePlan => ({
    name: kept.get(figureKey(key, column)) ?? claimName(wantedFigureName(company, periodToken(item.period), item, end), taken),
    row: { key, label, ...(column === undefined ? {} : { column }) },
    refersTo: figureFormula(table, label, { figure: headerOf(column ?? "reported"), label: headerOf("line-item") }),
    comment: [reading.company.name, label, detail].filter((part) => part !== null).join(", ").slice(0, LONGEST_COMMENT),
  }));
  const whole: NamePlan = {
    name: kept.get(figureKey(null)) ?? claimName(wantedWholeTableName(table), taken),
    row: null,
    refersTo: wholeTableFormula(table),
    comment: `The whole table ${table}`,
  };
  return { table, names: [...figures, whole] };
}

const LONGEST_COMMENT = 255;

/**
 * Every name is a call of its own and so costs more to send than the row it is for; beyond this many nobody picks one
 * from a list either. The others are found with FIGURE.
 */
export const MOST_NAMES = 1000;

function findUnnamed(names: readonly NamePlan[], figures: number): readonly Finding[] {
  const named = names.filter(({ row }) => row !== null).length;
  if (named >= figures) return [];
  const message = `${named} of ${figures} figures have a name: the first ones of the document. TIEOUT.FIGURE finds the others by line item and period.`;
  return [{ code: "names-for-the-first", severity: "info", message, items: [], start: 0, end: 0 }];
}

const HEADERS: ReadonlyMap<ColumnId, string> = new Map(COLUMNS.map(({ id, header }) => [id, header]));

/** The first of the most frequent. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts).reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as const)[0];
}
