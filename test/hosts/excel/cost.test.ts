import { countBesideSplits, measureSheet, planLong, type SheetCost, type Trip } from "../../bench/sheet-cost";
import { openExcelDesk } from "../../support/excel-desk";

const objects = (trips: readonly Trip[]): number => trips.reduce((sum, trip) => sum + trip.objects, 0);

describe("the cost of a table", () => {
  let small: SheetCost;
  let large: SheetCost;
  beforeAll(async () => {
    small = await measureSheet(10, { names: false });
    large = await measureSheet(1000, { names: false });
  }, 120_000);

  it("is at most three round trips to insert, whatever the number of rows", () => {
    expect(small.insert).toHaveLength(3);
    expect(countBesideSplits(large.insert)).toBeLessThanOrEqual(3);
  });

  it("is four round trips to refresh, the ledger and the table read first", () => {
    expect([small.reading.length + small.refresh.length, countBesideSplits(large.reading) + countBesideSplits(large.refresh)]).toEqual([4, 4]);
  });

  it("has no proxy for a cell or a row: the client alone cuts a large write up", () => {
    expect(objects(large.insert) - objects(small.insert)).toBeLessThan(50);
    expect(objects(large.refresh)).toBe(objects(small.refresh));
  });

  it("is less to send than the cells' own JSON and a third, the ledger included", () => {
    expect(large.payloadRatio).toBeLessThan(1.3);
  });
});

describe("a table over 1 MB", () => {
  // Texts of this length: 60 rows are 1.8 MB to send, and 90 are more than one answer may hold.
  const broad = (count: number) => {
    const plan = planLong(count, 1);
    const rows = plan.rows.map((row, at) => ({ ...row, cells: { ...row.cells, source: `${at} ${"收入增长 and more, ".repeat(1200)}` } }));
    return { ...plan, rows };
  };

  it("is sent in batches that stay below, stands whole, and can be named though Excel refuses to tell it in one answer", async () => {
    const desk = await openExcelDesk();
    try {
      const plan = broad(90);
      const trips: number[] = [];
      const send = desk.emulator.bridge.sendMessageToHost;
      desk.emulator.bridge.sendMessageToHost = (text) => {
        trips.push(Buffer.byteLength(text));
        send(text);
      };
      const state = await desk.workbook.insert(plan);
      expect(await desk.workbook.nameRest(plan.name)).toEqual({ table: plan.name, named: 89, unnamed: 0 });
      expect([Math.max(...trips) < 1_000_000, trips.length > 3]).toEqual([true, true]);
      expect(state.values.map((row) => row.at(-1))).toEqual(plan.rows.map(({ cells }) => cells.source));
      expect((await desk.workbook.ledger()).tables[0]?.rows.map(({ cells }) => cells.source)).toEqual(plan.rows.map(({ cells }) => cells.source));
    } finally {
      await desk.close();
    }
  }, 120_000);

  it("is there whole or not at all, whichever batch fails", async () => {
    const desk = await openExcelDesk();
    try {
      const plan = broad(60);
      const before = await desk.snapshot();
      for (let batch = 0; ; batch++) {
        const met = desk.breakDown(batch, 1);
        const outcome = await desk.workbook.insert(plan).then(() => "it was done", (error: unknown) => error);
        if (met.actions === 0) {
          expect([outcome, batch > 3]).toEqual(["it was done", true]);
          return;
        }
        expect(outcome).toMatchObject({ code: "host-failed" });
        expect(await desk.snapshot()).toEqual(before);
      }
    } finally {
      await desk.close();
    }
  }, 120_000);
});
