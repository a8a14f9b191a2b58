import { amountFormat, changeFormat, gapFormat, isOurFormat } from "../../../../src/core/sheet/cells/number-formats";

describe("number formats", () => {
  const unit = { label: "CNY m", unit: "CNY", shift: 6 } as const;
  const percent = { label: "%", unit: "percent", shift: 2 } as const;

  it.each([0, 1, 3])("are known as ours again, with %i decimals", (decimals) => {
    const formats = [amountFormat(unit, decimals), amountFormat(percent, decimals), changeFormat(decimals), gapFormat(unit, decimals), gapFormat(percent, decimals), "General"];
    expect(formats.filter((format) => !isOurFormat(format))).toEqual([]);
  });

  it.each(["0.00", "@", "#,##0", "$#,##0;($#,##0)", "0.0%;[Red]-0.0%", "d mmm yyyy"])("of the analyst's such as %s are not", (format) => {
    expect(isOurFormat(format)).toBe(false);
  });
});
