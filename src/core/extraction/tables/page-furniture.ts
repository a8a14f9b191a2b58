/**
 * Running titles and page numbers stand between the pages of a filing: "Apple Inc. | Q3 2023 Form 10-Q | 4". What comes again and again,
 * apart from its digits, says nothing of the table below it.
 */
import type { Surrounding, TableGrid } from "../../document/table-grid";

const TIMES = 3;

const masked = (text: Surrounding): string => text.text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

export function dropFurniture(grids: readonly TableGrid[]): TableGrid[] {
  const counts = new Map<string, number>();
  for (const grid of grids) for (const text of grid.before) counts.set(masked(text), (counts.get(masked(text)) ?? 0) + 1);
  // A page number is part of what comes again; statements' titles and notes come again with the same words, so digits are required.
  const isFurniture = (text: Surrounding): boolean => (counts.get(masked(text)) ?? 0) >= TIMES && /\d\W*$/.test(text.text) && !/[(\uff08]/.test(text.text);
  return grids.map((grid) => (grid.before.some(isFurniture) ? { ...grid, before: grid.before.filter((text) => !isFurniture(text)) } : grid));
}
