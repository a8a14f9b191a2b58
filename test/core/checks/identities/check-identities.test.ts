import { checkReading } from "../../../../src/core/checks/check-reading";
import type { Finding } from "../../../../src/core/model/finding";
import type { LineItem } from "../../../../src/core/model/line-item";
import type { Period } from "../../../../src/core/model/period";
import { anAmount, anItem } from "../an-item";

const TEXT = "Net sales 1,204 Cost of sales 700 Gross profit 504 Lamps 800 Repairs 404 Half 2,390 First 1,186 Earnings 2.00 Shares 50.0 Income 100 Loss (100) Assets 900 Liabilities 600 Equity 300";
const M = 1_000_000;
const quarter = (start: string, end: string, length: Period["length"] = "quarter"): Period => ({ label: null, length, start, end, ytd: false });
const Q2 = quarter("2024-04-01", "2024-06-30");
const item = (id: string, metric: LineItem["metric"], quote: string, millions: number, more: Partial<LineItem> = {}): LineItem => anItem(TEXT, anAmount(TEXT, quote, String(millions * M), -6, "USD"), { id, metric, label: id, period: Q2, ...more });
const said = (...items: LineItem[]): string[][] => checkReading({ items, text: TEXT }).map(({ code, message }: Finding) => [code, message]);

const sums = (...items: LineItem[]): (string | undefined)[] => checkReading({ items, text: TEXT }).map(({ sum }: Finding) => sum);

describe("sums of a statement", () => {
  const [sales, cost] = [item("Net sales", "revenue", "1,204", 1204), item("Cost of sales", "cost-of-revenue", "700", 700)];

  it("add up within the rounding of every line", () => {
    expect(said(sales, cost, item("Gross profit", "gross-profit", "504", 505))).toEqual([["adds-up", "Net sales 1,204 - Cost of sales 700 adds up to Gross profit 505 (USD million)."]]);
  });

  it("are doubted where no rounding helps", () => {
    expect(sums(sales, cost, item("Gross profit", "gross-profit", "504", 506))).toEqual(["Net sales 1,204 - Cost of sales 700 ≠ Gross profit 506 (USD million)"]);
    expect(said(sales, cost, item("Gross profit", "gross-profit", "504", 506))).toEqual([["does-not-add-up", "Net sales 1,204 - Cost of sales 700 does not add up to Gross profit 506 (USD million)."]]);
  });

  it("are not asked of other bases, parts or periods, nor where a line has two values", () => {
    const gross = item("Gross profit", "gross-profit", "504", 506);
    expect(said(sales, { ...cost, basis: "adjusted" }, gross)).toEqual([]);
    expect(said(sales, { ...cost, scope: "Lamps" }, gross)).toEqual([]);
    expect(said(sales, { ...cost, period: quarter("2023-04-01", "2023-06-30") }, gross)).toEqual([]);
    expect(said(sales, cost, item("Cost without depreciation", "cost-of-revenue", "600", 600), gross).filter(([code]) => code === "does-not-add-up")).toEqual([]);
  });

  it("hold for a balance sheet, unless a line stands between liabilities and equity", () => {
    const sheet = [item("Total liabilities", "other", "600", 600), item("Equity", "shareholders-equity", "300", 300), item("Total assets", "total-assets", "900", 950)];
    expect(said(...sheet)).toEqual([["does-not-add-up", "Total liabilities 600 + Equity 300 does not add up to Total assets 950 (USD million)."]]);
    expect(said(...sheet, item("Redeemable interests", "other", "50", 50))).toEqual([]);
  });
});

describe("parts and their total", () => {
  const parts = [item("Lamps", "revenue", "800", 800, { scope: "Lamps", label: "sales" }), item("Repairs", "revenue", "404", 404, { scope: "Repairs", label: "sales" })];

  it("add up where printed above it", () => {
    expect(said(...parts, item("Net sales", "revenue", "1,204", 1204))).toEqual([["adds-up", "Lamps, sales 800 + Repairs, sales 404 adds up to Net sales 1,204 (USD million)."]]);
  });

  it("are doubted only where the miss is near: eliminations are common", () => {
    expect(said(...parts, item("Net sales", "revenue", "1,204", 1214)).map(([code]) => code)).toEqual(["does-not-add-up"]);
    expect(said(...parts, item("Net sales", "revenue", "1,204", 1500))).toEqual([]);
  });
});

describe("quarters and their half", () => {
  const first = item("sales", "revenue", "1,186", 1186, { period: quarter("2024-01-01", "2024-03-31") });
  const second = item("sales", "revenue", "1,204", 1204);
  const half = (millions: number): LineItem => item("sales", "revenue", "2,390", millions, { period: quarter("2024-01-01", "2024-06-30", "half") });

  it("add up day by day", () => {
    expect(said(first, second, half(2390))).toEqual([["adds-up", "sales to 2024-03-31 1,186 + sales to 2024-06-30 1,204 adds up to sales to 2024-06-30 2,390 (USD million)."]]);
    expect(said(first, second, half(2400)).map(([code]) => code)).toEqual(["does-not-add-up"]);
  });

  it("are not taken for a whole with a gap between them", () => {
    expect(said({ ...first, period: quarter("2024-01-01", "2024-03-30") }, second, half(2400))).toEqual([]);
  });
});

describe("earnings per share times shares", () => {
  const eps = anItem(TEXT, anAmount(TEXT, "2.00", "2.00", 2, "USD/share"), { id: "eps", metric: "eps", label: "Diluted earnings per share", period: Q2 });
  const shares = (value: string): LineItem => anItem(TEXT, anAmount(TEXT, "50.0", value, -5, "shares"), { id: "shares", metric: "other", label: "Diluted shares", period: Q2 });
  const income = (millions: number): LineItem => item("Net income", "net-income", "100", millions);

  it("is the income, give or take what shares in it", () => {
    expect(said(eps, shares("50000000"), income(100)).map(([code]) => code)).toEqual(["adds-up"]);
    expect(said(eps, shares("50000000"), income(104))).toEqual([]);
  });

  it("shows a slip by tens and a loss beside a profit", () => {
    expect(sums(eps, shares("50000"), income(100))).toEqual(["Diluted earnings per share 2.00 (USD/share) × Diluted shares 50 (thousand shares) ≠ Net income 100 (USD million)"]);
    expect(said(eps, shares("50000"), income(100)).map(([code]) => code)).toEqual(["ten-fold"]);
    expect(said(eps, shares("50000000"), income(-100)).map(([code]) => code)).toEqual(["does-not-add-up"]);
  });
});
