import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";

let desk: FunctionsDesk;
let reads = 0;
let ranges = 0;
beforeEach(async () => {
  desk = await openFunctionsDesk();
  desk.emulator.engine.functions.blankArgument = 0;
  const send = desk.emulator.bridge.sendMessageToHost;
  [reads, ranges] = [0, 0];
  desk.emulator.bridge.sendMessageToHost = (text) => {
    const looked = text.split("GetRangeByIndexes").length - 1;
    if (looked > 0) [reads, ranges] = [reads + 1, ranges + looked];
    send(text);
  };
});
afterEach(() => {
  desk.close();
});

const because = (address: string): string | undefined => desk.emulator.errorMessage(`Sheet1!${address}`);

describe("where Excel hands a blank cell over as 0", () => {
  it("a blank consensus, year-ago, stated or reported figure is still not known", async () => {
    await desk.calculate("A1:C2", [[236503, "", ""], ["", 224790, ""]]);
    const formulas = ["=TIEOUT.GAP(A1,B1)", "=TIEOUT.SURPRISE(A1,B1)", "=TIEOUT.PRIOR(A1,C1)", "=TIEOUT.YOY(A2,B2)", "=TIEOUT.YOY(A1,B1,5%)", "=TIEOUT.CHANGEPTS(A1,B1)", "=TIEOUT.CAGR(A1,B1,2)", "=TIEOUT.CHECK(A1,B2,C1)", "=TIEOUT.QOQ(A1,B1)"];
    const shown = await desk.calculate("E1:E9", formulas.map((formula) => [formula]));
    expect(shown.flat()).toEqual(["#N/A", "#N/A", "#N/A", "#N/A", 0.05, "#N/A", "#N/A", "computed", "#N/A"]);
    expect(["E1", "E3", "E4", "E6", "E9"].map(because)).toEqual([
      "No consensus given.",
      "No stated change given.",
      "No reported figure given.",
      "No percentage to compare with given.",
      "Neither a previous figure nor a stated change is given.",
    ]);
  });

  it("a zero that was typed, into a cell or into the formula, stays a zero", async () => {
    await desk.calculate("A1:B1", [[5, 0]]);
    expect(await desk.calculate("E1:E3", [["=TIEOUT.GAP(A1,B1)"], ["=TIEOUT.GAP(A1,0)"], ["=TIEOUT.YOY(A1,B1,5%)"]])).toEqual([[5], [5], ["#DIV/0!"]]);
  });

  it("a formula that comes to nothing or to zero is what it is", async () => {
    await desk.calculate("A1:C1", [[5, '=""', "=1-1"]]);
    expect(await desk.calculate("E1:E2", [["=TIEOUT.GAP(A1,B1)"], ["=TIEOUT.GAP(A1,C1)"]])).toEqual([["#N/A"], [5]]);
  });

  it("a table of many rows asks once, with one range a column", async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [at + 1, at % 2 === 0 ? "" : 0, `=TIEOUT.GAP(A${at + 1},B${at + 1})`]);
    const shown = await desk.calculate("A1:C200", rows);
    expect(shown.map(([, , gap]) => gap)).toEqual(rows.map((_, at) => (at % 2 === 0 ? "#N/A" : at + 1)));
    expect([reads, ranges]).toEqual([1, 1]);
  });

  it("ranges are looked up cell by cell, on sheets of any name", async () => {
    await desk.run(async (context) => {
      context.workbook.worksheets.add("Bob's own sheet").getRange("B2:C3").values = [[5, 0], [7, ""]];
      await context.sync();
    });
    await desk.calculate("E1", [["=TIEOUT.GAP('Bob''s own sheet'!B2:B3,'Bob''s own sheet'!C2:C3)"]]);
    expect(await desk.values("E1:E2")).toEqual([[5], ["#N/A"]]);
  });

  it("a zero that cannot be looked up gives no number", async () => {
    const { bridge } = desk.emulator;
    const send = bridge.sendMessageToHost;
    bridge.sendMessageToHost = (text) => { send(text.replaceAll("GetRangeByIndexes", "GetNothing")); };
    await desk.calculate("A1:B1", [[5, 0]]);
    expect(await desk.calculate("E1", [["=TIEOUT.GAP(A1,B1)"]])).toEqual([["#N/A"]]);
    expect(because("E1")).toContain("This zero may be a blank cell");
  });

  it("no words are read from the 0 of a blank cell", async () => {
    await desk.calculate("A1:B1", [[0.231, 0.219]]);
    expect(await desk.calculate("E1", [["=TIEOUT.CHANGEPTS(A1,B1,C1)"]])).toEqual([[(0.231 - 0.219) * 100]]);
    expect(await desk.calculate("E2", [["=TIEOUT.EXTRACT(C1)"]])).toEqual([["#N/A"]]);
    expect(because("E2")).toBe("No text given.");
  });
});

it("nothing is looked up where Excel has handed over a blank as such", async () => {
  desk.emulator.engine.functions.blankArgument = null;
  await desk.calculate("A1:B2", [[5, ""], [6, 0]]);
  expect(await desk.calculate("E1:E2", [["=TIEOUT.GAP(A1,B1)"], ["=TIEOUT.GAP(A2,B2)"]])).toEqual([["#N/A"], [6]]);
  expect(reads).toBe(0);
});
