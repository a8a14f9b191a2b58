/** What inserting and refreshing cost in round trips and bytes, counted where Microsoft's client hands its batches to the host. */
import { planAgain } from "../../src/core/sheet/plan-refresh";
import { MOST_NAMES } from "../../src/core/sheet/naming/plan-names";
import { planTable } from "../../src/core/sheet/plan-table";
import type { TablePlan } from "../../src/core/sheet/table-plan";
import { aLineItem, aReading } from "../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../support/excel-desk";

export interface Trip {
  /** Bytes sent and answered. */
  readonly request: number;
  readonly response: number;
  /** Proxies the client made. */
  readonly objects: number;
  readonly writes: boolean;
}

interface Body {
  readonly ObjectPaths: Readonly<Record<string, { readonly Name?: string }>>;
  readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[];
}
const SET = 4;
const WRITING_METHODS = ["Add", "SetXml"];

const LARGEST = 1_000_000;

/** As many segments of a company as rows, each with a sentence of its own. `raised` is what the figures are above the first text's. */
export function aLongRelease(rows: number, raised = 0) {
  const sentences = Array.from({ length: rows }, (_, at) => {
    const words = `${at + raised}.5 million euros`;
    const text = `Segment ${at} sold ${words}, up 5% from a year earlier, helped by demand in its home market. `;
    return { text, words, value: `${at + raised}500000`, at: text.indexOf(words) };
  });
  let start = 0;
  const items = sentences.map(({ text, words, value, at }, n) => {
    const from = start;
    start += text.length;
    const actual = { text: words, start: from + at, end: from + at + words.length, value, unit: "EUR", decimals: -5 };
    return aLineItem(text, actual, { id: `s${n}`, scope: `Segment ${n}`, sentence: { start: from, end: start - 1 } });
  });
  const text = sentences.map((one) => one.text).join("");
  return { text, reading: aReading(items), ids: items.map(({ id }) => id) };
}

export function planLong(rows: number, mostNames = MOST_NAMES): TablePlan {
  const { text, reading, ids } = aLongRelease(rows);
  return planTable(reading, { text, items: ids, taken: [], mostNames });
}

export async function countTrips(desk: ExcelDesk, work: () => Promise<unknown>): Promise<readonly Trip[]> {
  const trips: (Trip & { response: number })[] = [];
  const { bridge } = desk.emulator;
  const { sendMessageToHost: send, onMessageFromHost: answer } = bridge;
  bridge.sendMessageToHost = (text) => {
    const { Actions, ObjectPaths } = (JSON.parse(text) as { readonly message: { readonly body: Body } }).message.body;
    const writes = Actions.some(({ ActionType, Name }) => ActionType === SET || WRITING_METHODS.includes(Name)) || Object.values(ObjectPaths).some(({ Name }) => Name === "Add");
    trips.push({ request: Buffer.byteLength(text), response: 0, objects: Object.keys(ObjectPaths).length, writes });
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    const last = trips.at(-1);
    if (last !== undefined) last.response += Buffer.byteLength(text);
    answer(text);
  };
  await work();
  await desk.emulator.engine.calculation.settle();
  bridge.sendMessageToHost = send;
  bridge.onMessageFromHost = answer;
  return trips;
}

/**
 * Two writing neighbours that together would send over 1 MB stand apart because of that rule, as does a reading trip
 * whose answer would make the one before larger than that: such a pair counts as one.
 */
export const countBesideSplits = (trips: readonly Trip[]): number =>
  trips.filter((trip, at) => {
    const next = trips[at + 1];
    if (next === undefined) return true;
    return next.writes ? !trip.writes || trip.request + next.request <= LARGEST : trip.response + next.response <= LARGEST;
  }).length;

export const largestRequest = (trips: readonly Trip[]): number => trips.reduce((most, { request }) => Math.max(most, request), 0);

const sent = (trips: readonly Trip[]): number => trips.reduce((sum, { request }) => sum + request, 0);

/** Header, figures, texts and a formula in each calculated cell, as one matrix. */
const cellsOf = ({ columns, rows }: TablePlan): number =>
  Buffer.byteLength(JSON.stringify([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ id, formula }) => row.formulas?.[id] ?? formula ?? row.cells[id] ?? ""))]));

export interface SheetCost {
  readonly insert: readonly Trip[];
  readonly refresh: readonly Trip[];
  /** Reading the ledger and the table before the refresh is planned. */
  readonly reading: readonly Trip[];
  readonly payloadRatio: number;
  /** In bytes, as JSON. */
  readonly cells: number;
}

/** `names: false` leaves only the table's own name: what the cells cost, without a name for each figure. */
export async function measureSheet(rows: number, { names }: { readonly names: boolean }): Promise<SheetCost> {
  const desk = await openExcelDesk();
  try {
    const full = planLong(rows);
    const plan = names ? full : { ...full, names: full.names.slice(-1) };
    const insert = await countTrips(desk, () => desk.workbook.insert(plan));
    const next = aLongRelease(rows, 1);
    const before: { refresh?: ReturnType<typeof planAgain> } = {};
    const reading = await countTrips(desk, async () => {
      const [written] = (await desk.workbook.ledger()).tables;
      const now = await desk.workbook.read(plan.name);
      if (written === undefined || now === undefined) throw new Error("nothing was inserted");
      before.refresh = planAgain(written, now, next.reading, { text: next.text, taken: [] });
    });
    const { refresh: planned } = before;
    if (planned === undefined || planned.changes.length < rows) throw new Error("the refresh changes too little to be worth counting");
    const refreshPlan = names ? planned : { ...planned, names: [] };
    const refresh = await countTrips(desk, () => desk.workbook.apply(refreshPlan));
    return { insert, refresh, reading, payloadRatio: sent(insert) / cellsOf(plan), cells: cellsOf(plan) };
  } finally {
    await desk.close();
  }
}

/** What one more name adds to a request: counted where every figure has one. */
export async function bytesPerName(rows = 100): Promise<number> {
  const [bare, named] = [await measureSheet(rows, { names: false }), await measureSheet(rows, { names: true })];
  return (sent(named.insert) - sent(bare.insert)) / rows;
}

/** Naming all figures of a table but one, afterwards. */
export async function measureNaming(rows: number): Promise<{ readonly trips: readonly Trip[]; readonly named: number }> {
  const desk = await openExcelDesk();
  try {
    const { name } = await desk.workbook.insert(planLong(rows, 1));
    const done: { named: number } = { named: 0 };
    const trips = await countTrips(desk, async () => {
      done.named = (await desk.workbook.nameRest(name)).named;
    });
    return { trips, named: done.named };
  } finally {
    await desk.close();
  }
}

/** For the bench: 10,000 rows, counted. The emulator answers, so its own time is no part of this. */
export async function sheetCost(): Promise<Record<string, number>> {
  const rows = 10_000;
  const { insert, refresh, reading, payloadRatio, cells } = await measureSheet(rows, { names: false });
  const nameBytes = await bytesPerName();
  // Fewer rows, and still more than one batch: the grid's engine looks at each name for each formula.
  const naming = await measureNaming(2500);
  return {
    [`insert.${rows}.batches`]: countBesideSplits(insert),
    [`insert.${rows}.batches-with-splits`]: insert.length,
    [`refresh.${rows}.batches`]: countBesideSplits(reading) + countBesideSplits(refresh),
    [`refresh.${rows}.batches-with-splits`]: reading.length + refresh.length,
    "insert.payload-ratio": payloadRatio,
    "insert.name-bytes": nameBytes,
    "insert.payload-ratio-with-names": payloadRatio + (MOST_NAMES * nameBytes) / cells,
    "name-rest.names": naming.named,
    "name-rest.batches": countBesideSplits(naming.trips),
    "name-rest.batches-with-splits": naming.trips.length,
    "name-rest.bytes-per-name": sent(naming.trips) / naming.named,
    "name-rest.largest-request-kb": largestRequest(naming.trips) / 1000,
    "insert.largest-request-kb": largestRequest(insert) / 1000,
    "refresh.largest-request-kb": largestRequest(refresh) / 1000,
  };
}
