/**
 * The number formats of the XBRL transformation registries 1 to 5 and of the SEC's own, by local name: how to read one, and
 * which registries have it. A name that its registry does not have is an unknown format, whatever another registry says.
 */
export const REGISTRIES = {
  "http://www.sec.gov/inlineXBRL/transformation/2015-08-31": "sec",
  "http://www.xbrl.org/2008/inlineXBRL/transformation": "1",
  "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20": "1",
  "http://www.xbrl.org/inlineXBRL/transformation/2011-07-31": "2",
  "http://www.xbrl.org/inlineXBRL/transformation/2015-02-26": "3",
  "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12": "4",
  "http://www.xbrl.org/inlineXBRL/transformation/2022-02-16": "5",
} as const;

export type NumberRule =
  | "comma"
  | "comma-apostrophe"
  | "comma-plain"
  | "comma-strict"
  | "comma-spaced"
  | "dash"
  | "dot"
  | "dot-apostrophe"
  | "dot-indian"
  | "dot-spaced"
  | "dot-strict"
  | "nothing"
  | "unit"
  | "unit-apostrophe"
  | "unit-indian"
  | "words-english"
  | "zero";

export interface NumberFormat {
  readonly rule: NumberRule;
  readonly registries: string;
}

export const NUMBER_FORMATS: Readonly<Record<string, NumberFormat>> = {
  "fixed-empty": { rule: "nothing", registries: "45" },
  "fixed-zero": { rule: "zero", registries: "45" },
  "nocontent": { rule: "nothing", registries: "23" },
  "num-comma-decimal": { rule: "comma", registries: "45" },
  "num-comma-decimal-apos": { rule: "comma-apostrophe", registries: "5" },
  "num-dot-decimal": { rule: "dot", registries: "45" },
  "num-dot-decimal-apos": { rule: "dot-apostrophe", registries: "5" },
  "num-dot-decimal-in": { rule: "dot-indian", registries: "45" },
  "num-unit-decimal": { rule: "unit", registries: "45" },
  "num-unit-decimal-apos": { rule: "unit-apostrophe", registries: "5" },
  "num-unit-decimal-in": { rule: "unit-indian", registries: "45" },
  "numcomma": { rule: "comma-plain", registries: "1" },
  "numcommadecimal": { rule: "comma-strict", registries: "23" },
  "numcommadot": { rule: "dot-strict", registries: "1" },
  "numdash": { rule: "dash", registries: "1" },
  "numdotcomma": { rule: "comma-strict", registries: "1" },
  "numdotdecimal": { rule: "dot-strict", registries: "23" },
  "numdotdecimalin": { rule: "dot-indian", registries: "345" },
  "numspacecomma": { rule: "comma-spaced", registries: "1" },
  "numspacedot": { rule: "dot-spaced", registries: "1" },
  "numunitdecimal": { rule: "unit", registries: "23" },
  "numunitdecimalin": { rule: "unit-indian", registries: "3" },
  "numwordsen": { rule: "words-english", registries: "sec" },
  "zerodash": { rule: "dash", registries: "23" },
};
