import { AxeBuilder } from "@axe-core/playwright";
import type { Bench } from "../bench";
import { insertSample, type OpenedWorkbook } from "../pages";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Fluent's own stops for the Tab key, which it takes the focus away from at once: https://github.com/microsoft/tabster */
const TABSTER = "[data-tabster-dummy]";

/** Each fault as one line: which rule, on what. */
async function findFaults({ page }: OpenedWorkbook): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include("#pane").exclude(["#pane", TABSTER]).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export function accessScenarios(bench: Bench): void {
  it("has no fault that a machine can find, on any screen", async () => {
    const workbook = await bench.open();
    const { pane } = workbook;
    expect(await findFaults(workbook)).toEqual([]);
    await insertSample(workbook);
    expect(await findFaults(workbook)).toEqual([]);
    await pane.tab("Review").click();
    await pane.item(/^EBITA/).uncheck();
    expect(await findFaults(workbook)).toEqual([]);
    await pane.tab("Track").click();
    await pane.button("Refresh").waitFor();
    expect(await findFaults(workbook)).toEqual([]);
    await pane.button("Refresh").click();
    await pane.text.fill((await pane.text.inputValue()).replace("236.503", "236.603"));
    await pane.button("Compare").click();
    await pane.says("Reported, corrected");
    expect(await findFaults(workbook)).toEqual([]);
  });

  it("has no fault in the dark either, nor in its charts, whose library comes with the first of them", async () => {
    const workbook = await bench.open({ query: "?theme=dark" });
    const { page, pane } = workbook;
    const libraries: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/draw-chart-")) libraries.push(request.url());
    });
    await pane.takeSample("Sample", "English");
    await pane.button("Insert 3 figures").waitFor();
    expect(await findFaults(workbook)).toEqual([]);
    expect(libraries).toEqual([]);
    await pane.button("Charts").click();
    await pane.chart(/^Revenue, 236\.503 bn, CNY\. Reported: 236\.503 bn\. Consensus: 239\.43 bn\. Year ago, implied: /).waitFor();
    expect(libraries).toHaveLength(1);
    expect(await findFaults(workbook)).toEqual([]);
  });

  it("has no fault on the card of a traced figure, nor sideways scroll there", async () => {
    const workbook = await bench.open({ query: "?theme=dark" });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.click("D2");
    await pane.card.getByRole("heading", { name: "Revenue" }).waitFor();
    expect(await findFaults(workbook)).toEqual([]);
    expect(await pane.card.evaluate((card) => [card, ...card.querySelectorAll("*")].filter((element) => element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowX)).length)).toBe(0);
    expect(await pane.body.evaluate((body) => [body.clientWidth, body.scrollWidth])).toEqual([320, 320]);
  });

  it("has no sideways scroll at Excel's usual 320 pixels", async () => {
    const { pane } = await bench.open();
    await pane.takeSample("Sample", "English");
    await pane.button("Insert 3 figures").waitFor();
    expect(await pane.body.evaluate((body) => [body.clientWidth, body.scrollWidth])).toEqual([320, 320]);
  });
}
