import { openExcel, type OpenExcel } from "./open-excel";

describe("charts", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  it("are kept with their type, title, place and series, whose ranges follow their cells", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:C4"), "Columns");
      chart.title.text = "Sales, USD m";
      chart.legend.position = "Bottom";
      chart.setPosition("A8", "C10");
      const first = chart.series.getItemAt(0);
      first.name = "Reported";
      first.setXAxisValues(sheet.getRange("A2:A4"));
      const added = chart.series.add("Consensus");
      added.setValues(sheet.getRange("D2:D4"));
      sheet.getRange("3:3").insert("Down");
      chart.load("name,chartType,top,height");
      chart.series.load("items/name");
      const below = sheet.getRange("A8:C10").load("height");
      await context.sync();
      return [chart.name, chart.chartType, chart.height === below.height, chart.series.items.map(({ name }) => name)];
    });
    expect(seen).toEqual(["Chart 1", "ColumnClustered", true, ["Reported", "Series2", "Consensus"]]);
    await excel.emulator.settle();
    expect(excel.emulator.snapshot().charts).toMatchObject([
      {
        sheet: "Sheet1",
        type: "ColumnClustered",
        title: "Sales, USD m",
        series: [
          { name: "Reported", values: "Sheet1!B2:B5", categories: "Sheet1!A2:A5" },
          { name: "Series2", values: "Sheet1!C2:C5", categories: null },
          { name: "Consensus", values: "Sheet1!D2:D5", categories: null },
        ],
      },
    ]);
  });

  it("have a point for each cell of a series, which keeps its own look", async () => {
    const seen = await excel.run(async (context, sheet) => {
      sheet.getRange("B2:B3").values = [[5], [7]];
      const series = sheet.charts.add("ColumnClustered", sheet.getRange("B2:C3"), "Columns").series;
      const [first, second] = [series.getItemAt(0).points, series.getItemAt(1).points];
      first.getItemAt(1).format.fill.setSolidColor("pink");
      first.getItemAt(1).format.border.color = "red";
      const borders = [first.getItemAt(1), first.getItemAt(0), second.getItemAt(1)].map(({ format }) => format.border.load("color"));
      first.load("count,items/value");
      await context.sync();
      return [first.count, first.items.map(({ value }) => Number(value)), borders.map(({ color }) => color)];
    });
    expect(seen).toEqual([2, [5, 7], ["#FF0000", "", ""]]);
  });

  it("go when they are deleted, and are found by name until then", async () => {
    const seen = await excel.run(async (context, sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:D2"), "Rows").name = "Trend";
      const found = sheet.charts.getItem("trend");
      found.series.load("count");
      await context.sync();
      const lines = found.series.count;
      found.delete();
      const gone = sheet.charts.getItemOrNullObject("Trend");
      await context.sync();
      return [lines, gone.isNullObject];
    });
    expect(seen).toEqual([2, true]);
  });

  it("are refused on a protected sheet and in a type that Excel has not", async () => {
    const codes = [
      await excel.codeOf(async (context, sheet) => {
        sheet.charts.add("Skyline" as Excel.ChartType, sheet.getRange("A1:A2"));
        await context.sync();
      }),
      await excel.codeOf(async (context, sheet) => {
        sheet.protection.protect();
        sheet.charts.add("Line", sheet.getRange("A1:A2"));
        await context.sync();
      }),
    ];
    expect(codes).toEqual(["InvalidArgument", "AccessDenied"]);
  });

  it("keep the formats of their parts", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Auto");
      chart.legend.format.fill.setSolidColor("white");
      chart.dataLabels.format.font.set({ size: 15, color: "black" });
      chart.axes.valueAxis.maximum = 10;
      chart.axes.categoryAxis.title.text = "Quarter";
      const [labels, value, category, title] = [chart.dataLabels.format.font.load("size,color,bold"), chart.axes.valueAxis.load("maximum,minimum"), chart.axes.categoryAxis.title.load("text"), chart.title.format.font.load("size")];
      await context.sync();
      return [labels.size, labels.color, labels.bold, value.maximum as number, value.minimum as string, category.text, title.size];
    });
    expect(seen).toEqual([15, "#000000", false, 10, "", "Quarter", 10]);
  });
});
