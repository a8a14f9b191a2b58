import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample, type OpenedWorkbook } from "../pages";

async function openRefresh({ pane }: OpenedWorkbook): Promise<void> {
  await pane.tab("Track").click();
  await pane.button("Refresh").click();
}

async function correctText({ pane }: OpenedWorkbook, old: string, next: string): Promise<void> {
  const text = await pane.text.inputValue();
  expect(text).toContain(old);
  await pane.text.fill(text.replace(old, next));
}

/** By size; the text has net income before EBITA. */
const SORTED = ["Revenue", "EBITA", "Net income"];

const lineItems = async ({ grid }: OpenedWorkbook): Promise<readonly unknown[]> => ((await grid.table("BABA_2024Q3"))?.values ?? []).slice(1).map((row) => row[0]);

export function refreshScenarios(bench: Bench): void {
  it("names the changed cells first, then writes them and keeps what the analyst added", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.type("N1", "My view");
    await grid.type("N3", "hold");
    await grid.type("A7", "A note of mine");
    await grid.type("B7", "=BABA_2024Q3_Revenue");
    await grid.sortTable("BABA_2024Q3", 3);
    await eventually(() => lineItems(workbook), (order) => expect(order).toEqual(SORTED));
    await openRefresh(workbook);
    await correctText(workbook, "236.503", "236.603");
    await pane.button("Compare").click();
    await pane.says("Reported, corrected");
    await pane.says("236,503");
    await pane.says("236,603");
    await eventually(() => grid.value("B7"), (value) => expect(value).toBe(236503));
    await bench.shoot(workbook, "refresh-differences");

    await pane.button(/^Apply \d+ changes?$/).click();
    await pane.says("BABA_2024Q3 is up to date");
    await eventually(
      async () => (await grid.table("BABA_2024Q3"))?.values.map((row) => [row[0], row[3], row[9]]),
      (rows) =>
        expect(rows).toEqual([
          ["Line item", "Reported", "Gap"],
          ["Revenue", 236603, -2827],
          ["EBITA", 40561, "#N/A"],
          ["Net income", 36518, "#N/A"],
        ]),
    );
    const kept = ["N1", "N4", "A7", "B7"];
    await eventually(() => Promise.all(kept.map((address) => grid.value(address))), (values) => expect(values).toEqual(["My view", "hold", "A note of mine", 236603]));
    await bench.shoot(workbook, "refreshed");
  });

  it("writes nothing where nothing changed, and says so", async () => {
    const workbook = await bench.open();
    await insertSample(workbook);
    await openRefresh(workbook);
    await workbook.pane.button("Compare").click();
    await workbook.pane.says("Nothing changed; nothing was written.");
  });

  it("keeps the analyst's own figure and says what the text has instead", async () => {
    const workbook = await bench.open();
    await insertSample(workbook);
    await workbook.grid.type("D3", "36600");
    await openRefresh(workbook);
    await correctText(workbook, "36.518", "36.618");
    await workbook.pane.button("Compare").click();
    await workbook.pane.says("yours 36,600, the text says 36,618");
    await bench.shoot(workbook, "refresh-kept");
    await workbook.pane.press("refresh-all");
    await workbook.pane.says("yours 36,600, the text says 36,518");
    await workbook.pane.button("Rebuild the record").click();
    await workbook.pane.says("Nothing to rebuild: 1 table is on record.");
  });

  it("goes by the keyboard alone, cell by cell, and a second Enter does not write unread changes", async () => {
    const workbook = await bench.open();
    const { page, pane, grid } = workbook;
    await insertSample(workbook);
    await openRefresh(workbook);
    await correctText(workbook, "236.503", "236.603");
    await correctText(workbook, "grew 5%", "grew 6%");
    await pane.text.focus();
    await pane.tabTo(/^Compare$/);
    const askFocused = await pane.watchFocus("Apply");
    await page.keyboard.press("Enter");
    await pane.says("Reported, corrected");
    expect(await askFocused()).toMatch(/^\d+ cells will change/);
    await page.keyboard.press("Enter");
    expect((await grid.table("BABA_2024Q3"))?.values[1]?.[3]).toBe(236503);
    await pane.tabTo(/^Revenue, Stated YoY$/);
    await page.keyboard.press("Space");
    await pane.tabTo(/^Apply \d+ changes?$/);
    await page.keyboard.press("Enter");
    await pane.says("BABA_2024Q3 is up to date");
    expect((await grid.table("BABA_2024Q3"))?.values[1]?.filter((_, at) => at === 3 || at === 7)).toEqual([236603, 0.05]);
  });
}
