/** The Source cell of a series row: a line for each period, so that every figure of the row has its sentence. */
import { cutToCell } from "../cells/source-sentence";
import type { CellValue, PeriodColumnId } from "../table-plan";

export function joinSources(columns: readonly PeriodColumnId[], headers: ReadonlyMap<PeriodColumnId, string>, sentences: ReadonlyMap<PeriodColumnId, string>): string {
  const lines = columns.flatMap((id) => {
    const sentence = sentences.get(id);
    return sentence === undefined ? [] : [`${headers.get(id) ?? id}: ${sentence.replace(/\s+/g, " ").trim()}`];
  });
  return cutToCell(lines.join("\n"));
}

/** The longest header that fits begins the line: one period's name may begin another's. */
export function splitSources(cell: CellValue | undefined, headers: ReadonlyMap<PeriodColumnId, string>): ReadonlyMap<PeriodColumnId, string> {
  const sentences = new Map<PeriodColumnId, string>();
  if (typeof cell !== "string") return sentences;
  for (const line of cell.split("\n")) {
    const [found] = Array.from(headers).filter(([, header]) => line.startsWith(`${header}: `)).sort(([, one], [, other]) => other.length - one.length);
    if (found !== undefined) sentences.set(found[0], line.slice(found[1].length + 2));
  }
  return sentences;
}
