import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample, type OpenedWorkbook } from "../pages";

const TABLE = "BABA_2024Q3";

/** Opens the menu of the table and takes this of it. */
async function choose({ pane }: OpenedWorkbook, item: string): Promise<void> {
  await pane.button(`More for ${TABLE}`).click();
  await pane.menuItem(item).click();
}

export function trackScenarios(bench: Bench): void {
  it("turns a table's formulas into values and back, and says in which state it is", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.enter("F2", "200000");
    await pane.tab("Track").click();
    await pane.words("! 1 stated change does not tie out").waitFor();
    await choose(workbook, "Values");
    await pane.says(`${TABLE}: Values, 12 cells written.`);
    await pane.words("Values · 3 figures").waitFor();
    expect(await grid.formula("J2")).toBe(-2927);
    await pane.button("Refresh").click();
    await pane.text.fill((await pane.text.inputValue()).replace("36.518", "36.618"));
    await pane.button("Compare").click();
    await pane.says("Turn its formulas on again, then refresh.");
    await pane.button("‹ All tables").click();
    await choose(workbook, "Live formulas");
    await pane.says(`${TABLE}: Live formulas, 12 cells written.`);
    expect(await grid.formula("J2")).toBe("=TIEOUT.GAP([@Reported],[@Consensus])");
    await pane.button("Repair formulas").click();
    await pane.says("No formula is stuck.");
  });

  it("copies its sheet as values, and removes it only when asked twice", async () => {
    const workbook = await bench.open();
    const { page, pane, grid } = workbook;
    await insertSample(workbook);
    await pane.tab("Track").click();
    await choose(workbook, "Copy its sheet as values");
    await pane.says("Copied as values, without Tieout's functions:");
    await choose(workbook, "Remove…");
    await eventually(() => pane.focused(), (focused) => expect(focused).toBe("Keep it"));
    await page.keyboard.press("Enter");
    await pane.button("Refresh").waitFor();
    expect((await grid.table(TABLE))?.address).toBe("Sheet1!A1:M4");
    await choose(workbook, "Remove…");
    await pane.button("Remove it").click();
    await pane.says(`Table ${TABLE} and its names are removed.`);
    await pane.words("No table of Tieout's in this workbook yet.").waitFor();
    expect(await grid.table(TABLE)).toBeUndefined();
  });
}
