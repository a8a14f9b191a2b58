import { isRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { DocumentKind, Reading } from "../model/reading";
import { rankOf } from "../model/source-rank";
import type { Scale } from "./cells/display-unit";
import { COLUMNS } from "./columns.data";
import { EMPHASIS } from "./emphasis.data";
import type { LedgerName } from "./ledger";
import type { Locale } from "./rows/metric-label";
import { readFigure, sourceOf } from "./rows/read-figure";
import { claimName, companyCode, figureFormula, foldName, wantedFigureName, wantedTableName, wantedWholeTableName, wholeTableFormula } from "./names";
import { periodToken } from "./period-words";
import { planRows, type RowDraft } from "./rows/plan-row";
import { itemKeys, rowKey } from "./rows/row-key";
import { claimLabel, type LabelDetails } from "./row-label";
import { SheetError } from "./sheet-error";
import type { ColumnId, NamePlan, RowPlan, TablePlan } from "./table-plan";

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
  const { rows, findings } = layRows(written, reading.document.kind, choice);
  const { table, names } = planNames(reading, rows, choice);
  return {
    name: table,
    columns: COLUMNS,
    rows: rows.map(({ plan }) => plan),
    names,
    emphasis: EMPHASIS,
    excluded: chosen.filter(({ taken }) => !taken).map(({ key }) => key),
    findings,
    ...(choice.scale === undefined ? {} : { scale: choice.scale }),
    source: sourceOf(reading, choice.text),
  };
}

/** A reading beside another text would quote sentences that its figures are not in. */
function refuseOtherText(item: LineItem, text: string): void {
  const amounts = isRange(item.actual) ? [item.actual.low, item.actual.high] : [item.actual];
  const astray = amounts.find((amount) => amount !== null && text.slice(amount.start, amount.end) !== amount.text);
  if (astray) throw new RangeError(`The text does not hold "${astray.text}" at ${astray.start}: it is not the one that was read.`);
}

function layRows(items: readonly { item: LineItem; key: string }[], kind: DocumentKind, { text, locale = "en", scale }: TableChoice): { rows: readonly PlannedRow[]; findings: readonly Finding[] } {
  const labels = new Map<string, LabelDetails>();
  const planned = items.map(({ item, key }) => ({ key, ...planRows(item, text, locale, scale) }));
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

function planNames(reading: Reading, rows: readonly PlannedRow[], choice: TableChoice): { table: string; names: readonly NamePlan[] } {
  const company = companyCode(reading.company);
  const standing = choice.standing;
  const taken = new Set([...choice.taken, ...(standing ? [standing.table, ...standing.names.map(({ name }) => name)] : [])].map(foldName));
  const kept = new Map(standing?.names.map(({ name, key }) => [key, name]));
  const table = standing?.table ?? claimName(wantedTableName(company, commonest(rows.map(({ draft }) => periodToken(draft.item.period)))), taken);
  const headers = { figure: headerOf("reported"), label: headerOf("line-item") };
  const figures = rows.map(({ plan: { key }, label, draft: { item, end, basis, period } }): NamePlan => ({
    name: kept.get(key) ?? claimName(wantedFigureName(company, periodToken(item.period), item, end), taken),
    row: { key, label },
    refersTo: figureFormula(table, label, headers),
    comment: [reading.company.name, label, basis, period].filter((part) => part !== null).join(", ").slice(0, LONGEST_COMMENT),
  }));
  const whole: NamePlan = {
    name: kept.get(null) ?? claimName(wantedWholeTableName(table), taken),
    row: null,
    refersTo: wholeTableFormula(table),
    comment: `The whole table ${table}`,
  };
  return { table, names: [...figures, whole] };
}

const LONGEST_COMMENT = 255;

const headerOf = (id: ColumnId): string => COLUMNS.find((column) => column.id === id)?.header ?? id;

/** The first of the most frequent. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts).reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as const)[0];
}
