import { delivered, openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("tells a sheet which of its cells were calculated", async () => {
  const heard: string[] = [];
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C2").formulas = [[1, "=A1*2", "=A2"], [5, "=A2*2", "=A2"]];
    await context.sync();
  });
  await delivered();
  await excel.run(async (context, sheet) => {
    sheet.onCalculated.add((event) => Promise.resolve(void heard.push(`${event.type} ${event.address}`)));
    await context.sync();
    sheet.getRange("A1").values = [[3]];
    await context.sync();
  });
  await delivered();
  await excel.run(async (context, sheet) => {
    sheet.getRange("A2").values = [[3]];
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["WorksheetCalculated B1", "WorksheetCalculated C1:C2,B2"]);
});

it("calculates only what is entered in the manual mode, and the rest when it is asked for", async () => {
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    context.application.calculationMode = "Manual";
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    sheet.getRange("C1").formulas = [["=A1+1"]];
    const held = sheet.getRange("A1:C1").load("values");
    context.application.load("calculationState");
    await context.sync();
    context.application.calculate("Recalculate");
    const asked = sheet.getRange("A1:C1").load("values");
    await context.sync();
    sheet.getRange("A1").values = [[20]];
    context.application.calculationMode = "Automatic";
    const automatic = sheet.getRange("A1:C1").load("values");
    await context.sync();
    return [held.values, context.application.calculationState, asked.values, automatic.values];
  });
  expect(seen).toEqual([[[10, 2, 11]], "Pending", [[10, 20, 11]], [[20, 40, 21]]]);
});

it("knows how the reader's country writes dates, and keeps the settings of circular calculation", async () => {
  const seen = await excel.run(async (context) => {
    const { application } = context;
    application.iterativeCalculation.set({ enabled: true, maxIteration: 7 });
    application.iterativeCalculation.load();
    application.cultureInfo.datetimeFormat.load();
    await context.sync();
    return [application.iterativeCalculation.toJSON(), application.cultureInfo.datetimeFormat.shortDatePattern, application.cultureInfo.datetimeFormat.longTimePattern];
  });
  expect(seen).toEqual([{ enabled: true, maxChange: 0.001, maxIteration: 7 }, "M/d/yyyy", "h:mm:ss tt"]);
});
