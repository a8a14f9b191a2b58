/** Which figures of a new table get a name, and what it is called and points at. A table of very many names the first of them. */
import type { Finding } from "../../model/finding";
import type { LineItem } from "../../model/line-item";
import type { Reading } from "../../model/reading";
import { COLUMNS } from "../columns.data";
import type { Layout } from "../layouts/layout";
import type { LedgerName } from "../ledger";
import { claimName, companyCode, figureFormula, figureKey, foldName, nameComment, wantedFigureName, wantedTableName, wantedWholeTableName, wholeTableFormula, type RangeEnd } from "../names";
import { periodToken } from "../period-words";
import type { ColumnId, NamePlan, RowPlan, WantedNames } from "../table-plan";

export interface NamesChoice {
  /** Names of tables and defined names in the workbook. */
  readonly taken: readonly string[];
  readonly layout?: Layout;
  /** So many figures are named, the first; what the others would be called is kept with their rows. */
  readonly mostNames?: number;
  /** On refresh, what is there already: names once given are kept. */
  readonly standing?: { readonly table: string; readonly names: readonly LedgerName[] };
}

export interface NamedFigure {
  readonly key: string;
  readonly label: string;
  readonly item: LineItem;
  readonly end: RangeEnd | null;
  /** What its name's comment says beside the company and the label. */
  readonly detail: string;
  readonly column?: ColumnId;
}

export interface PlannedNames {
  readonly table: string;
  readonly names: readonly NamePlan[];
  /** By row. */
  readonly wanted: ReadonlyMap<string, WantedNames>;
}

export function planNames(reading: Reading, rows: readonly NamedFigure[], choice: NamesChoice, headers: ReadonlyMap<ColumnId, string> = HEADERS): PlannedNames {
  const company = companyCode(reading.company);
  const standing = choice.standing;
  const taken = new Set([...choice.taken, ...(standing ? [standing.table, ...standing.names.map(({ name }) => name)] : [])].map(foldName));
  const kept = new Map(standing?.names.map((one) => [figureKey(one.key, one.column), one.name]));
  const table = standing?.table ?? claimName(wantedTableName(company, choice.layout === "series" ? "Series" : commonest(rows.map(({ item }) => periodToken(item.period)))), taken);
  const headerOf = (id: ColumnId): string => headers.get(id) ?? id;
  const nameOf = ({ key, item, end, column }: NamedFigure): string =>
    kept.get(figureKey(key, column)) ?? claimName(wantedFigureName(company, periodToken(item.period), item, end), taken);
  const mostNames = choice.mostNames ?? MOST_NAMES;
  const isNamed = ({ key, column }: NamedFigure, at: number): boolean => at < mostNames || kept.has(figureKey(key, column));
  const figures = rows.filter(isNamed).map((figure): NamePlan => {
    const { key, label, detail, column } = figure;
    return {
      name: nameOf(figure),
      row: { key, label, ...(column === undefined ? {} : { column }) },
      refersTo: figureFormula(table, label, { figure: headerOf(column ?? "reported"), label: headerOf("line-item") }),
      comment: nameComment(reading.company.name, label, detail),
    };
  });
  const wanted = new Map<string, WantedNames>();
  for (const figure of rows.filter((one, at) => !isNamed(one, at))) wanted.set(figure.key, { ...wanted.get(figure.key), [figure.column ?? "reported"]: nameOf(figure) });
  const whole: NamePlan = {
    name: kept.get(figureKey(null)) ?? claimName(wantedWholeTableName(table), taken),
    row: null,
    refersTo: wholeTableFormula(table),
    comment: `The whole table ${table}`,
  };
  return { table, names: [...figures, whole], wanted };
}

export const keepWanted = (rows: readonly RowPlan[], wanted: ReadonlyMap<string, WantedNames>): readonly RowPlan[] =>
  rows.map((row) => (wanted.has(row.key) ? { ...row, wantedNames: wanted.get(row.key) ?? {} } : row));

/**
 * Every name is a call of its own and so costs more to send than the row it is for; beyond this many nobody picks one
 * from a list either. The others are found with FIGURE, and named when asked for.
 */
export const MOST_NAMES = 1000;

export const UNNAMED = "names-for-the-first" as const;

export function findUnnamed(names: readonly NamePlan[], figures: number): readonly Finding[] {
  const named = names.filter(({ row }) => row !== null).length;
  if (named >= figures) return [];
  const message = `${named} of ${figures} figures have a name: the first ones of the document. TIEOUT.FIGURE finds the others by line item and period, or name them too.`;
  return [{ code: UNNAMED, severity: "info", message, items: [], start: 0, end: 0 }];
}

const HEADERS: ReadonlyMap<ColumnId, string> = new Map(COLUMNS.map(({ id, header }) => [id, header]));

/** The first of the most frequent. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts).reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as const)[0];
}
