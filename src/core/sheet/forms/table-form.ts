/**
 * What stands in a table's calculated cells: Tieout's functions, plain Excel formulas with the same results, or the
 * bare results. A colleague without Tieout can work with the last two.
 */
export type TableForm = "live" | "native" | "values";
