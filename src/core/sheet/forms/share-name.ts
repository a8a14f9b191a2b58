/** What the sheet of a share copy is called. Excel allows 31 characters and tells sheets apart without case. */
const LONGEST_SHEET = 31;
const MARK = "values";

/** What the sheet that is made for a table is called: as the table, as far as Excel's limit goes. */
export function sheetName(table: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const tail = count === 1 ? "" : ` (${count})`;
    const name = `${table.slice(0, LONGEST_SHEET - tail.length)}${tail}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}

export function shareName(sheet: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const tail = count === 1 ? ` (${MARK})` : ` (${MARK} ${count})`;
    const name = `${sheet.slice(0, LONGEST_SHEET - tail.length).trimEnd()}${tail}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
