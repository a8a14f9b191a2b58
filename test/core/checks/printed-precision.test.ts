import { decimalOf, digitsOf, impliedDecimals, printedDecimals } from "../../../src/core/checks/printed-precision";

describe("printedDecimals", () => {
  it.each([
    ["5% is printed to the point", 0.05, "percent", "an increase of 5% year on year", 2],
    ["5.0% is printed to the tenth", 0.05, "percent", "an increase of 5.0% year on year", 3],
    ["a cell of millions finds its billions", 236503, "amount", "revenue of 236.503 billion yuan", 0],
    ["a fully scaled cell finds them too", 236503000000, "amount", "revenue of 236.503 billion yuan", -6],
    ["printed zeros count", 240000, "amount", "sales of 240.00 million", -1],
    ["thousands separators do not", 7107, "amount", "net sales of $7,107 million", 0],
    ["lakh and crore group in twos", 12345600, "amount", "₹1,23,45,600", 0],
    ["a space can group thousands", 236503, "amount", "236 503 millions", 0],
    ["full-width digits are digits", 2365.03, "amount", "收入２，３６５．０３亿元", 2],
    ["百分之 marks a percentage", 0.05, "percent", "增长百分之5.0", 3],
    ["basis points are percentages", 0.0035, "percent", "up 35 basis points", 4],
    ["a fall is found by its digits", -0.09, "percent", "down 9% year on year", 2],
    ["a share price of 38 cents", 0.38, "amount", "earnings of 38 cents a share", 2],
  ] as const)("%s", (_, number, kind, text, decimals) => {
    expect(printedDecimals(number, kind, text)).toBe(decimals);
  });

  it("takes the coarsest where several numerals share the digits", () => {
    expect(printedDecimals(0.05, "percent", "up 5.0% here and about 5% there")).toBe(2);
  });

  it("does not take an amount for a percentage or the reverse", () => {
    expect(printedDecimals(0.05, "percent", "5 billion yuan")).toBeUndefined();
    expect(printedDecimals(5, "amount", "up 5%")).toBeUndefined();
  });

  it("does not find digits inside other digits", () => {
    expect(printedDecimals(236.5, "amount", "236.503 billion")).toBeUndefined();
    expect(printedDecimals(0, "amount", "0")).toBeUndefined();
  });
});

describe("impliedDecimals", () => {
  it("is the last digit of the shortest decimal, and leaves out zeros that are only scale", () => {
    expect([236503, 236503000000, 224790, 0.05, 0.051, 12.4, 0].map(impliedDecimals)).toEqual([0, -6, -1, 2, 3, 1, 0]);
  });

  it("keeps three digits of a round number", () => {
    expect([200, 5, 2000, 2e9].map(impliedDecimals)).toEqual([0, 0, -1, -7]);
  });
});

describe("digitsOf and decimalOf", () => {
  it("write a double as the decimal a person would", () => {
    expect([236503, -0.09, 2.5e-7, 1e21, 239430000000, 0].map((number) => decimalOf(digitsOf(number)))).toEqual([
      "236503", "-0.09", "0.00000025", "1000000000000000000000", "239430000000", "0",
    ]);
  });
});
