/** What newer Excels can do and we do without in others, down to ExcelApi 1.12. */
export interface HostAbilities {
  /** ExcelApi 1.20: the round trips of one run are one step of Undo. */
  readonly mergesUndo: boolean;
  /** ExcelApi 1.13: what a cell's value goes into is found in the whole workbook. */
  readonly findsDependents: boolean;
  /** ExcelApi 1.13: merged cells are found in a range of any size. */
  readonly findsMerged: boolean;
  /** ExcelApi 1.13: a table is resized where it stands. */
  readonly resizes: boolean;
}

export const FEWEST_ABILITIES: HostAbilities = { mergesUndo: false, findsDependents: false, findsMerged: false, resizes: false };

export function abilitiesOf(isSupported: (version: string) => boolean): HostAbilities {
  return { mergesUndo: isSupported("1.20"), findsDependents: isSupported("1.13"), findsMerged: isSupported("1.13"), resizes: isSupported("1.13") };
}
