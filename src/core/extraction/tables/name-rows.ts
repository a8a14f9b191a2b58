/**
 * What each row is: its metric, its words, its scope and basis. A row may need its heading ("Diluted" under "Net income per
 * share"), and a heading that is a metric makes the rows under it parts of it ("Revenues": "Products", "Services").
 */
import { metricRow, type MetricId } from "../../model/metric";
import { plainLabel } from "./fold-words";
import { labelWords } from "./label-words";
import { MARGINS, nameMargins } from "./follow-rows";
import type { NamedRow } from "./named-row";
import { fairValuesAlone, fits, partByTitle, partTotals, scopeRepeated } from "./part-rows";
import type { ReadTable } from "./read-table";
import type { TableGrammar } from "./table-grammar";
import type { TableRow } from "./table-row";
import type { CellFigure } from "./read-cell";
import type { RowUnit } from "./row-metrics";
import { greatest, least } from "../../model/extremes";

/** Headings over "GAAP operating income ... non-GAAP operating income": what stands between are adjustments, not parts. */
function reconciledHeadings(table: ReadTable, { labels }: TableGrammar): string[] {
  return table.rows.flatMap((row) => {
    const heading = row.headings[row.headings.length - 1];
    const label = row.label?.text ?? "";
    // "Consolidated adjusted EBITDA" is the sum of what stands above it.
    const isSum = labels.isWhole(plainLabel(label).split(" ")[0] ?? "");
    return heading && !isSum && labels.basisOf(label) !== null && labels.metricOf(label) !== null && labels.metricOf(label) === labels.metricOf(heading.text) ? [`${heading.start}`] : [];
  });
}

/** Nothing is a part of "Cash flows from operating activities:" but what leads to it. */
const partedMetric = (heading: string, { metricOf }: TableGrammar["labels"]): MetricId | null => { const metric = metricOf(heading); return metric === "operating-cash-flow" ? null : metric; };

interface OpenHeading {
  readonly text: string;
  readonly metric: MetricId | null;
  readonly isClosed: boolean;
}

export function nameRows(table: ReadTable, grammar: TableGrammar): NamedRow[] {
  const { labels } = grammar;
  const closed = new Set(reconciledHeadings(table, grammar));
  const named = table.rows.map((row, at): NamedRow => {
    const label = row.label ? labelWords(row.label) : "";
    const above = row.headings.map((heading) => ({ key: `${heading.start}`, text: labelWords(heading) }));
    const nearest = above[above.length - 1];
    const heading: OpenHeading | null = nearest ? { text: nearest.text, metric: partedMetric(nearest.text, labels), isClosed: closed.has(nearest.key) } : null;
    if (nearest && (label === "" || labels.isTotal(label))) closed.add(nearest.key);
    const whole = nearest === undefined ? undefined : [...table.rows.slice(0, at)].reverse().find(({ headings }) => headings[headings.length - 1]?.start !== row.headings[row.headings.length - 1]?.start)?.label;
    if (nearest && labels.isOwners(label, nearest.text, whole ? labelWords(whole) : "")) return { ...nameRow(row, label, null, [], table, grammar), label: `${nearest.text}: ${label}`, metric: "net-income" };
    return nameRow(row, label, heading, above.map((entry) => entry.text), table, grammar);
  });
  const parted = scopeRepeated(partByTitle(fairValuesAlone(named, table, grammar), table, grammar), grammar);
  const scoped = table.scope === null ? parted : parted.map((row) => ({ ...row, scope: row.scope ?? table.scope }));
  const settled = sharesOfSales(table, settleAlike(countsBelow(carryUnits(partTotals(scoped, grammar).map(asPerShare), table), table), grammar));
  return nameMargins(countsAmongSigned(settled).map((row) => asCount(asLoss(inPercent(row, table)))), grammar);
}

/** "DAUs (M) 101.2": what is counted is no money, unless it is printed as money. */
const asCount = (row: NamedRow): NamedRow => (row.unit === "money" && metricRow(row.metric).kind === "count" && !hasCurrency(row) ? { ...row, unit: "count" } : row);

/** Fewer signed rows may be the first and the last of a statement that signs no others. */
const FEWEST_SIGNED = 3;

/** "Total orders 776" where every other amount has its sign: what is counted in the millions of the note. */
function countsAmongSigned(rows: readonly NamedRow[]): readonly NamedRow[] {
  const money = rows.filter(({ unit, row }) => unit === "money" && [...row.figures.values()].some(({ figure }) => figure?.kind === "number" && figure.unit === "plain"));
  const signed = money.filter(hasCurrency);
  const isCount = (row: NamedRow): boolean => row.metric === "bookings" && money.includes(row) && !hasCurrency(row);
  if (signed.length < FEWEST_SIGNED || money.length - signed.length > 1) return rows;
  return rows.map((row) => (isCount(row) ? { ...row, metric: "other", unit: "count" } : row));
}

/** Metrics that a loss makes negative. */
const CAN_BE_LOSS: ReadonlySet<MetricId> = new Set<MetricId>(["ebit", "ebita", "ebitda", "eps", "gross-profit", "net-income", "operating-income", "pretax-income"]);
const LOSS_ALONE = /\bloss(?:es)?\b|亏损|虧損/i;
const EITHER = /\b(?:income|profit|earnings)\b.*\bloss|\bloss\b.*\b(?:income|profit|earnings)\b|\(loss|loss\)|盈利|利润|利潤|溢利|盈/i;

/** A row with brackets in any column, or a label that allows for both, says by its signs which is which. */
function asLoss(row: NamedRow): NamedRow {
  const words = row.row.label?.text === undefined || !LOSS_ALONE.test(row.row.label.text) ? row.label : row.row.label.text;
  if (!CAN_BE_LOSS.has(row.metric) || !LOSS_ALONE.test(words) || EITHER.test(words.replace(/before income tax(?:es)?/i, ""))) return row;
  const isBracketed = [...row.row.figures.values()].some((cell) => cell.figure?.low.value.startsWith("-"));
  return isBracketed ? row : { ...row, isLoss: true };
}

function nameRow(row: TableRow, label: string, heading: OpenHeading | null, above: readonly string[], table: ReadTable, grammar: TableGrammar): NamedRow {
  const { labels } = grammar;
  const basis = labels.basisOf(label) ?? [...above].reverse().map((text) => labels.basisOf(text)).find((found) => found !== null && !/reconcil/i.test(above.join(" "))) ?? "reported";
  // "Less: cash" takes a balance away from another; it is not that balance.
  const isStep = /^(?:less|add|plus)\W+(?:restricted |total )?(?:cash|debt)\b/i.test(label) && [...row.figures.values()].some((cell) => cell.figure?.low.value.startsWith("-"));
  const own = label === "" || isStep ? null : labels.metricOf(label);
  const unit = row.unit;
  const base = { row, basis, unit };
  if (label === "") return { ...base, label: heading?.text ?? "", metric: heading?.metric ?? "other", scope: null };
  const contents = [...above].reverse().find((text) => labels.isIncluded(text)) ?? (labels.isIncluded(table.grid.before[table.grid.before.length - 1]?.text ?? "") ? table.grid.before[table.grid.before.length - 1]?.text.trim() : undefined);
  if (contents !== undefined) return { ...base, label: `${contents.replace(/:$/, "")}: ${label}`, metric: "other", scope: null };
  if (unit === "shares") return { ...base, label: fullLabel(label, above, labels.isDependent(label)), metric: "other", scope: null };
  if (unit === "per-share") {
    const nearest = above[above.length - 1] ?? "";
    // "Basic" and "Diluted" may stand above the row that both repeat.
    const isUnderPart = labels.isDependent(nearest) && (labels.isBasic(nearest) || labels.isDiluted(nearest));
    const words = fullLabel(label, above, isUnderPart || labels.isDependent(label) || labels.metricOf(nearest) === "dividend-per-share");
    return { ...base, label: words, metric: perShareMetric(isUnderPart ? words : label, words, own, grammar), scope: null };
  }
  const headingMetric = heading && !heading.isClosed ? heading.metric : null;
  const isPart = headingMetric !== null && own === null && !labels.isTotal(label) && !/^(?:attributable|less|plus|add|adjust)/i.test(label) && table.statement !== "cash-flow" && table.statement !== "balance" && headingMetric !== "eps" && fits(headingMetric, row, table);
  if (isPart) return { ...base, label: `${heading?.text ?? ""}: ${label}`, metric: headingMetric, scope: labels.isWhole(label) ? null : label };
  if (own !== null) {
    const isComponent = headingMetric === own && !labels.isTotal(label) && plainLabel(label) !== plainLabel(heading?.text ?? "");
    return { ...base, label, metric: own, scope: isComponent && hasTotalBelow(row, own, table, grammar) ? label : null };
  }
  const part = partOf(label, labels);
  if (part !== null) return { ...base, label, ...part };
  return { ...base, label: fullLabel(label, above, labels.isDependent(label)), metric: "other", scope: null };
}

/** "Gas utility - Total revenues": a total says of whom it is. */
function partOf(label: string, labels: TableGrammar["labels"]): Pick<NamedRow, "metric" | "scope"> | null {
  const [, owner = "", total = ""] = /^(.{1,59}?\S)\s+[-\u2013\u2014]\s+(\S.*)$/.exec(label) ?? [];
  const metric = total !== "" && labels.isTotal(total) && labels.metricOf(owner) === null ? labels.metricOf(total) : null;
  return metric === null ? null : { metric, scope: labels.isWhole(owner) ? null : owner };
}

const fullLabel = (label: string, above: readonly string[], needsHeading: boolean): string => {
  const heading = above[above.length - 1];
  return needsHeading && heading ? `${heading}: ${label}` : label;
};

/** "Earnings per share (HK cents): Diluted": what the heading above says it is a part of. */
const isUnder = (words: string, metric: MetricId, { metricOf }: TableGrammar["labels"]): boolean => words.includes(": ") && metricOf(words.slice(0, words.lastIndexOf(": "))) === metric;

function perShareMetric(label: string, words: string, own: MetricId | null, { labels }: TableGrammar): MetricId {
  if (own === "dividend-per-share" || isUnder(words, "dividend-per-share", labels)) return "dividend-per-share";
  const whole = own === "eps" ? own : labels.metricOf(words.replace(/:/g, " ")) === "eps" ? "eps" : null;
  if (whole === "eps" && !labels.isBasic(label)) return "eps";
  if (isUnder(words, "eps", labels) && labels.isDiluted(label)) return "eps";
  const plain = plainLabel(words);
  const isEarnings = /\b(?:earnings|income|loss|eps)\b/.test(plain) && !/continuing|discontinued|dividend/.test(plain);
  return isEarnings && labels.isDiluted(label) && labels.isDependent(label) ? "eps" : "other";
}

function hasTotalBelow(row: TableRow, metric: MetricId, table: ReadTable, { labels }: TableGrammar): boolean {
  const at = table.rows.indexOf(row);
  return table.rows.slice(at + 1, at + 8).some((other) => {
    const text = other.label?.text ?? "";
    return labels.isTotal(text) && labels.metricOf(text) === metric;
  });
}

/** A row of percentages need not print the sign: "Gross margin 45.2". */
export const isPercentByItself = ({ currency, low }: CellFigure): boolean => currency === null && /^-?\d{1,3}(?:\.|$)/.test(low.value);

/** "Net sales 100.00%" over "Operating income 15.57": a table of shares prints its sign once. */
function sharesOfSales({ columns }: ReadTable, rows: readonly NamedRow[]): readonly NamedRow[] {
  const printedIn = ({ row }: NamedRow): CellFigure[] => [...row.figures].flatMap(([at, { figure }]) => (columns[at]?.kind === "value" && figure?.kind === "number" ? [figure] : []));
  const whole = rows.find((row) => row.metric === "revenue" && printedIn(row).length > 0 && printedIn(row).every(({ unit, low }) => unit === "percent" && Number(low.value) === 100));
  const shown = whole === undefined ? 0 : least(printedIn(whole).map(({ low }) => low.shown));
  if (shown === 0) return rows;
  const isShare = ({ currency, unit, low }: CellFigure): boolean => currency === null && (unit === "plain" || unit === "percent") && low.shown === shown && Math.abs(Number(low.value)) <= 100;
  return rows.map((row) => (row.unit === "money" && printedIn(row).length > 0 && printedIn(row).every(isShare) ? { ...row, unit: "percent" } : row));
}

/** "Gross margin 34.2%": the word means the amount in one table and the ratio in another; the sign tells. */
function inPercent(row: NamedRow, table: ReadTable): NamedRow {
  const printed = [...row.row.figures].flatMap(([at, { figure }]) => (table.columns[at]?.kind === "value" && (figure?.kind === "number" || figure?.kind === "range") ? [figure] : []));
  const isPercent = printed.length > 0 && printed.every((figure) => figure.unit === "percent" || (row.unit === "percent" && isPercentByItself(figure)));
  return isPercent && metricRow(row.metric).kind === "amount" ? { ...row, metric: MARGINS[row.metric] ?? "other" } : row;
}

/**
 * Signs stand on the first and the last row of a block only: below "$2.71" the adjustments ".91" and "(.10)" are per share too, and
 * below "21.5%" they are points. Only rows with as many decimals carry on, so a count under a per-share row stays a count.
 */
function carryUnits(rows: readonly NamedRow[], { columns }: ReadTable): NamedRow[] {
  const figuresOf = ({ row }: NamedRow): CellFigure[] => [...row.figures].flatMap(([at, { figure }]) => (columns[at]?.kind === "value" && figure?.kind === "number" ? [figure] : []));
  const decimalsOf = (figures: readonly CellFigure[]): number => greatest(figures.map((figure) => figure.low.shown), 0);
  // Where money itself is printed with as many decimals ("NT$ billions"), they tell nothing.
  const ofMoney = new Set(rows.filter((row) => row.unit === "money" && row.metric !== "other").map(figuresOf).filter((figures) => figures.every((figure) => figure.unit === "plain")).map(decimalsOf));
  let block: { readonly unit: RowUnit; readonly shown: number; readonly heading: number } | null = null;
  return rows.map((row) => {
    const figures = figuresOf(row);
    const shown = decimalsOf(figures);
    const heading = row.row.headings[row.row.headings.length - 1]?.start ?? -1;
    const isPercent = figures.some((figure) => figure.unit === "percent");
    const unit: RowUnit | null = isPercent ? "percent" : row.unit === "per-share" ? "per-share" : null;
    if (unit !== null && shown > 0) block = { unit, shown, heading };
    const isBare = row.unit === "money" && row.metric === "other" && figures.every((figure) => figure.currency === null && figure.unit === "plain");
    if (unit !== null || figures.length === 0) return row;
    if (block && isBare && !ofMoney.has(shown) && shown === block.shown && heading === block.heading) return { ...row, unit: block.unit };
    if (shown !== block?.shown) block = null;
    return row;
  });
}

/** "$0.51" is no number of shares, whatever the heading above it counts. */
function asPerShare(row: NamedRow): NamedRow {
  const signed = [...row.row.figures.values()].flatMap(({ figure }) => (figure?.kind === "number" && figure.currency !== null ? [figure.low] : []));
  return row.unit === "shares" && signed.length > 0 && signed.every(({ shown, value }) => shown === 2 && Math.abs(Number(value)) < 1_000) ? { ...row, unit: "per-share" } : row;
}

/** Under the share counts at the foot of an income statement stand more of them ("Dilutive stock options"), with no word that says so. */
function countsBelow(rows: readonly NamedRow[], table: ReadTable): NamedRow[] {
  if (table.statement === "balance" || table.statement === "cash-flow") return [...rows];
  const first = rows.findIndex((row) => row.unit === "shares");
  let ended = false;
  return rows.map((row, i) => {
    if (first >= 0 && i > first && hasCurrency(row)) ended = true;
    const isBare = !ended && first >= 0 && i > first && (row.unit === "money" || (row.unit === "per-share" && isWhole(row))) && row.metric === "other" && ![...row.row.figures.values()].some((cell) => cell.figure?.unit === "percent");
    return isBare ? { ...row, unit: "shares" } : row;
  });
}

const isWhole = (row: NamedRow): boolean => [...row.row.figures.values()].every((cell) => cell.figure?.low.shown === 0);

const hasCurrency = (row: NamedRow): boolean => [...row.row.figures.values()].some((cell) => cell.figure?.currency != null);

/** Where a table gives a figure twice under one metric, the narrower words win: attributable income over all of it. */
function settleAlike(rows: readonly NamedRow[], { labels }: TableGrammar): NamedRow[] {
  const isNarrower = ({ metric, label }: NamedRow): boolean => (metric === "eps" ? labels.isDiluted(label) : (metric === "net-income" || metric === "shareholders-equity") && isAttributable(label));
  // Non-GAAP earnings are no wider than the GAAP earnings of the owners.
  const narrow = new Set(rows.filter(isNarrower).map(({ metric, basis }) => `${metric} ${basis}`));
  // Where nothing is said of dilution, as in many reports outside of America, basic earnings are the earnings of a share.
  const isOnlyBasic = ({ basis }: NamedRow): boolean => !rows.some((row) => row.metric === "eps" && row.basis === basis);
  const isEarnings = ({ unit, label }: NamedRow): boolean => unit === "per-share" && labels.isBasic(label) && (labels.metricOf(label.replace(/:/g, " ")) === "eps" || isUnder(label, "eps", labels));
  return rows.map((row) => {
    if (isEarnings(row) && isOnlyBasic(row)) return { ...row, metric: "eps" };
    if (narrow.has(`${row.metric} ${row.basis}`) && !isNarrower(row) && (row.metric === "eps" || row.scope === null)) return { ...row, metric: "other" };
    return row;
  });
}

export const isAttributable = (label: string): boolean => /attributable|available to|group share|归属|應佔|应占/i.test(label);
