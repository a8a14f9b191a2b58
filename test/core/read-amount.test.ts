import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { readAmount } from "../../src/core/read-amount";

const read = (text: string, like = "CNY") => readAmount(text, like, [english, chinese]);

describe("an amount as an analyst types it", () => {
  it.each([
    ["236.6 bn", "CNY", { value: "236600000000", unit: "CNY", decimals: -8 }],
    ["236.503 billion", "CNY", { value: "236503000000", unit: "CNY", decimals: -6 }],
    ["2,366亿", "CNY", { value: "236600000000", unit: "CNY", decimals: -8 }],
    ["236,503", "CNY", { value: "236503", unit: "CNY", decimals: 0 }],
    ["-0.11", "USD/share", { value: "-0.11", unit: "USD/share", decimals: 2 }],
    ["23.4%", "percent", { value: "23.4", unit: "percent", decimals: 1 }],
    ["23.4", "percent", { value: "23.4", unit: "percent", decimals: 1 }],
    ["1.2 million", "count", { value: "1200000", unit: "count", decimals: -5 }],
  ])("reads %s in a field of %s", (text, like, amount) => expect(read(text, like)).toEqual(amount));

  it("takes a printed currency in place of the field's", () => expect(read("US$5.2 billion")).toEqual({ value: "5200000000", unit: "USD", decimals: -8 }));

  it("keeps a per-share field per share when a currency is typed", () => expect(read("HK$1.50", "USD/share")).toEqual({ value: "1.50", unit: "HKD/share", decimals: 2 }));

  it("reads a bare dollar or yuan sign as the field's own currency", () => expect(read("$5 million", "AUD")).toEqual({ value: "5000000", unit: "AUD", decimals: -6 }));

  it.each(["", "about right", "5 or 6", "5 6", "5-6 million"])("refuses %j, which is not one amount", (text) => expect(read(text)).toBe("not-one-amount"));

  it("refuses a percentage where money belongs, and money where a percentage does", () => {
    expect(read("5%")).toBe("other-kind");
    expect(read("US$5", "percent")).toBe("other-kind");
  });
});
