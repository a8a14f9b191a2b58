import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
const calls: unknown[][] = [];
beforeEach(async () => {
  excel = await openExcel();
  calls.length = 0;
});
afterEach(() => {
  excel.emulator.dispose();
});

const parameters = (...names: string[]) => names.map((name) => ({ name, type: "any", ...(name.endsWith("?") ? { optional: true } : {}), ...(name.startsWith("[]") ? { dimensionality: "matrix" } : {}) }));

async function calculate(formula: string, at = "H1"): Promise<unknown> {
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [[1, "x"], ["", true], ["'007", "#N/A"]];
    sheet.getRange(at).formulas = [[formula]];
    await context.sync();
  });
  await excel.emulator.settle();
  return excel.run(async (context, sheet) => {
    const cell = sheet.getRange(at).load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

function record(id: string, ...names: string[]): void {
  excel.emulator.describeFunctions({ namespace: "TIEOUT", functions: [{ id, name: id, parameters: parameters(...names) }] });
  excel.CustomFunctions.associate(id, (...args: unknown[]) => {
    calls.push(args.slice(0, names.length));
    return 1;
  });
}

it("hands over blanks, texts, truth values and ranges as they are", async () => {
  record("SEE", "a", "b", "c", "[]d");
  await calculate("=TIEOUT.SEE(A2,A3,B2,A1:B2)");
  expect(calls.at(-1)).toEqual([null, "007", true, [[1, "x"], [null, true]]]);
});

it("gives null for optional arguments left out, at the end or between", async () => {
  record("SEE", "a", "b?", "c?");
  await calculate("=TIEOUT.SEE(1,,3)");
  expect(calls.at(-1)).toEqual([1, null, 3]);
  await calculate("=TIEOUT.SEE(2)", "H2");
  expect(calls.at(-1)).toEqual([2, null, null]);
});

it("does not call a function whose required argument is missing, and passes an error on", async () => {
  record("SEE", "a", "b");
  expect(await calculate("=TIEOUT.SEE(1)")).toBe("#VALUE!");
  expect(await calculate("=TIEOUT.SEE(1,B3)", "H2")).toBe("#N/A");
  expect(calls).toEqual([]);
});

it("hands error cells over as objects with their code where the metadata allows it", async () => {
  const functions = [{ id: "SEE", name: "SEE", parameters: [{ name: "a", type: "any", dimensionality: "matrix" }, { name: "b", type: "number", optional: true }] }];
  excel.emulator.describeFunctions({ namespace: "TIEOUT", allowErrorForDataTypeAny: true, functions });
  excel.CustomFunctions.associate("SEE", (range: unknown[][]) => {
    calls.push(range);
    return range.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
  });
  expect(await calculate("=TIEOUT.SEE(A3:B3)")).toBe("007");
  expect(calls.at(-1)).toEqual([["007", { code: "#N/A", message: "" }]]);
  const before = calls.length;
  const spilled = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("H1:I1").load("values");
    await context.sync();
    return range.values;
  });
  expect(spilled).toEqual([["007", "#N/A"]]);
  expect(await calculate("=TIEOUT.SEE(A2,B3)", "H5")).toBe("#N/A");
  expect(calls.slice(before)).not.toContainEqual([[null]]);
});

it("says where each argument stands where the metadata asks for it", async () => {
  const seen: unknown[] = [];
  const functions = [{ id: "WHERE", name: "WHERE", parameters: parameters("[]a", "[]b", "c?"), options: { requiresParameterAddresses: true } }];
  excel.emulator.describeFunctions({ namespace: "TIEOUT", functions });
  excel.CustomFunctions.associate("WHERE", (a: unknown, b: unknown, c: unknown, { parameterAddresses }: { parameterAddresses: string[] }) => {
    seen.push([a, b, c, parameterAddresses]);
    return 1;
  });
  expect(await calculate("=TIEOUT.WHERE(A1,A1:B2,5)")).toBe(1);
  expect(seen.at(-1)).toEqual([[[1]], [[1, "x"], [null, true]], 5, ["Sheet1!A1", "Sheet1!A1:B2", ""]]);
});

it("hands blanks over as 0 where told to be Excel for Windows", async () => {
  excel.emulator.engine.functions.blankArgument = 0;
  record("SEE", "a", "[]b");
  await calculate("=TIEOUT.SEE(A2,A1:A2)");
  expect(calls.at(-1)).toEqual([0, [[1], [0]]]);
});

it("shows the error a function throws, and keeps its message", async () => {
  const { CustomFunctions } = excel;
  CustomFunctions.associate("FAIL", (code: unknown) => {
    throw new CustomFunctions.Error(String(code), "because");
  });
  CustomFunctions.associate("CRASH", () => {
    throw new TypeError("no");
  });
  expect(await calculate('=FAIL("#N/A")')).toBe("#N/A");
  expect(excel.emulator.errorMessage("Sheet1!H1")).toBe("because");
  expect(await calculate('=FAIL("#DIV/0!")', "H2")).toBe("#DIV/0!");
  expect(await calculate("=CRASH()", "H3")).toBe("#VALUE!");
  expect(await calculate("=1+1", "H4")).toBe(2);
});

it("runs promises side by side, shows #BUSY! meanwhile, then their values", async () => {
  const waiting: (() => void)[] = [];
  excel.CustomFunctions.associate("LATER", (n: number) => new Promise((resolve) => waiting.push(() => { resolve(n * 2); })));
  const before = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A3").formulas = [["=LATER(1)"], ["=LATER(2)"], ["=SUM(A1:A2)"]];
    const range = sheet.getRange("A1:A3").load("values,valueTypes");
    await context.sync();
    return [range.values[0], range.valueTypes[0]];
  });
  const most = waiting.length;
  waiting.forEach((settle) => { settle(); });
  await excel.emulator.settle();
  expect(before).toEqual([["#BUSY!"], ["Error"]]);
  expect(excel.emulator.snapshot().sheets[0]?.values).toEqual([[2], [4], [6]]);
  expect(most).toBe(2);
});

it("turns a rejection into the cell's error and stops waiting for a promise that never settles", async () => {
  excel.CustomFunctions.associate("REJECT", () => Promise.reject(new excel.CustomFunctions.Error("#N/A", "gone")));
  expect(await calculate("=REJECT()")).toBe("#N/A");
  expect(excel.emulator.errorMessage("Sheet1!H1")).toBe("gone");
  excel.CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
  await excel.run(async (context, sheet) => {
    sheet.getRange("A9").formulas = [["=NEVER()"]];
    await context.sync();
  });
  await excel.emulator.engine.settle(50);
  expect(excel.emulator.engine.functions.isWaiting).toBe(true);
});

it("spills an array a function returns, empty places as 0", async () => {
  excel.CustomFunctions.associate("BLOCK", () => [[1, "a"], [null, true]]);
  await calculate("=BLOCK()");
  const values = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("H1:I2").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, "a"], [0, true]]);
});

it("calculates again when an argument changes, and only then", async () => {
  record("SEE", "a");
  await calculate("=TIEOUT.SEE(A1)");
  const before = calls.length;
  await excel.run(async (context, sheet) => {
    sheet.getRange("F20").values = [[1]];
    await context.sync();
  });
  expect(calls.length).toBe(before);
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1").values = [[5]];
    await context.sync();
  });
  expect(calls.at(-1)).toEqual([5]);
});

it("is #NAME? until the function is there", async () => {
  expect(await calculate("=MINE(2)")).toBe("#NAME?");
  excel.CustomFunctions.associate("MINE", (n: number) => n + 1);
  await excel.emulator.settle();
  expect(excel.emulator.snapshot().sheets[0]?.values[0]?.at(-1)).toBe(3);
});
