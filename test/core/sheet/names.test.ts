import * as fc from "fast-check";
import { claimName, companyCode, figureFormula, foldName, isAddressLike, isAllowedName, wantedFigureName, wantedTableName } from "../../../src/core/sheet/names";
import { planTable } from "../../../src/core/sheet/plan-table";
import { aLineItem, anAmount, aQuarter, aReading, septemberQuarter } from "../../support/a-reading";
import { anyReading } from "../../support/any-reading";

describe("isAddressLike", () => {
  it.each(["A1", "q1", "FY26", "EPS1", "XFD1048576", "R1C1", "r", "C", "RC", "R2", "C7", "R1C", "rc3"])("sees that %s is an address", (name) => {
    expect(isAddressLike(name)).toBe(true);
  });

  it.each(["XFE1", "EBIT1", "A1048577", "A0", "BABA_2024Q3", "R1C1_", "Revenue", "CR1X"])("sees that %s is none", (name) => {
    expect(isAddressLike(name)).toBe(false);
  });
});

describe("isAllowedName", () => {
  it.each(["1Q", "TRUE", "false", "a b", "a-b", "c", "", "x".repeat(256)])("refuses %p", (name) => {
    expect(isAllowedName(name)).toBe(false);
  });

  it.each(["BABA_2024Q3_Revenue", "贵州茅台_2024Q3", "_Q1", "a.b"])("allows %p", (name) => {
    expect(isAllowedName(name)).toBe(true);
  });
});

describe("companyCode", () => {
  it.each([
    [["09988", "BABA.US"], "Alibaba Group", "BABA"],
    [["NYSE: BABA"], null, "BABA"],
    [["BRK.B"], "Berkshire Hathaway", "BRK"],
    [["600519.SH"], "贵州茅台", "贵州茅台"],
    [["600519"], null, "T600519"],
    [[], "Rheinmetall AG", "RheinmetallAG"],
    [[], "L'Oréal S.A.", "LOréalSA"],
    [[], "ῇ straße 𠮷", "ῇStraße"],
    [[], null, "Results"],
  ])("calls %j, %j %s", (tickers, name, code) => {
    expect(companyCode({ tickers, name })).toBe(code);
  });
});

describe("wantedFigureName", () => {
  const text = "Sales were 5 million euros.";
  const amount = anAmount(text, "5 million euros", "5000000", "EUR", -6);

  it("carries basis, scope, kind and end only where they are not the usual ones", () => {
    expect(wantedFigureName("BABA", "2024Q3", aLineItem(text, amount), null)).toBe("BABA_2024Q3_Revenue");
    expect(wantedFigureName("BABA", "2024Q3", aLineItem(text, amount, { metric: "eps", basis: "adjusted", scope: "Cloud & AI", kind: "guidance" }), "high")).toBe(
      "BABA_2024Q3_EPS_CloudAI_Adjusted_Guidance_High",
    );
  });

  it("calls a metric outside the catalogue by its label", () => {
    expect(wantedFigureName("BABA", "2024", aLineItem(text, amount, { metric: "other", label: "contract assets" }), null)).toBe("BABA_2024_ContractAssets");
    expect(wantedFigureName("BABA", "2024", aLineItem(text, amount, { metric: "other", label: "—" }), null)).toBe("BABA_2024_Other");
  });

  it("never begins with a digit", () => {
    expect(wantedTableName("3M", "2024Q3")).toBe("_3M_2024Q3");
    expect(wantedTableName("R", "")).toBe("R_");
  });
});

describe("claimName", () => {
  it("counts on without regard to case", () => {
    const taken = new Set(["baba_2024q3"]);
    expect([claimName("BABA_2024Q3", taken), claimName("Baba_2024Q3", taken)]).toEqual(["BABA_2024Q3_2", "Baba_2024Q3_3"]);
  });
});

describe("figureFormula", () => {
  it("doubles quote marks, masks wildcards and escapes headers", () => {
    expect(figureFormula("T", 'a "b" c*?~', { figure: "Rep[1]", label: "It's" })).toBe(`=INDEX(T[Rep'[1']],MATCH("a ""b"" c~*~?~~",T[It''s],0))`);
  });
});

describe("the names of any table", () => {
  it("are allowed by Excel, unlike an address, and unique among themselves and what the workbook has", () => {
    fc.assert(
      fc.property(anyReading(), fc.array(fc.constantFrom("BABA_2024Q3", "baba_2024q3_revenue", "BABA_2024Q3_Table", "Results", "X")), ({ reading, text }, taken) => {
        const plan = planTable(reading, { text, items: reading.items.map(({ id }) => id), taken });
        const names = [plan.name, ...plan.names.map(({ name }) => name)];
        expect(names.filter((name) => !isAllowedName(name))).toEqual([]);
        const folded = [...names, ...new Set(taken.map(foldName))].map(foldName);
        expect(new Set(folded).size).toBe(folded.length);
      }),
    );
  });

  it("find each its own row: labels are unique as MATCH reads them, and fit into a formula", () => {
    fc.assert(
      fc.property(anyReading(), ({ reading, text }) => {
        const plan = planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [] });
        const labels = plan.rows.map(({ cells }) => String(cells["line-item"]));
        expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
        expect(labels.filter((label) => label.length > 255)).toEqual([]);
        expect(new Set(plan.rows.map(({ key }) => key)).size).toBe(plan.rows.length);
      }),
    );
  });

  it("stay when other items come, whatever the new plan would call them", () => {
    const { text, reading } = septemberQuarter();
    const named = (items: string[], standing?: { table: string; names: { name: string; key: string; label: string }[] }) =>
      planTable(reading, { text, items, taken: ["BABA_2024Q3_Revenue"], ...(standing ? { standing } : {}) }).names;
    const [first] = named(["revenue"]);
    expect(first?.name).toBe("BABA_2024Q3_Revenue_2");
    const standing = { table: "Ali", names: [{ name: first?.name ?? "", key: first?.row?.key ?? "", label: "Revenue" }] };
    expect(named(["revenue", "ebita"], standing).map(({ name, refersTo }) => [name, refersTo.slice(0, 20)])).toEqual([
      ["BABA_2024Q3_Revenue_2", "=INDEX(Ali[Reported]"],
      ["BABA_2024Q3_EBITA_Adjusted", "=INDEX(Ali[Reported]"],
      ["Ali_Table", "=Ali[#All]"],
    ]);
  });

  it("take the commonest period for the table", () => {
    const text = "Sales were 5 million euros. Cash was 7 million euros. Debt was 9 million euros.";
    const year = aQuarter({ label: "2023", length: "year", start: "2023-01-01", end: "2023-12-31" });
    const items = ["5", "7", "9"].map((digit, at) =>
      aLineItem(text, anAmount(text, `${digit} million euros`, `${digit}000000`, "EUR", -6), { scope: digit, ...(at === 0 ? { period: year } : {}) }));
    expect(planTable(aReading(items), { text, items: items.map(({ id }) => id), taken: [] }).name).toBe("BABA_2024Q3");
  });
});
