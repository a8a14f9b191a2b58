/** Recorded in each workbook that Tieout writes to; the same as in package.json. */
export const TIEOUT_VERSION = "0.1.0";
