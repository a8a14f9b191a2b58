import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample } from "../pages";

export function traceScenarios(bench: Bench): void {
  it("shows the card of a figure selected in the sheet, and takes it away with the selection", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.click("D2");
    await pane.card.getByRole("heading", { name: "Revenue" }).waitFor();
    await pane.card.getByText("(236,503 − 239,430) ÷ 239,430 = −1.22%").waitFor();
    await eventually(() => pane.marks(), (marks) => expect(marks).toContain("236.503 billion yuan"));
    await bench.shoot(workbook, "trace");
    await grid.click("B12");
    await pane.card.waitFor({ state: "detached" });
  });

  it("opens the source at the figure and shows what was typed over it", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.type("D2", "240000");
    await grid.click("D2");
    await pane.card.getByText("Reported: 240,000. Tieout wrote 236,503.").waitFor();
    await pane.button("Open the source here").click();
    await eventually(() => pane.pointedMarks(), (marks) => expect(marks).toContain("236.503 billion yuan"));
    await bench.shoot(workbook, "trace-source");
  });

  it("traces a formula elsewhere through the names it uses", async () => {
    const workbook = await bench.open({ wide: true });
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.enter("B12", "=BABA_2024Q3_EBITA_Adjusted/BABA_2024Q3_Revenue");
    await grid.click("B12");
    await pane.card.getByRole("heading", { name: "EBITA" }).waitFor();
    await pane.pressWhile(pane.button("Next figure of this formula"), () => pane.button("Open the source here").dispatchEvent("click"));
    await pane.card.getByRole("heading", { name: "Revenue" }).waitFor();
    await grid.enter("A14", "BABA_2024Q3_NetIncome_Adjusted");
    await grid.enter("B14", "=TIEOUT.SOURCE(A14)");
    await grid.click("B14");
    await pane.card.getByRole("heading", { name: "Net income" }).waitFor();
  });
}
