/** The sheet's part of `npm run bench`: round trips, bytes, and the functions beside native formulas. */
import { functionsCost } from "./functions-cost";
import { sheetCost } from "./sheet-cost";
import { measureSheetStages } from "./sheet-stages";

export const measureSheetFigures = async (): Promise<Record<string, number>> => ({ ...measureSheetStages(), ...(await functionsCost()), ...(await sheetCost()) });
