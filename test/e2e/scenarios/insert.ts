import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample } from "../pages";

/** YoY, gap, surprise and check: they have no value before they stand in the sheet. */
const CALCULATED: ReadonlySet<number> = new Set([6, 9, 10, 11]);

export function insertScenarios(bench: Bench): void {
  it("takes the English sample to a table in three clicks", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await bench.shoot(workbook, "source-en");
    await pane.takeSample("Sample", "English");
    await eventually(() => pane.heading.innerText(), (heading) => expect(heading).toBe("Alibaba Group · BABA, 09988"));
    expect(await pane.itemNames()).toEqual(["Revenue, 236.503 bn", "Net income, adjusted, 36.518 bn", "EBITA, adjusted, 40.561 bn"]);
    expect(await pane.marks()).toEqual(["5%", "236.503 billion yuan", "239.43 billion yuan", "36.518 billion yuan", "9%", "40.561 billion yuan", "5%"]);
    await bench.shoot(workbook, "review-en");

    await pane.tab("Insert").click();
    const preview = pane.region("Table BABA_2024Q3");
    await preview.waitFor();
    const previewed = await preview.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(await pane.body.evaluate((body) => [body.clientWidth, body.scrollWidth])).toEqual([320, 320]);
    await bench.shoot(workbook, "insert-en");
    await pane.tab("Review").click();
    await pane.button("Insert 3 figures").click();
    await pane.says("Table BABA_2024Q3 is at Sheet1!A1:M4, with 3 figures.");
    const table = await grid.table("BABA_2024Q3");
    expect(previewed).toEqual(table?.text.map((row, at) => row.map((cell, column) => (at > 0 && CALCULATED.has(column) ? "ƒ" : cell))));
    expect(table?.values[0]).toEqual([
      "Line item", "Basis", "Period", "Reported", "Unit", "Year ago", "YoY", "Stated YoY", "Consensus", "Gap", "Surprise", "Check", "Source",
    ]);
    expect(table?.values.slice(1).map((row) => [row[0], row[3], row[4], row[5], row[7], row[8]])).toEqual([
      ["Revenue", 236503, "CNY m", "", 0.05, 239430],
      ["Net income", 36518, "CNY m", "", -0.09, ""],
      ["EBITA", 40561, "CNY m", "", -0.05, ""],
    ]);
    await eventually(
      async () => (await grid.table("BABA_2024Q3"))?.values.slice(1).map((row) => [row[6], row[9], row[10]]),
      (calculated) => expect(calculated).toEqual([[0.05, -2927, -2927 / 239430], [-0.09, "#N/A", "#N/A"], [-0.05, "#N/A", "#N/A"]]),
    );
    await pane.button("Add a chart").click();
    await pane.says("Chart “Alibaba Group, CNY m” is on Sheet1, below the table.");
    await bench.shoot(workbook, "inserted-en");
  });

  it("takes the Chinese sample to a table with the keyboard alone", async () => {
    const workbook = await bench.open({ query: "?lang=zh-CN" });
    const { page, pane, grid } = workbook;
    await pane.text.focus();
    await bench.shoot(workbook, "source-zh");
    await pane.tabTo(/^示例$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(() => pane.heading.innerText(), (heading) => expect(heading).toBe("阿里巴巴集团 · BABA, 09988"));
    expect(await pane.itemNames()).toEqual(["营业收入, 2,365.03亿", "净利润, 经调整, 365.18亿", "息税及摊销前利润, 经调整, 405.61亿"]);
    expect((await pane.marks()).filter((words) => /亿/.test(words ?? ""))).toEqual(["2365.03亿元", "2394.3亿元", "365.18亿元", "405.61亿元"]);
    await bench.shoot(workbook, "review-zh");

    await pane.tabTo(/^插入 3 项数字$/);
    await page.keyboard.press("Enter");
    await pane.says("表 BABA_2024Q3 已写入 Sheet1!A1:M4，共 3 项数字。");
    expect((await grid.table("BABA_2024Q3"))?.values.slice(1).map((row) => [row[0], row[3], row[7], row[8]])).toEqual([
      ["营业收入", 236503, 0.05, 239430],
      ["净利润", 36518, -0.09, ""],
      ["息税及摊销前利润", 40561, -0.05, ""],
    ]);
    await bench.shoot(workbook, "inserted-zh");

    // On through the trace card and back: the keyboard is in the sheet, and Trace on the ribbon brings it to the card.
    await grid.click("D2");
    await pane.card.waitFor();
    await pane.press("trace-figure");
    await pane.tabTo(/^图表$/);
    await page.keyboard.press("Enter");
    await pane.chart(/^营业收入，CNY m。报告值：236,503。市场预期：239,430$/).waitFor();
    await bench.shoot(workbook, "trace-zh");
    await page.keyboard.press("Escape");
    await pane.card.waitFor({ state: "detached" });
    await pane.tabTo(/^插入$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await eventually(() => pane.heading.innerText(), (heading) => expect(heading).toBe("跟踪"));
  });

  it("reads a pasted text as it arrives, and leaves out what was unticked", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await pane.text.fill("Acme Corp (NYSE: ACME) said revenue for the quarter ended 31 March 2025 rose 7% to $4.2 billion. Net income was $510 million.");
    await pane.button("Review 2 figures").click();
    await pane.item(/^Net income/).uncheck();
    await pane.button("Insert 1 figure").click();
    await pane.says("with 1 figure.");
    const table = await grid.table("ACME_2025Q1");
    expect(table?.values.slice(1).map((row) => [row[0], row[3], row[4]])).toEqual([["Revenue", 4200, "USD m"]]);
  });

  it("starts the table at the selected cell", async () => {
    const workbook = await bench.open();
    await workbook.grid.click("C5");
    await insertSample(workbook);
    await workbook.pane.says("Table BABA_2024Q3 is at Sheet1!C5:O8");
  });
}
