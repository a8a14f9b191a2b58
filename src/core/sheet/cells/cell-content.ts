import type { CellValue } from "../table-plan";

/** What a cell is to hold. A value is data, or the text of an error such as "#N/A", which becomes that error. */
export type CellContent = { readonly formula: string } | { readonly value: CellValue };
