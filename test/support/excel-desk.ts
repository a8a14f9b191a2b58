/** ExcelWorkbook over Microsoft's client and the emulator, and an analyst who works in the same workbook through Office.js. */
import type { CellValue } from "../../src/core/sheet/table-plan";
import { registerFunctions } from "../../src/functions/register";
import { buildFunctionsMetadata } from "../../src/functions/metadata";
import type { Emulator } from "../../src/hosts/emulator/emulator";
import { openHeadless } from "../../src/hosts/emulator/headless";
import { loadOfficeClient } from "../../src/hosts/emulator/office/load-office-client";
import { FEWEST_ABILITIES } from "../../src/hosts/excel/host-abilities";
import { ExcelWorkbook } from "../../src/hosts/excel/excel-workbook";
import type { Desk } from "../contract/workbook.contract";

const FIRST_MINUTE = Date.parse("2024-11-21T10:02:00Z");
const metadata = buildFunctionsMetadata();

export interface ExcelDesk extends Desk {
  readonly emulator: Emulator;
}

interface Request {
  readonly message: { body: string | Body };
}
interface Body {
  Actions: { Id: number; ActionType: number; Name: string; ObjectPathId: number }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Id: number; readonly ObjectPathType: number }>>;
}
const METHOD = 3;
const ROOT = 1;

/** The host does the first actions of one batch and then meets one that it cannot do: the way Excel stops half-way. */
function breakable(emulator: Emulator): Desk["breakDown"] {
  let plan: { batch: number; readonly action: number; readonly met: { actions: number } } | undefined;
  const send = emulator.bridge.sendMessageToHost;
  emulator.bridge.sendMessageToHost = (text) => {
    if (plan === undefined || plan.batch-- > 0) return send(text);
    const request = JSON.parse(text) as Request;
    const body = typeof request.message.body === "string" ? (JSON.parse(request.message.body) as Body) : request.message.body;
    const root = Object.values(body.ObjectPaths).find(({ ObjectPathType }) => ObjectPathType === ROOT);
    plan.met.actions = body.Actions.length;
    body.Actions = [...body.Actions.slice(0, plan.action), { Id: 1e6, ActionType: METHOD, Name: "BreakDown", ObjectPathId: root?.Id ?? 0 }];
    plan = undefined;
    send(JSON.stringify({ ...request, message: { ...request.message, body: typeof request.message.body === "string" ? JSON.stringify(body) : body } }));
  };
  return (batch, action) => {
    const met = { actions: 0 };
    plan = { batch, action, met };
    return met;
  };
}

const GLOBALS = ["Excel", "OfficeExtension", "CustomFunctions"] as const;

export async function openExcelDesk(): Promise<ExcelDesk> {
  const emulator = await openHeadless();
  const client = loadOfficeClient(emulator);
  const before = GLOBALS.map((name) => [name, Reflect.get(globalThis, name)] as const);
  for (const name of GLOBALS) Reflect.set(globalThis, name, client[name]);
  emulator.describeFunctions({ namespace: "TIEOUT", ...(await metadata).en });
  registerFunctions();

  let minutes = 0;
  const onSheet = async <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> => {
    const result = await Excel.run(async (context) => {
      const done = work(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
      return done;
    });
    await emulator.settle();
    return result;
  };
  return {
    emulator,
    breakDown: breakable(emulator),
    workbook: new ExcelWorkbook(() => new Date(FIRST_MINUTE + 60_000 * minutes++), "0.1.0", { ...FEWEST_ABILITIES, findsDependents: true, findsMerged: true, resizes: true }),
    select: (address) => onSheet((sheet) => { sheet.getRange(address).select(); }),
    type: (address, cells) => onSheet((sheet) => {
      const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
      sheet.getRange(address).getAbsoluteResizedRange(rows, columns).values = cells.map((row) => [...row]);
    }),
    values: async (address) => (await onSheet((sheet) => sheet.getRange(address).load("values"))).values as CellValue[][],
    addTable: (address, name) => onSheet((sheet) => { sheet.tables.add(address, true).name = name; }),
    addColumn: (table, cells) => onSheet((sheet) => { sheet.tables.getItem(table).columns.add(undefined, cells.map((cell) => [cell ?? ""])); }),
    sortTable: (table, column) => onSheet((sheet) => { sheet.tables.getItem(table).sort.apply([{ key: column, ascending: true }]); }),
    renameTable: (table, name) => onSheet((sheet) => { sheet.tables.getItem(table).name = name; }),
    deleteTable: (table) => onSheet((sheet) => { sheet.tables.getItem(table).delete(); }),
    nameCell: (address, name) => onSheet((sheet, context) => { context.workbook.names.add(name, sheet.getRange(address)); }),
    deleteName: (name) => onSheet((_, context) => { context.workbook.names.getItem(name).delete(); }),
    deleteColumn: (table, header) => onSheet((sheet) => { sheet.tables.getItem(table).columns.getItem(header).delete(); }),
    protect: () => onSheet((sheet) => { sheet.protection.protect(); }),
    selected: async () => {
      const range = await onSheet((_, context) => context.workbook.getSelectedRange().load("address"));
      return range.address.slice(range.address.lastIndexOf("!") + 1);
    },
    snapshot: async () => {
      await emulator.settle();
      return JSON.parse(JSON.stringify(emulator.snapshot())) as unknown;
    },
    close: async () => {
      await emulator.settle();
      emulator.dispose();
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(globalThis, name);
        else Reflect.set(globalThis, name, value);
      }
    },
  };
}
