import type { Bench } from "../bench";

/** `npm run pictures` makes docs/pictures anew. */
export function pictureScenarios(bench: Bench): void {
  it("walks results day in English", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await bench.picture(workbook, "source");
    await pane.takeSample("Sample", "English");
    await pane.button("Insert 3 figures").waitFor();
    await pane.markOf("236.503").waitFor();
    await bench.picture(workbook, "review");
    await pane.button("Charts").click();
    await pane.chart(/^Revenue/).waitFor();
    await bench.picture(workbook, "charts");
    await pane.tab("Insert").click();
    await pane.region("Table BABA_2024Q3").waitFor();
    await bench.picture(workbook, "insert");
    await pane.button("Insert 3 figures").click();
    await pane.says("with 3 figures.");
    await grid.click("D2");
    await pane.card.getByText("÷ 239,430 = −1.22%").waitFor();
    await pane.card.locator("mark").first().waitFor();
    await bench.picture(workbook, "trace");
    await pane.button("Close this card").click();
    await pane.tab("Track").click();
    await pane.button("Refresh").waitFor();
    await bench.picture(workbook, "track");
  });

  it("walks results day in Chinese and in the dark", async () => {
    const workbook = await bench.open({ query: "?lang=zh-CN&theme=dark" });
    const { pane } = workbook;
    await pane.takeSample("示例", "中文");
    await pane.button("插入 3 项数字").waitFor();
    await pane.markOf("2365.03").waitFor();
    await bench.picture(workbook, "review-zh-dark");
  });
}
