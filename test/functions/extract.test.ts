import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";

const RELEASE = "Northwind reported revenue of 236.503 billion yuan for the third quarter of 2024, an increase of 5% year on year. Analysts had expected 239.43 billion yuan.";
const HEADERS = ["Line item", "Metric", "Kind", "Basis", "Scope", "Period", "Value", "Unit", "Year ago", "Change", "Consensus", "Doubt", "Source"];

let desk: FunctionsDesk;
beforeEach(async () => {
  desk = await openFunctionsDesk();
});
afterEach(() => {
  desk.close();
});

describe("EXTRACT", () => {
  it("spills a header and one row for each figure, each with its sentence", async () => {
    await desk.calculate("A1:C1", [[RELEASE, "", "=TIEOUT.EXTRACT(A1)"]]);
    const [headers = [], revenue = []] = await desk.values("C1:O2");
    expect(headers).toEqual(HEADERS);
    const shown = Object.fromEntries(HEADERS.map((header, at) => [header, revenue[at]]));
    expect(shown).toMatchObject({ Metric: "revenue", Kind: "actual", Basis: "reported", Scope: "", Value: 236503, Unit: "CNY m", "Year ago": "", Change: 0.05, Consensus: 239430 });
    expect(shown["Period"]).toContain("Q3 2024");
    expect(RELEASE).toContain(shown["Source"]);
  });

  it("reads a text that was pasted over several cells, blank lines included", async () => {
    desk.emulator.engine.functions.blankArgument = 0;
    const [first = "", second = ""] = RELEASE.split(". ");
    await desk.calculate("A1:A3", [[`${first}.`], [""], [second]]);
    await desk.calculate("C1", [["=TIEOUT.EXTRACT(A1:A3)"]]);
    expect((await desk.values("C2:O2"))[0]?.[6]).toBe(236503);
  });

  it.each([
    ["a text without results", '"The weather was fine."', "No reported figures were found in this text."],
    ["no text", '""', "No text given."],
    ["a blank cell", "A9", "No text given."],
  ])("says that there is nothing in %s", async (_, argument, why) => {
    expect(await desk.calculate("C1", [[`=TIEOUT.EXTRACT(${argument})`]])).toEqual([["#N/A"]]);
    expect(desk.emulator.errorMessage("Sheet1!C1")).toBe(why);
  });

  it("passes an error in the text on", async () => {
    await desk.calculate("A1", [["=1/0"]]);
    expect(await desk.calculate("C1", [["=TIEOUT.EXTRACT(A1)"]])).toEqual([["#DIV/0!"]]);
  });
});
