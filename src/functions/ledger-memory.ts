/**
 * The workbook's ledger, read once and kept until something may have changed it. A ledger holds the texts that were read,
 * so fetching it for each cell at each recalculation would be felt.
 *
 * Excel has no event for custom XML. But the ledger changes only together with a table or a setting, so those events let
 * it be read again; where it differs, the functions that look into it are volatile and one recalculation brings their
 * cells up to date. Without the events a refresh would leave =TIEOUT.FIGURE at an amount that the source has restated.
 */
import { EMPTY_LEDGER, findStanding } from "../core/sheet/ledger";
import { LEDGER_NAMESPACE, readLedgerXml } from "../core/sheet/ledger-xml";
import { SheetError } from "../core/sheet/sheet-error";
import type { Refusal } from "./cell";
import { listFigures, type LedgerFigure } from "../core/sheet/lookup/ledger-figure";
import { NoAnswer, openWorkbook, settleInTime } from "./workbook-request";

export type LedgerRead = { readonly value: readonly LedgerFigure[] } | Refusal;

interface Memory {
  /** What was read, to tell whether it has changed. */
  print?: string;
  read?: LedgerRead;
  reading?: Promise<LedgerRead> | undefined;
  isWatching?: boolean;
  again?: ReturnType<typeof setTimeout>;
}

/** A refresh tells of each table and column it touches. */
const QUIET = 200;

let memory: Memory = {};

/** For a host that has just begun: another workbook, perhaps another Excel. */
export function forgetLedger(): void {
  if (memory.again !== undefined) clearTimeout(memory.again);
  memory = {};
}

/** At once where it is known, so that a recalculation shows no #BUSY!. */
export function lookIntoLedger<T>(look: (read: LedgerRead) => T): T | Promise<T> {
  return memory.read === undefined ? fetchLedger(memory).then(look) : look(memory.read);
}

function fetchLedger(own: Memory): Promise<LedgerRead> {
  own.reading ??= settleInTime(readWorkbook(own))
    .then((read) => (own.read = read))
    .catch(refuseUnread)
    .finally(() => {
      own.reading = undefined;
    });
  return own.reading;
}

async function readWorkbook(own: Memory): Promise<LedgerRead> {
  const context = openWorkbook();
  if (own.isWatching !== true) watch(context, own);
  const parts = context.workbook.customXmlParts.getByNamespace(LEDGER_NAMESPACE).load("items/id");
  const tables = context.workbook.tables.load("items/id,items/name");
  await context.sync();
  own.isWatching = true;
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  const standing = tables.items.map(({ id, name }) => ({ id, name }));
  own.print = JSON.stringify([texts.map(({ value }) => value), standing]);
  return readTexts(texts.map(({ value }) => value), standing);
}

function readTexts(texts: readonly string[], standing: readonly { id: string; name: string }[]): LedgerRead {
  try {
    const ledger = { ...EMPTY_LEDGER, tables: texts.flatMap((xml) => readLedgerXml(xml).tables) };
    return { value: listFigures(ledger, (table) => findStanding(table, standing) !== undefined) };
  } catch (error) {
    if (error instanceof SheetError) return { refused: "ledger-unread", because: error.message };
    throw error;
  }
}

/** Not kept: the next recalculation asks again. */
function refuseUnread(error: unknown): Refusal {
  const why = error instanceof NoAnswer ? error.message : `Excel could not read them: ${error instanceof Error ? error.message : String(error)}`;
  return { refused: "ledger-unread", because: `The workbook's figures are not known. ${why}` };
}

function watch(context: Excel.RequestContext, own: Memory): void {
  const look = (): Promise<void> => {
    clearTimeout(own.again);
    own.again = setTimeout(() => void lookAgain(own), QUIET);
    return Promise.resolve();
  };
  const { tables, settings } = context.workbook;
  tables.onAdded.add(look);
  tables.onChanged.add(look);
  tables.onDeleted.add(look);
  settings.onSettingsChanged.add(look);
}

async function lookAgain(own: Memory): Promise<void> {
  if (own !== memory) return;
  const before = own.print;
  // One under way may have begun before the change.
  await own.reading;
  delete own.read;
  await fetchLedger(own);
  if (own !== memory || own.print === before) return;
  const context = openWorkbook();
  context.workbook.application.calculate("Recalculate");
  // What cannot be recalculated now, with a cell being edited, is recalculated by the edit itself: the functions are volatile.
  await settleInTime(context.sync()).catch(() => undefined);
}
