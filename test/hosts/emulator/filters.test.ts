import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

/** What a filter on the first column leaves of a column of dates around today. */
async function left(days: readonly number[], apply: (filter: Excel.Filter, today: number) => void): Promise<number[]> {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
  return excel.run(async (context, sheet) => {
    sheet.getRange(`A1:A${days.length + 1}`).values = [["Day"], ...days.map((day) => [today + day])];
    const table = sheet.tables.add(`A1:A${days.length + 1}`, true);
    await context.sync();
    apply(table.columns.getItemAt(0).filter, today);
    const view = table.getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    return view.values.map(([value]) => (value as number) - today);
  });
}

it("filters by periods seen from today", async () => {
  expect(await left([0, -1, 1, 800, -800], (filter) => {
    filter.applyDynamicFilter("Yesterday");
  })).toEqual([-1]);
});

it("filters by a month of any year", async () => {
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A4").values = [["Day"], ["3/31/2024"], ["4/1/2023"], ["12/31/2024"]];
    const table = sheet.tables.add("A1:A4", true);
    await context.sync();
    const read: unknown[] = [];
    for (const criteria of ["AllDatesInPeriodMarch", "AllDatesInPeriodQuarter4", "AllDatesInPeriodApril"]) {
      table.columns.getItemAt(0).filter.applyDynamicFilter(criteria as "Today");
      const view = table.getDataBodyRange().getVisibleView().load("text");
      await context.sync();
      read.push(view.text.flat());
    }
    return read;
  });
  expect(seen).toEqual([["3/31/2024"], ["12/31/2024"], ["4/1/2023"]]);
});

it("filters by dates, as precisely as it is told", async () => {
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A4").values = [["Day"], ["3/31/2024"], ["3/1/2024"], ["3/31/2023"]];
    const table = sheet.tables.add("A1:A4", true);
    await context.sync();
    const read: number[] = [];
    for (const specificity of ["Day", "Month", "Year"] as const) {
      table.columns.getItemAt(0).filter.applyValuesFilter([{ date: "2024-03-31", specificity }]);
      const view = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      read.push(view.rowCount);
    }
    return read;
  });
  expect(seen).toEqual([1, 2, 2]);
});

it("refuses a period that Excel doesn't know", async () => {
  expect(await excel.codeOf(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [["Day"], [1]];
    sheet.tables.add("A1:A2", true).columns.getItemAt(0).filter.applyDynamicFilter("NextCentury" as "Today");
    await context.sync();
  })).toBe("InvalidArgument");
});

it("leaves the selection alone when rows are filtered or hidden, and hears of no other", async () => {
  const heard: string[] = [];
  const address = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B4").values = [["a", "b"], [1, 2], [3, 4], [5, 6]];
    const table = sheet.tables.add("A1:B4", true);
    sheet.getRange("B2").select();
    await context.sync();
    sheet.onSelectionChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    await context.sync();
    table.columns.getItemAt(0).filter.applyTopItemsFilter(1);
    sheet.getRange("7:8").rowHidden = true;
    sheet.getRange("D:D").columnHidden = true;
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return selected.address;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  // The selection made before is told late to a handler registered in the next batch.
  expect(heard.filter((one) => one !== "B2")).toEqual([]);
  expect(address).toBe("Sheet1!B2");
});

it("sorts by colour, and texts as numbers", async () => {
  const seen = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1:A4");
    range.values = [["a"], ["'10"], ["'9"], ["b"]];
    sheet.getRange("A4").format.fill.color = "#FF0000";
    range.sort.apply([{ key: 0, sortOn: "CellColor", color: "#FF0000" }]);
    const colored = range.load("values");
    await context.sync();
    const first = colored.values.flat();
    range.sort.apply([{ key: 0, dataOption: "TextAsNumber" }]);
    range.load("values");
    await context.sync();
    return [first, range.values.flat()];
  });
  expect(seen).toEqual([["b", "a", "10", "9"], ["9", "10", "a", "b"]]);
});

it("keeps what the sheet's filter asks of one column when another is added, and starts anew over other cells", async () => {
  const hidden = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B4").values = [["Kind", "Sold"], ["a", 4], ["b", 3], ["a", 1]];
    const { autoFilter } = sheet;
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
      await context.sync();
      seen.push(rows.map(({ rowHidden }) => (rowHidden ? "-" : "+")).join(""));
    };
    autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: "TopItems", criterion1: "2" });
    await look();
    autoFilter.apply("A1:B4", 0, { filterOn: "Custom", criterion1: "=a" });
    await look();
    autoFilter.apply("A1:B4", 1);
    await look();
    autoFilter.apply("A1:B3", 0, { filterOn: "Custom", criterion1: "=b" });
    await look();
    return seen;
  });
  expect(hidden).toEqual(["++-", "+--", "+-+", "-++"]);
});
