import type { Bench } from "../bench";
import { eventually } from "../eventually";
import type { OpenedWorkbook } from "../pages";

async function openSample({ pane }: OpenedWorkbook): Promise<void> {
  await pane.takeSample("Sample", "English");
  await pane.button("Insert 3 figures").waitFor();
}

/** A company of very many segments: enough figures to scroll. */
const longStory = (figures: number): string =>
  Array.from({ length: figures }, (_, at) => `Revenue of the S${at} segment was $${at + 10}.5 million in the quarter ended 31 March 2025.`).join("\n");

export function reviewScenarios(bench: Bench): void {
  it("corrects a figure by the keyboard alone, has it checked, and takes it back", async () => {
    const workbook = await bench.open();
    const { page, pane, grid } = workbook;
    await openSample(workbook);
    await pane.tabTo(/^Revenue, 236\.503 bn$/);
    await page.keyboard.press("Enter");
    await pane.field("Year ago").focus();
    await page.keyboard.type("200 bn");
    await page.keyboard.press("Enter");
    await pane.words("corrected by you").waitFor();
    await pane.words("Stated +5 % does not fit").first().waitFor();
    await bench.shoot(workbook, "review-corrected");
    await page.keyboard.press("Escape");
    await pane.button("Undo").click();
    await eventually(() => pane.words("corrected by you").count(), (count) => expect(count).toBe(0));
    await pane.button("Redo").click();
    await pane.button("Insert 3 figures").click();
    await pane.says("with 3 figures.");
    expect((await grid.table("BABA_2024Q3"))?.values[1]?.[5]).toBe(200000);
  });

  it("draws the figures with a library that comes with the first chart", async () => {
    const { page, pane } = await bench.open();
    const libraries: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/draw-chart-")) libraries.push(request.url());
    });
    await pane.takeSample("Sample", "English");
    await pane.button("Insert 3 figures").waitFor();
    expect(libraries).toEqual([]);
    await pane.button("Charts").click();
    await pane.chart(/^Revenue, 236\.503 bn, CNY\. Reported: 236\.503 bn\. Consensus: 239\.43 bn\. Year ago, implied: /).waitFor();
    expect(libraries).toHaveLength(1);
  });

  it("names what is no amount and leaves the figure as it was", async () => {
    const workbook = await bench.open();
    const { page, pane } = workbook;
    await openSample(workbook);
    await pane.button(/^Correct Revenue/).click();
    await pane.field("Reported").fill("a good deal");
    await page.keyboard.press("Enter");
    await pane.words("“a good deal” is not one amount.").waitFor();
    expect(await pane.itemNames()).toContain("Revenue, 236.503 bn");
  });

  it("walks the figures with the arrow keys while the source follows, and finds a figure from its mark", async () => {
    const workbook = await bench.open();
    const { page, pane } = workbook;
    await openSample(workbook);
    await pane.tabTo(/^Revenue/);
    await page.keyboard.press("ArrowDown");
    await eventually(() => pane.pointedMarks(), (marks) => expect(marks).toEqual(["36.518 billion yuan", "9%"]));
    await pane.markOf("40.561 billion yuan").click();
    await eventually(() => pane.pointedMarks(), (marks) => expect(marks).toEqual(["40.561 billion yuan", "5%"]));
  });

  it("makes a figure of a number that was not used", async () => {
    const workbook = await bench.open();
    const { pane } = workbook;
    await pane.text.fill("Acme Corp said revenue for the quarter ended 31 March 2025 was $4.2 billion. It runs 512 shops.");
    await pane.button("Review 1 figure").click();
    await pane.button("2 numbers not used").click();
    await pane.button("Use 512 as").click();
    await pane.menuItem("A figure of its own").click();
    await pane.button("Insert 2 figures").waitFor();
    await bench.shoot(workbook, "review-attached");
  });

  it("keeps only the rows near the screen of two thousand figures", async () => {
    const workbook = await bench.open();
    const { page, pane } = workbook;
    await pane.text.fill(longStory(2000));
    await pane.button("Review 2000 figures").click();
    await pane.item(/^S0 segment: Revenue/).focus();
    expect((await pane.itemNames()).length).toBeLessThan(40);
    await page.keyboard.press("End");
    await eventually(() => pane.item(/^S1999 segment: Revenue/).count(), (count) => expect(count).toBe(1));
    await eventually(() => pane.pointedMarks(), (marks) => expect(marks).toEqual(["$2009.5 million"]));
  });
}
