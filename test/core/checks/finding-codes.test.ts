import { FINDING_CODES } from "../../../src/core/checks/finding-codes.data";
import { report } from "../../../src/core/checks/report";

describe("the catalogue of findings", () => {
  it("is sorted and in kebab case", () => {
    const codes = Object.keys(FINDING_CODES);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("gives a finding its severity", () => {
    expect(report("ten-fold", "m", ["a"], { start: 1, end: 2 })).toEqual({ code: "ten-fold", severity: "error", message: "m", items: ["a"], start: 1, end: 2 });
  });
});
