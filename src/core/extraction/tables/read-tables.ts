/**
 * All tables of a document to line items: the face of this folder. Every row of a statement is read, not only those with a
 * metric of the catalogue; what cannot be read without guessing is listed with its reason.
 */
import type { TableGrid } from "../../document/table-grid";
import type { Finding } from "../../model/finding";
import type { UnusedNumber } from "../../model/unused-number";
import { assembleItems } from "./assemble-items";
import { borrowColumns } from "./borrow-columns";
import { currencyOfWords } from "./currency-of-words";
import { dateNamed } from "./date-named";
import { decimalMarkOf } from "./decimal-mark";
import { dropFurniture } from "./page-furniture";
import { findHabits } from "./document-habits";
import { findSaidEnds, findYearEndMonth, findYearEndRule } from "./year-end-rule";
import { readTable, type ReadTable } from "./read-table";
import { findReportPeriod } from "./report-period";
import { dollarsIn, NO_NOTE } from "./scale-note";
import { grammarOf } from "./table-grammar";
import type { TableContext, TableItem, TablesReading } from "./table-item";
import { append } from "../../model/append";

/** "Amounts are in Canadian dollars": said of all figures, not of a debt or a sale. */
const IN_DOLLARS = / in(?<=\b(?:expressed|stated|presented|reported|figures|amounts|are|is|currency) in) (?:thousands of |millions of )?((?:australian|canadian|hong kong|new taiwan|new zealand|singapore|u\.?s\.?|united states) dollars)\b/gi;
/** The forms of the exchanges of Australia and New Zealand, whose companies print a bare sign. */
const OF_EXCHANGE: readonly (readonly [RegExp, string])[] = [[/\bAppendix 4[CDE]\b|\bASX[ :)]|\bASX announcement/, "AUD"], [/\bNZX[ :)]/, "NZD"]];
const NAMES_OTHERS = /\bUS\s?\$|\bU\.?S\.? dollars?\b|\bUSD\b/;

/** What a bare sign is, by words that say so or by the exchange that the document is for; a document that names the dollar of America as well says nothing. */
function dollarOf(words: string): string | null {
  const said = dollarsIn((words.match(IN_DOLLARS) ?? []).join(" ").toLowerCase());
  if (said !== undefined) return said;
  const [only, ...others] = OF_EXCHANGE.filter(([form]) => form.test(words));
  return only !== undefined && others.length === 0 && !NAMES_OTHERS.test(words) ? only[1] : null;
}

export function readTables(grids: readonly TableGrid[], context: TableContext): TablesReading {
  const steps = readTablesSteps(grids, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with a breath after each table; yields how much is done, from 0 to 1. */
export function* readTablesSteps(grids: readonly TableGrid[], context: TableContext): Generator<number, TablesReading> {
  const grammar = grammarOf(context.language);
  const own = dropFurniture(grids);
  const mark = decimalMarkOf(own);
  const read: ReadTable[] = [];
  for (const [at, grid] of own.entries()) {
    append(read, readTable(grid, grammar, mark));
    yield (0.5 * at) / own.length;
  }
  const stated = context.statedNote == null ? NO_NOTE : grammar.notes.read(context.statedNote);
  const said = context.words ?? context.source;
  const report = findReportPeriod(said, grammar.words);
  const tables = borrowColumns(read).map((table) => dateNamed(table, report, grammar));
  const yearEndMonth = context.fiscalYearEndMonth ?? findYearEndMonth(said, grammar.words);
  const habits = findHabits(tables, { fiscalYearEndMonth: yearEndMonth, rule: findYearEndRule(said, grammar.words), saidEnds: findSaidEnds(said, grammar.words), published: context.published, note: stated, dollar: dollarOf(said), currencyOfWords: () => currencyOfWords(said), tags: context.tags ?? null });
  const items: TableItem[] = [];
  const findings: Finding[] = [];
  const unused: UnusedNumber[] = [];
  const seenRows = new Set<string>();
  for (const [at, table] of tables.entries()) {
    const assembled = assembleItems(table, { grammar, habits, context, seenRows, firstId: items.length });
    append(items, assembled.items);
    append(findings, assembled.findings);
    append(unused, assembled.unused);
    yield 0.5 + (0.5 * at) / tables.length;
  }
  return { items, findings, unused, scale: habits.scale };
}
