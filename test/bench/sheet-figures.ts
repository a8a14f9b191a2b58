/** The sheet's part of `npm run bench`: round trips, bytes, and the functions beside native formulas. */
import { functionsCost } from "./functions-cost";
import { sheetCost } from "./sheet-cost";

export const measureSheetFigures = async (): Promise<Record<string, number>> => ({ ...(await functionsCost()), ...(await sheetCost()) });
