import type { Bench } from "../bench";
import { eventually } from "../eventually";
import { insertSample } from "../pages";

export function editScenarios(bench: Bench): void {
  it("computes the growth and ties it out when the year-ago figure is typed", async () => {
    const workbook = await bench.open({ wide: true });
    await insertSample(workbook);
    await workbook.grid.type("F2", "224790");
    await eventually(
      async () => (await workbook.grid.table("BABA_2024Q3"))?.values[1],
      (revenue) => {
        expect(revenue?.[5]).toBe(224790);
        expect(revenue?.[6]).toBeCloseTo(0.052106, 6);
        expect(revenue?.[11]).toMatch(/^ties out/i);
      },
    );
    expect((await workbook.grid.table("BABA_2024Q3"))?.text[1]?.[6]).toBe("+5.21%");
    await bench.shoot(workbook, "tied-out");
  });

  it("says where a typed year-ago figure does not tie out", async () => {
    const workbook = await bench.open({ wide: true });
    await insertSample(workbook);
    await workbook.grid.type("F2", "200000");
    await eventually(
      async () => (await workbook.grid.table("BABA_2024Q3"))?.values[1]?.[11],
      (check) => expect(check).toMatch(/does not tie out/i),
    );
  });

  it("fills gap and surprise when a consensus is typed", async () => {
    const workbook = await bench.open({ wide: true });
    await insertSample(workbook);
    await workbook.grid.type("I3", "37000");
    await eventually(
      async () => (await workbook.grid.table("BABA_2024Q3"))?.values[2],
      (profit) => {
        expect(profit?.[9]).toBe(-482);
        expect(profit?.[10]).toBeCloseTo(-482 / 37000, 10);
      },
    );
    await bench.shoot(workbook, "consensus-typed");
  });
}
