import { conceptName } from "../../../../src/core/document/ixbrl/namespaces";
import { readFormat } from "../../../../src/core/document/ixbrl/transforms";

const REGISTRY: Readonly<Record<string, string>> = {
  "1": "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20",
  "2": "http://www.xbrl.org/inlineXBRL/transformation/2011-07-31",
  "3": "http://www.xbrl.org/inlineXBRL/transformation/2015-02-26",
  "4": "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12",
  "5": "http://www.xbrl.org/inlineXBRL/transformation/2022-02-16",
  "sec": "http://www.sec.gov/inlineXBRL/transformation/2015-08-31",
};
const read = (registry: string, format: string, words: string): string => {
  const result = readFormat(words, conceptName(REGISTRY[registry] ?? registry, "any", format));
  return "value" in result ? result.value : "empty" in result ? "empty" : result.fault;
};

test.each([
  ["1", "numcommadot", "1,234,567.80", "1234567.8"],
  ["1", "numdotcomma", "1.234.567,80", "1234567.8"],
  ["1", "numcomma", "1234,5", "1234.5"],
  ["1", "numspacedot", "1 234.5", "1234.5"],
  ["1", "numspacecomma", "1\u00a0234,5", "1234.5"],
  ["1", "numdash", "-", "0"],
  ["2", "numdotdecimal", " 1,234 ", "1234"],
  ["2", "numcommadecimal", "1.234,56", "1234.56"],
  ["2", "numunitdecimal", "１２円５０銭", "12.5"],
  ["2", "numunitdecimal", "1,500円5銭", "1500.05"],
  ["2", "zerodash", "\u2014", "0"],
  ["2", "nocontent", "n/a", "empty"],
  ["3", "numdotdecimalin", "12,34,567.5", "1234567.5"],
  ["3", "numunitdecimalin", "12,34,567 rupees 5 paise", "1234567.05"],
  ["4", "num-dot-decimal", "1,234.5", "1234.5"],
  ["4", "num-dot-decimal", ".5", "0.5"],
  ["4", "num-comma-decimal", "1 234,5", "1234.5"],
  ["4", "num-unit-decimal", "5 pounds 20 pence", "5.2"],
  ["4", "fixed-zero", "nil", "0"],
  ["4", "fixed-empty", "—", "empty"],
  ["5", "num-dot-decimal-apos", "1'234'567.5", "1234567.5"],
  ["5", "num-comma-decimal-apos", "1\u2019234,5", "1234.5"],
  ["5", "num-unit-decimal-apos", "1'500 Franken 5 Rappen", "1500.05"],
  ["sec", "numwordsen", "Thirty-two", "32"],
  ["sec", "numwordsen", "no", "0"],
  ["sec", "numwordsen", "one hundred and five thousand, two hundred and one", "105201"],
  ["sec", "numwordsen", "two million", "2000000"],
])("registry %s reads %s %p as %s", (registry, format, words, value) => {
  expect(read(registry, format, words)).toBe(value);
});

test.each([
  ["5", "numcommadot", "1,234", "unknown"],
  ["1", "num-dot-decimal", "1,234", "unknown"],
  ["4", "num-dot-decimal-apos", "1'234", "unknown"],
  ["4", "numwordsen", "two", "unknown"],
  ["4", "constructor", "2", "unknown"],
  ["http://example.com/formats", "num-dot-decimal", "1,234", "unknown"],
  ["1", "numcommadot", "12,34", "unreadable"],
  ["2", "numdotdecimal", "1.234,5", "unreadable"],
  ["4", "num-dot-decimal", "1.234.567", "unreadable"],
  ["4", "num-dot-decimal", "(1,234)", "unreadable"],
  ["4", "num-dot-decimal", "", "unreadable"],
  ["4", "num-comma-decimal", "1,234,567", "unreadable"],
  ["2", "zerodash", "0", "unreadable"],
  ["sec", "numwordsen", "several", "unreadable"],
  ["sec", "numwordsen", "two three", "unreadable"],
  ["sec", "numwordsen", "thousand", "unreadable"],
])("registry %s does not read %s %p: %s", (registry, format, words, fault) => {
  expect(read(registry, format, words)).toBe(fault);
});

test.each(["\u2007", "\u2009", "\u202f"])("the narrow space %j groups thousands as a plain one does", (space) => {
  expect(read("4", "num-comma-decimal", `1${space}984${space}113,5`)).toBe("1984113.5");
});

test("without a format the words must be a plain decimal", () => {
  expect(readFormat(" 236503.5 ", null)).toEqual({ value: "236503.5" });
  expect(readFormat("236,503", null)).toEqual({ fault: "unreadable" });
});

test("a registry whose declaration was lost is found by the name of the format", () => {
  expect(read("http://www.xbrl.org/inlineXBRL/transformation/", "num-dot-decimal", "1,234")).toBe("1234");
  expect(read("http://www.xbrl.org/inlineXBRL/transformation/", "num-dot", "1,234")).toBe("unknown");
});
