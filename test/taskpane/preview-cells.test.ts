import { planTable } from "../../src/core/sheet/plan-table";
import { previewTable } from "../../src/taskpane/screens/insert/preview-cells";
import { septemberQuarter } from "../support/a-reading";

const { text, reading } = septemberQuarter();
const planned = planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: ["BABA_2024Q3"] });

describe("the preview of a table", () => {
  const preview = previewTable(planned);

  it("shows each cell as the sheet will, in the plan's own number formats", () => {
    const shown = preview.rows.map((row) => Object.fromEntries(row.map((cell, at) => [preview.headers[at], cell.text])));
    expect(shown[0]).toMatchObject({ "Line item": "Revenue", "Reported": "236,503", "Unit": "CNY m", "Stated YoY": "+5%", "Consensus": "239,430" });
    expect(shown[1]).toMatchObject({ "Line item": "Net income", "Reported": "36,518", "Stated YoY": "-9%", "Consensus": "" });
  });

  it("marks calculated cells, whose formulas it spells out, and claims no value for them", () => {
    expect(preview.rows[0]?.filter(({ isFormula }) => isFormula).map(({ text }) => text)).toEqual(["ƒ", "ƒ", "ƒ", "ƒ"]);
    expect(preview.formulas.find(({ header }) => header === "Gap")?.formula).toBe("=TIEOUT.GAP([@Reported],[@Consensus])");
  });

  it("names the table and its figures as they will be called beside the names already taken", () => {
    expect(preview.table).toBe(planned.name);
    expect(preview.table).not.toBe("BABA_2024Q3");
    expect(preview.names).toContain("BABA_2024Q3_Revenue");
  });

  it("shows the first rows of a long table and knows how many there are", () => {
    const [row] = planned.rows;
    const long = { ...planned, rows: Array.from({ length: 50 }, () => row).filter((one) => one !== undefined) };
    expect([previewTable(long).rows.length, previewTable(long).height]).toEqual([20, 50]);
  });
});
