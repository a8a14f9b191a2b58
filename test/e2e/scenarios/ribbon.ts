import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample } from "../pages";

export function ribbonScenarios(bench: Bench): void {
  it("reads the selected cells, traces the selected figure and copies the sheet from the ribbon", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await grid.enter("B20", "Acme Corp said revenue for the quarter ended 31 March 2025 was $4.2 billion.");
    await grid.click("B20");
    await pane.press("read-selection");
    await pane.button("Insert 1 figure").waitFor();
    await pane.press("trace-figure");
    await pane.says("No figure of Tieout's is selected.");
    await grid.click("A1");
    await pane.tab("Source").click();
    await insertSample(workbook);
    await grid.click("D22");
    await pane.card.waitFor({ state: "detached" });
    await pane.press("share-copy");
    await pane.says("Copied as values");
  });

  it("moves the focus to the card when a figure is traced from the ribbon, and follows the host's theme", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.click("D2");
    await pane.card.waitFor();
    await pane.press("trace-figure");
    expect(await pane.card.evaluate((card) => card.ownerDocument.activeElement === card)).toBe(true);
    const background = (): Promise<string> => pane.card.evaluate((card) => getComputedStyle(card).backgroundColor);
    expect(await background()).toBe("rgb(255, 255, 255)");
    await pane.paint("dark");
    await eventually(background, (colour) => expect(colour).toBe("rgb(41, 41, 41)"));
  });
}
