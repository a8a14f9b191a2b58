import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample } from "../pages";

export function badInputScenarios(bench: Bench): void {
  it("says what to do about a blank text, one without figures, and a file's bytes", async () => {
    const workbook = await bench.open();
    const { pane } = workbook;
    await pane.text.fill("   \n");
    await pane.says("There is no text yet.");
    await pane.text.fill("The board met on Tuesday and thanked everybody for their work.");
    await pane.says("No reported figures in this text.");
    await bench.shoot(workbook, "no-figures");
    await pane.text.fill("PK\u0003\u0004\u0014\u0001\u0006\u0002\u0001\u0001\u0001");
    await pane.says("This text could not be read.");
  });

  it("names the cell in the way and leaves it, then inserts where there is room", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await grid.type("C3", "mine");
    await grid.click("A1");
    await pane.takeSample("Sample", "English");
    await pane.button("Insert 3 figures").click();
    await pane.says("There is something in C3, so nothing was written.");
    expect(await grid.table("BABA_2024Q3")).toBeUndefined();
    expect([await grid.value("A1"), await grid.value("C3")]).toEqual(["", "mine"]);
    await bench.shoot(workbook, "cells-in-the-way");

    await grid.click("A6");
    await pane.button("Try again").click();
    await pane.says("Table BABA_2024Q3 is at Sheet1!A6:M9");
  });

  it("offers to refresh where the story is in the workbook already, and a screen that crashes takes nothing along", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.click("A10");
    await pane.tab("Review").click();
    await pane.button("Insert 3 figures").click();
    await pane.says("This story is already in the workbook, at Sheet1!A1:M4");
    expect(await grid.value("A10")).toBe("");
    await bench.shoot(workbook, "second-insert");
    const mend = await pane.breakDates();
    await pane.tab("Track").click();
    await pane.alert.getByText("This screen stopped working.").waitFor();
    await bench.shoot(workbook, "crashed");
    await pane.tab("Review").click();
    expect(await pane.itemNames()).toHaveLength(3);
    await pane.tab("Track").click();
    await mend();
    await pane.button("Open it again").click();
    await pane.button("Refresh").waitFor();
    await pane.tab("Insert").click();
    await pane.button("Refresh that table").click();
    await eventually(() => pane.heading.innerText(), (heading) => expect(heading).toBe("BABA_2024Q3"));
  });

  it("says that the reader could not be loaded while nothing serves it, keeps the text, and reads it once it is served again", async () => {
    const workbook = await bench.open();
    const { pane, page } = workbook;
    await page.route(/\/reader\.js$/, (route) => route.abort());
    await pane.text.fill("Revenue was $4.2 billion for the quarter ended 31 March 2025.");
    await pane.says("The part of Tieout that reads could not be loaded.");
    await bench.shoot(workbook, "reader-missing");
    await page.unrouteAll();
    await pane.button("Read again").click();
    await pane.button("Review 1 figure").waitFor();
  });

  it("says that a table is gone, and reads its text again", async () => {
    const workbook = await bench.open();
    const { pane, grid } = workbook;
    await insertSample(workbook);
    await grid.deleteTable("BABA_2024Q3");
    await pane.tab("Track").click();
    await pane.button("Refresh").click();
    await pane.button("Compare").click();
    await pane.says("Table BABA_2024Q3 is no longer in this workbook, so nothing was written.");
    await bench.shoot(workbook, "table-gone");
    await pane.button("Read its text again").click();
    await eventually(() => pane.heading.innerText(), (heading) => expect(heading).toContain("Alibaba Group"));
    await pane.button("Insert 3 figures").click();
    await pane.says("Table BABA_2024Q3 is at");
  });
}
