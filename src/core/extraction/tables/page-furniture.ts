/**
 * Running titles and page numbers stand between the pages of a filing: "Apple Inc. | Q3 2023 Form 10-Q | 4". What comes again and again,
 * apart from its digits, says nothing of the table below it.
 */
import type { Surrounding, TableGrid } from "../../document/table-grid";
import { remember } from "../../model/remember";

const TIMES = 3;

const masked = remember((text: string): string => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim());

/** A page number is part of what comes again; statements' titles and notes come again with the same words, so digits are required. */
const hasPageNumber = ({ text }: Surrounding): boolean => /\d\W*$/.test(text) && !/[(\uff08]/.test(text);

export function dropFurniture(grids: readonly TableGrid[]): TableGrid[] {
  const counts = new Map<string, number>();
  for (const { text } of grids.flatMap(({ before }) => before.filter(hasPageNumber))) counts.set(masked(text), (counts.get(masked(text)) ?? 0) + 1);
  const isFurniture = (text: Surrounding): boolean => hasPageNumber(text) && (counts.get(masked(text.text)) ?? 0) >= TIMES;
  return grids.map((grid) => (grid.before.some(isFurniture) ? { ...grid, before: grid.before.filter((text) => !isFurniture(text)) } : grid));
}
