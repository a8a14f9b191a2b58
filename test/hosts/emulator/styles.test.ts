import { openExcel, type OpenExcel } from "./open-excel";

describe("cell styles", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  it("dress cells, change with their definition, and leave them as Normal when deleted", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const { styles } = context.workbook;
      styles.add("Doubtful");
      const style = styles.getItem("doubtful");
      style.font.color = "DarkMagenta";
      style.textOrientation = 38;
      style.shrinkToFit = true;
      const cell = sheet.getRange("B2");
      cell.style = "Doubtful";
      const look = async (): Promise<unknown> => {
        cell.load("style");
        cell.format.load("shrinkToFit,textOrientation");
        cell.format.font.load("color");
        await context.sync();
        return [cell.style, cell.format.font.color, cell.format.textOrientation, cell.format.shrinkToFit];
      };
      const worn = await look();
      style.font.color = "#00AA00";
      const changed = await look();
      style.delete();
      return [worn, changed, await look()];
    });
    expect(seen).toEqual([["Doubtful", "#8B008B", 38, true], ["Doubtful", "#00AA00", 38, true], ["Normal", "#000000", 0, false]]);
  });

  it("come built in, and are given by setCellProperties beside patterns and borders", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.setCellProperties([[{ style: "Heading1" }, { format: { fill: { pattern: "Gray25" } } }, { format: { borders: { bottom: { style: "Double" } } } }]]);
      const properties = range.getCellProperties({ style: true, format: { fill: { pattern: true }, font: { size: true } } });
      const line = sheet.getRange("C1").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [properties.value[0]?.map(({ style, format }) => [style, format?.fill?.pattern, format?.font?.size]), line.style];
    });
    expect(seen).toEqual([[["Heading1", "None", 15], ["Normal", "Gray25", 11], ["Normal", "None", 11]], "Double"]);
  });

  it("are refused where the name is taken, unknown, or Normal's own", async () => {
    const codes = [
      await excel.codeOf(async (context) => {
        context.workbook.styles.add("Good");
        await context.sync();
      }),
      await excel.codeOf(async (context, sheet) => {
        sheet.getRange("A1").style = "No such style";
        await context.sync();
      }),
      await excel.codeOf(async (context) => {
        context.workbook.styles.getItem("Normal").delete();
        await context.sync();
      }),
    ];
    expect(codes).toEqual(["ItemAlreadyExists", "ItemNotFound", "InvalidOperation"]);
  });

  it("know HTML's color names, and refuse what is no color", async () => {
    const code = await excel.codeOf(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "nocolor";
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });
});

describe("what the client library writes in its own way", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  it("hides gridlines and headings, and lists XML parts whole", async () => {
    const seen = await excel.run(async (context, sheet) => {
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      const parts = context.workbook.customXmlParts.getByNamespace("urn:a").load("items");
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings, parts.items.map((part) => part.namespaceUri)];
    });
    expect(seen).toEqual([false, false, ["urn:a"]]);
  });

  it("takes one number format in double brackets for the whole range", async () => {
    const formats = await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = [["0.00"]];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat as string[][];
    });
    expect(formats).toEqual([["0.00"], ["0.00"]]);
  });
});

it("lets formulas and names follow a range that is moved", async () => {
  const excel = await openExcel();
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C1").formulas = [[3, 5, "=SUM(A1:$B$1)"]];
    sheet.getRange("A5:B5").formulas = [["=A1+1", "=SUM(A1:A9)"]];
    context.workbook.names.add("Total", sheet.getRange("C1"));
    await context.sync();
    sheet.getRange("A1:C1").moveTo("G12");
    await context.sync();
    const moved = sheet.getRange("G12:I12").load("formulas,values");
    const others = sheet.getRange("A5:B5").load("formulas");
    const name = context.workbook.names.getItem("Total").load("formula");
    await context.sync();
    return [moved.formulas, moved.values, others.formulas, name.formula];
  });
  excel.emulator.dispose();
  expect(seen).toEqual([[[3, 5, "=SUM(G12:$H$12)"]], [[3, 5, 8]], [["=G12+1", "=SUM(A1:A9)"]], "=Sheet1!$I$12"]);
});

it("fills on with days and months, and with formulas where only values are filled", async () => {
  const excel = await openExcel();
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [["Mon", "November"], ["Wed", "December"]];
    sheet.getRange("D1").values = [["Sat"]];
    await context.sync();
    sheet.getRange("A1:B2").autoFill("A1:B4");
    sheet.getRange("D1").autoFill("D1:D3", "FillCopy");
    const total = sheet.getRange("E1");
    total.formulas = [['=D1&"!"']];
    total.format.fill.color = "#FF0000";
    total.autoFill("E1:E2", "FillValues");
    const filled = sheet.getRange("A1:D4").load("values");
    const below = sheet.getRange("E2").load("formulas,format/fill/color");
    await context.sync();
    expect([below.formulas, below.format.fill.color]).toEqual([[['=D2&"!"']], "#FFFFFF"]);
    return filled.values as unknown[][];
  });
  excel.emulator.dispose();
  expect(seen).toEqual([["Mon", "November", "", "Sat"], ["Wed", "December", "", "Sat"], ["Fri", "January", "", "Sat"], ["Sun", "February", "", ""]]);
});
