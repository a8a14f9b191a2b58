import { anError, shownBy, shownIn } from "./excel-globals";
import { cagr, changePoints, check, gap, prior, qoq, surprise, yoy } from "../../src/functions/functions";

/** As Excel calls them: each argument a range, an omitted one null. */
type ExcelFunction = (...args: never[]) => unknown;
const called = (call: ExcelFunction, ...args: unknown[]): unknown[][] => call(...(args as never[])) as unknown[][];
const OMITTED = Symbol("omitted");
const inCell = (call: ExcelFunction, ...args: unknown[]): unknown => {
  const shown = shownBy(() => called(call, ...args.map((arg) => (arg === OMITTED ? null : [[arg]]))));
  return Array.isArray(shown) ? (shown as unknown[][])[0]?.[0] : shown;
};

const SENTENCE = "It achieved revenue of 236.503 billion yuan, an increase of 5% year on year.";

describe("YOY and QOQ", () => {
  it("compute where the base is known and fall back on the stated change", () => {
    expect(inCell(yoy, 236503, 224790, 0.05)).toBe(236503 / 224790 - 1);
    expect(inCell(yoy, 236503, 224790, OMITTED)).toBe(236503 / 224790 - 1);
    expect(inCell(yoy, 236503, null, 0.05)).toBe(0.05);
    expect(inCell(yoy, 236503, "", 0.05)).toBe(0.05);
    expect(inCell(qoq, 236503, 243236, OMITTED)).toBe(236503 / 243236 - 1);
  });

  it("take a typed zero for a zero", () => {
    expect(inCell(yoy, 236503, 0, 0.05)).toEqual({ code: "#DIV/0!", message: "No percentage on a base of zero: the figure went from 0 to 236,503." });
    expect(inCell(yoy, 236503, null, 0)).toBe(0);
    expect(inCell(yoy, 0, 5, OMITTED)).toBe(-1);
  });

  it("say why there is no percentage", () => {
    expect(inCell(yoy, 236503, null, null)).toEqual({ code: "#N/A", message: "Neither a year-ago figure nor a stated change is given." });
    expect(inCell(yoy, 236503, "", OMITTED)).toEqual({ code: "#N/A", message: "Neither a year-ago figure nor a stated change is given." });
    expect(inCell(qoq, 5, null, null)).toEqual({ code: "#N/A", message: "Neither a previous figure nor a stated change is given." });
    expect(inCell(yoy, 17.9, -4.2, OMITTED)).toEqual({ code: "#N/A", message: "No percentage across a sign change: a loss of 4.2 became a profit of 17.9." });
    expect(inCell(yoy, -4.2, -17.9, OMITTED)).toMatchObject({ code: "#N/A" });
  });
});

describe("GAP and SURPRISE", () => {
  it("compare with the consensus", () => {
    expect(inCell(gap, 236503, 239430)).toBe(-2927);
    expect(inCell(surprise, 236503, 239430)).toBe((236503 - 239430) / 239430);
    expect(inCell(surprise, -4, -5)).toBe(0.2);
  });

  it("show a missing consensus as #N/A with the reason", () => {
    for (const blank of [null, "", " "]) {
      expect(inCell(gap, 36518, blank)).toEqual({ code: "#N/A", message: "No consensus given." });
      expect(inCell(surprise, 36518, blank)).toEqual({ code: "#N/A", message: "No consensus given." });
    }
    expect(inCell(surprise, 5, 0)).toEqual({ code: "#DIV/0!", message: "No percentage on a consensus of zero." });
  });
});

describe("PRIOR, CHANGEPTS and CAGR", () => {
  it("give the implied base, the points and the growth a year", () => {
    expect(inCell(prior, 236503, 0.05)).toBe(236503 / 1.05);
    expect(inCell(changePoints, 0.231, 0.219, OMITTED)).toBe((0.231 - 0.219) * 100);
    expect(inCell(changePoints, 0.231, 0.219, "BP")).toBe((0.231 - 0.219) * 10000);
    expect(inCell(cagr, 100, 121, 2)).toBeCloseTo(0.1, 12);
  });

  it("refuse with the error Excel's own functions would give", () => {
    expect(inCell(prior, 236503, -1)).toMatchObject({ code: "#NUM!" });
    expect(inCell(changePoints, 0.2, 0.1, "percent")).toEqual({ code: "#VALUE!", message: 'The unit is "pp" or "bp", not "percent".' });
    expect(inCell(cagr, 100, 121, 0)).toMatchObject({ code: "#NUM!" });
    expect(inCell(cagr, 0, 121, 2)).toMatchObject({ code: "#DIV/0!" });
    expect(inCell(cagr, -1, 121, 2)).toMatchObject({ code: "#N/A" });
  });
});

describe("CHECK", () => {
  it("turns from stated to ties out when 224,790 is typed into the year-ago cell", () => {
    expect(inCell(check, 236503, null, 0.05, SENTENCE)).toBe("stated");
    expect(inCell(check, 236503, 224790, 0.05, SENTENCE)).toBe("ties out");
    expect(inCell(check, 236503, 224790, null, SENTENCE)).toBe("computed");
  });

  it("shows both changes where they do not tie out", () => {
    expect(inCell(check, 236503, 220400, 0.05, SENTENCE)).toBe("does not tie out: stated +5.0 %, computed +7.3 %");
    expect(inCell(check, 36518, 30000, -0.09, OMITTED)).toBe("does not tie out: stated -9.0 %, computed +21.7 %");
  });

  it("shows #N/A where there is nothing to check, or no percentage exists", () => {
    expect(inCell(check, 236503, null, null, SENTENCE)).toEqual({ code: "#N/A", message: "Nothing to check: neither a year-ago figure nor a stated change is given." });
    expect(inCell(check, 17.9, -4.2, 5.26, "")).toMatchObject({ code: "#N/A", message: expect.stringContaining("sign change") });
    expect(inCell(check, null, 224790, 0.05, SENTENCE)).toBe("stated");
  });
});

describe("every function", () => {
  const ALL: readonly (readonly [string, ExcelFunction, readonly unknown[]])[] = [
    ["CAGR", cagr, [100, 121, 2]], ["CHANGEPTS", changePoints, [0.2, 0.1, "pp"]], ["CHECK", check, [105, 100, 0.05, ""]], ["GAP", gap, [5, 4]],
    ["PRIOR", prior, [105, 0.05]], ["QOQ", qoq, [105, 100, null]], ["SURPRISE", surprise, [5, 4]], ["YOY", yoy, [105, 100, null]],
  ];

  it.each(ALL)("%s shows text, a boolean and an error in its first argument as what they are", (_, call, [, ...rest]) => {
    expect(inCell(call, "n/m", ...rest)).toEqual({ code: "#VALUE!", message: '"n/m" is text, not a number.' });
    expect(inCell(call, true, ...rest)).toEqual({ code: "#VALUE!", message: "true is a boolean, not a number." });
    expect(inCell(call, anError("#N/A", "No consensus given."), ...rest)).toEqual({ code: "#N/A", message: "No consensus given." });
    expect(inCell(call, "#REF!", ...rest)).toEqual({ code: "#VALUE!", message: "An argument is #REF!." });
    expect(inCell(call, { type: "Error", basicValue: "#DIV/0!" }, ...rest)).toEqual({ code: "#DIV/0!", message: "An argument is #DIV/0!." });
  });

  it.each(ALL)("%s takes negative and zero figures without a value that is no number", (_, call, args) => {
    for (const first of [-5, 0, 5]) {
      for (const second of [-5, 0, 5]) {
        const shown = inCell(call, first, second, ...args.slice(2));
        expect(typeof shown === "number" ? Number.isFinite(shown) : shown !== undefined).toBe(true);
      }
    }
  });

  it.each(ALL)("%s over ranges is itself over each cell", (_, call, args) => {
    const columns = args.map((arg) => (arg === null ? null : [[arg], [arg], [arg]]));
    const single = inCell(call, ...args.map((arg) => arg ?? OMITTED));
    expect(called(call, ...columns)).toEqual([[single], [single], [single]]);
  });

  it.each(ALL)("%s takes plain values from a host that unwraps single cells", (_, call, args) => {
    expect(called(call, ...args)).toEqual([[inCell(call, ...args.map((arg) => arg ?? OMITTED))]]);
  });
});

describe("ranges", () => {
  it("keep their errors cell by cell", () => {
    const shown = called(gap, [[236503, 36518], [5, "x"]], [[239430, null], [4, 1]]).map((row) => row.map(shownIn));
    expect(shown).toEqual([
      [-2927, { code: "#N/A", message: "No consensus given." }],
      [1, { code: "#VALUE!", message: '"x" is text, not a number.' }],
    ]);
  });

  it("stand beside a single cell that counts for all", () => {
    expect(called(gap, [[5], [6]], [[4]])).toEqual([[1], [2]]);
  });

  it("must have one shape", () => {
    expect(shownBy(() => called(gap, [[1], [2], [3]], [[1], [2]]))).toEqual({ code: "#VALUE!", message: "The ranges differ in shape: 3 × 1 and 2 × 1." });
    expect(shownBy(() => called(gap, [[1], [2]], [[1, 2]]))).toMatchObject({ code: "#VALUE!" });
  });
});
