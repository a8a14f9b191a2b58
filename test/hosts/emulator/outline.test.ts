import { openExcel, type OpenExcel } from "./open-excel";

describe("rows and columns", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  const hiddenRows = (context: Excel.RequestContext, sheet: Excel.Worksheet): (() => Promise<unknown>) => async () => {
    const rows = ["2:2", "4:4", "8:8"].map((address) => sheet.getRange(address).load("rowHidden"));
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  };

  it("fold and unfold by group", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const look = hiddenRows(context, sheet);
      sheet.getRange("2:6").group("ByRows");
      sheet.getRange("4:5").group("ByRows");
      sheet.getRange("4:4").hideGroupDetails("ByRows");
      const folded = await look();
      sheet.getRange("4:4").showGroupDetails("ByRows");
      const open = await look();
      sheet.showOutlineLevels(2, 1);
      const twoLevels = await look();
      sheet.showOutlineLevels(1, 1);
      return [folded, open, twoLevels, await look()];
    });
    expect(seen).toEqual([[true, true, false], [false, false, false], [false, true, false], [true, true, false]]);
  });

  it("lose one level of groups at a time when a larger range is ungrouped", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const look = hiddenRows(context, sheet);
      for (const rows of ["2:9", "2:3", "7:8"]) sheet.getRange(rows).group("ByRows");
      sheet.getRange("A1:C20").ungroup("ByRows");
      sheet.showOutlineLevels(1, 1);
      const outer = await look();
      sheet.showOutlineLevels(2, 1);
      sheet.getRange("A1:C20").ungroup("ByRows");
      sheet.showOutlineLevels(1, 1);
      return [outer, await look()];
    });
    expect(seen).toEqual([[true, true, true], [false, false, false]]);
  });

  it("leave their group", async () => {
    const code = await excel.codeOf(async (context, sheet) => {
      sheet.getRange("B:C").group("ByColumns");
      sheet.getRange("B:C").ungroup("ByColumns");
      await context.sync();
      sheet.getRange("B:C").ungroup("ByColumns");
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("are read and set line by line", async () => {
    const seen = await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B3").setRowProperties([{ rowHidden: true }, { format: { fill: { color: "#FF0000" } } }, {}]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
      const rows = sheet.getRange("A1:B3").getRowProperties({ rowHidden: true, rowIndex: true, format: { fill: { color: true } } });
      const columns = sheet.getRange("A1:B1").getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      return [rows.value.map((row) => [row.rowIndex, row.rowHidden, row.format?.fill?.color]), columns.value.map((column) => [column.columnIndex, column.columnHidden])];
    });
    expect(seen).toEqual([[[0, true, "#FFFFFF"], [1, false, "#FF0000"], [2, false, "#FFFFFF"]], [[0, false], [1, true]]]);
  });
});

describe("conditional formats that are scales", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  it("keep what they were told and tell the rest by default", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const bars = sheet.getRange("A1:A5").conditionalFormats.add("DataBar").dataBar;
      bars.barDirection = "LeftToRight";
      bars.positiveFormat.fillColor = "#00FF00";
      bars.load("barDirection,showDataBarOnly,positiveFormat/fillColor,positiveFormat/gradientFill,negativeFormat/fillColor");
      const colors = sheet.getRange("B1:B5").conditionalFormats.add("ColorScale").colorScale;
      colors.criteria = { minimum: { type: "LowestValue", color: "#FF0000" }, midpoint: { type: "Percent", formula: "50", color: "#FFFF00" }, maximum: { type: "HighestValue", color: "#00FF00" } };
      colors.load("threeColorScale");
      const icons = sheet.getRange("C1:C5").conditionalFormats.add("IconSet").iconSet;
      icons.style = "FourTrafficLights";
      icons.load("style,criteria,showIconOnly");
      await context.sync();
      return [bars.barDirection, bars.showDataBarOnly, bars.positiveFormat.fillColor, bars.positiveFormat.gradientFill, bars.negativeFormat.fillColor, colors.threeColorScale, icons.style, icons.criteria.length];
    });
    expect(seen).toEqual(["LeftToRight", false, "#00FF00", true, "#FF0000", true, "FourTrafficLights", 4]);
  });

  it("refuse as many criteria as there are no icons for", async () => {
    expect(await excel.codeOf(async (context, sheet) => {
      const icons = sheet.getRange("C1:C5").conditionalFormats.add("IconSet").iconSet;
      icons.style = "ThreeTriangles";
      icons.criteria = [{} as Excel.ConditionalIconCriterion];
      await context.sync();
    })).toBe("InvalidArgument");
  });
});
