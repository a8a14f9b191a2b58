/**
 * How figures are laid out. Results: a row a line item, with its year-ago figure, consensus and formulas. Series: line
 * items down, periods across, from one document or several. Tidy: a row a figure, every field a column, for pivots.
 */
export const LAYOUTS = ["results", "series", "tidy"] as const;
export type Layout = (typeof LAYOUTS)[number];

export const isLayout = (value: unknown): value is Layout => LAYOUTS.some((layout) => layout === value);
