import { shareName } from "../../../../src/core/sheet/forms/share-name";

describe("shareName", () => {
  it.each([
    ["Results", [], "Results (values)"],
    ["Results", ["results (VALUES)"], "Results (values 2)"],
    ["A sheet with as long a name as can", [], "A sheet with as long a (values)"],
  ])("calls the copy of %s, with %j there, %s", (sheet, taken, name) => {
    expect(shareName(sheet, taken)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });
});
